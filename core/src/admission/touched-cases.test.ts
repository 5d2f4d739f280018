import { describe, expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import { amend, type Amendment } from './amendment.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, CIRCUMSTANCES, ordinaryActs, until } from './ordinary-case.ts'
import { ruleOn } from './rule-on.ts'
import { RULEBOOKS } from './rulebooks.ts'
import { touchedCases } from './touched-cases.ts'

const NEXT: PlainDate = '2024-09-02'
const source = 'Quy định sửa đổi'
const faster: Amendment = {
  key: 'admission_decision',
  value: 45,
  from: NEXT,
  source,
  confidence: 'V',
}
const shorter: Amendment = {
  key: 'awareness_cert_valid',
  value: 2,
  from: NEXT,
  source,
  confidence: 'V',
}

const asked = (number: number, acts: readonly AdmissionAct[]) => ({
  case: number,
  acts,
  circumstances: CIRCUMSTANCES,
  calendar: VIETNAM_CALENDAR,
})
const upTo = (kind: AdmissionActKind) => until(ordinaryActs(), kind)

describe('an amendment entered ahead', () => {
  const amended = amend(RULEBOOKS, [faster])

  test.each([
    ['2024-09-01', 60, 'QĐ 24-QĐ/TW, §4.3.1'],
    ['2024-09-02', 45, source],
    ['2026-01-01', 45, source],
  ] as const)('on %s the decision takes %d working days (%s)', (date, value, from) => {
    expect(ruleOn('admission_decision', date, { rulebooks: amended })).toMatchObject({
      value,
      source: from,
    })
  })

  test('the rows of the past stay as they were', () => {
    expect(RULEBOOKS.admission_decision.every(({ value }) => value === 60)).toBe(true)
    expect(ruleOn('admission_decision', '2021-01-01', { rulebooks: amended }).value).toBe(60)
  })

  test('a clock that runs already keeps its length', () => {
    const input = caseOf(upTo('decided'), '2024-10-01', { rulebooks: amended })
    const clock = foldCase(input).deadlines.find(({ key }) => key === 'admission_decision')
    expect(clock).toMatchObject({ start: '2024-08-09', length: 60, end: '2024-11-05' })
  })
})

describe('which open cases it touches', () => {
  const today: PlainDate = '2024-08-12'

  test('one that has yet to meet the rule is named with the rule; one already past it is not', () => {
    const cases = [asked(1, upTo('cell_voted')), asked(2, upTo('base_voted'))]
    expect(touchedCases([faster], cases, today)).toEqual([
      { case: 1, changes: [], ahead: ['admission_decision'] },
    ])
  })

  test('a certificate good until now and not by the new rule: what will be missing is said', () => {
    const [touched] = touchedCases([shorter], [asked(7, upTo('cell_voted'))], today)
    expect(touched?.case).toBe(7)
    expect(touched?.changes.join()).toMatch(
      /Thêm điều còn thiếu: Giấy chứng nhận số 112\/GCN .* phải học lại/,
    )
    expect(touched?.changes.join()).toMatch(/hạn 24\/05\/2029 thành 24\/07\/2024/)
  })

  test('a case that the cell has voted on is not touched by what only its meeting judges', () => {
    expect(touchedCases([shorter], [asked(7, upTo('base_voted'))], today)).toEqual([])
  })

  test('closed cases are left out', () => {
    const withdrawn = [...upTo('cell_voted'), act('withdrawn', '2024-08-10', {})]
    expect(touchedCases([faster, shorter], [asked(3, withdrawn)], today)).toEqual([])
  })
})
