import { describe, expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, CIRCUMSTANCES, ordinaryActs, until } from './ordinary-case.ts'
import { ruleOn } from './rule-on.ts'
import { ruleToAmend, settingsOf, type SetRule } from './rule-settings.ts'
import { RULEBOOKS } from './rulebooks.ts'
import { touchedCases } from './touched-cases.ts'

const NEXT: PlainDate = '2024-09-02'
const source = '5-QĐ/TW ngày 01/08/2024'
const amended = (rule: SetRule['rule'], value: number): SetRule => ({
  kind: 'rule_amended',
  rule,
  value,
  from: NEXT,
  to: null,
  paper: { number: '5-QĐ/TW', date: '2024-08-01' },
})
const faster = amended('admission_decision', 45)
const shorter = amended('awareness_cert_valid', 2)

const asked = (number: number, acts: readonly AdmissionAct[]) => ({
  case: number,
  acts,
  circumstances: CIRCUMSTANCES,
  calendar: VIETNAM_CALENDAR,
})
const upTo = (kind: AdmissionActKind) => until(ordinaryActs(), kind)

describe('an amendment entered ahead', () => {
  const settings = settingsOf([faster])

  test.each([
    ['2024-09-01', 60, 'QĐ 24-QĐ/TW, §4.3.1'],
    ['2024-09-02', 45, source],
    ['2026-01-01', 45, source],
  ] as const)('on %s the decision takes %d working days (%s)', (date, value, from) => {
    expect(ruleOn('admission_decision', date, { settings })).toMatchObject({
      value,
      source: from,
    })
  })

  test('the rows of the past stay as they were', () => {
    expect(RULEBOOKS.admission_decision.every(({ value }) => value === 60)).toBe(true)
    expect(ruleOn('admission_decision', '2021-01-01', { settings }).value).toBe(60)
  })

  test('it holds over a rule the province had set, and ends what stood before it alone', () => {
    const set: SetRule = { ...faster, kind: 'rule_set', rule: 'vetting_answer', value: 15 }
    const both = settingsOf([
      { ...faster, rule: 'vetting_answer', value: 10, from: '2024-10-01' },
      set,
    ])
    const on = (date: PlainDate) => ruleOn('vetting_answer', date, { settings: both })
    expect(on(NEXT)).toMatchObject({ value: 15, setBy: source })
    expect(on('2024-10-01')).toMatchObject({ value: 10, source, confidence: 'V', confirmed: true })
  })

  test.each([
    ['AP-DUNG-TRUOC-VAN-BAN', { from: '2024-07-31' }],
    ['DA-CO-SUA-DOI', {}],
    ['KHONG-DOI-GI', { from: '2024-10-01' }],
    ['GIA-TRI-KHONG-HOP', { from: '2024-10-01', value: 9999 }],
    ['NGAY-VAN-BAN-TUONG-LAI', { from: '2025-10-01', paper: { number: '6', date: '2025-09-01' } }],
  ] as const)('%s is refused', (code, change) => {
    const typed = { rule: faster.rule, value: 45, from: NEXT, paper: faster.paper, ...change }
    expect(() => ruleToAmend(typed, [faster], '2024-08-12')).toThrow(
      expect.objectContaining({ code }),
    )
  })

  test('a clock that runs already keeps its length', () => {
    const input = caseOf(upTo('decided'), '2024-10-01', { settings })
    const clock = foldCase(input).deadlines.find(({ key }) => key === 'admission_decision')
    expect(clock).toMatchObject({ start: '2024-08-09', length: 60, end: '2024-11-05' })
  })
})

describe('which open cases it touches', () => {
  const today: PlainDate = '2024-08-12'

  test('one that has yet to meet the rule is named with the rule; one already past it is not', () => {
    const cases = [asked(1, upTo('cell_voted')), asked(2, upTo('base_voted'))]
    expect(touchedCases([faster], cases, [], today)).toEqual([
      { case: 1, changes: [], ahead: ['admission_decision'] },
    ])
  })

  test('a certificate good until now and not by the new rule: what will be missing is said', () => {
    const [touched] = touchedCases([shorter], [asked(7, upTo('cell_voted'))], [], today)
    expect(touched?.case).toBe(7)
    expect(touched?.changes.join()).toMatch(
      /Thêm điều còn thiếu: Giấy chứng nhận số 112\/GCN .* phải học lại/,
    )
    expect(touched?.changes.join()).toMatch(/hạn 24\/05\/2029 thành 24\/07\/2024/)
  })

  test('a case that the cell has voted on is not touched by what only its meeting judges', () => {
    expect(touchedCases([shorter], [asked(7, upTo('base_voted'))], [], today)).toEqual([])
  })

  test('closed cases are left out', () => {
    const withdrawn = [...upTo('cell_voted'), act('withdrawn', '2024-08-10', {})]
    expect(touchedCases([faster, shorter], [asked(3, withdrawn)], [], today)).toEqual([])
  })
})
