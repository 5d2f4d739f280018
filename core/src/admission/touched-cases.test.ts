import { describe, expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import { comingChanges } from './coming-changes.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, CIRCUMSTANCES, ordinaryActs, until } from './ordinary-case.ts'
import { ruleOn } from './rule-on.ts'
import {
  assertNothingClosedSince,
  isAmendmentFixed,
  ruleToAmend,
  settingsOf,
  type SetRule,
} from './rule-settings.ts'
import { followedRules, type EnteredBy } from './standing-rules.ts'
import { RULEBOOKS } from './rulebooks.ts'
import { touchedCases } from './touched-cases.ts'

const NEXT: PlainDate = '2024-09-02'
const source = '5-QĐ/TW ngày 01/08/2024, §1'
const amended = (rule: SetRule['rule'], value: number | null): SetRule => ({
  kind: 'rule_amended',
  rule,
  value,
  from: NEXT,
  to: null,
  paper: { number: '5-QĐ/TW', date: '2024-08-01' },
  clause: '§1',
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
    ['NGAY-CHUA-CO-QUY-DINH', { from: '2016-01-01', paper: { number: '6', date: '2015-09-01' } }],
    ['GIA-TRI-KHONG-HOP', { from: '2024-10-01', value: null }],
    ['NGAY-VAN-BAN-TUONG-LAI', { from: '2025-10-01', paper: { number: '6', date: '2025-09-01' } }],
  ] as const)('%s is refused', (code, change) => {
    const typed = {
      rule: faster.rule,
      value: 45,
      from: NEXT,
      paper: faster.paper,
      clause: '§2',
      ...change,
    }
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

describe('what a document may change', () => {
  const away = amended('vetting_before_certification', null)

  test('several of one rule hold one after the other, in whatever order they were entered', () => {
    const later: SetRule = { ...faster, value: 30, from: '2024-12-01' }
    for (const entered of [
      [faster, later],
      [later, faster],
    ]) {
      const settings = settingsOf(entered)
      const on = (day: PlainDate) => ruleOn('admission_decision', day, { settings }).value
      expect([on('2024-09-01'), on('2024-09-02'), on('2024-11-30'), on('2024-12-01')]).toEqual([
        60, 45, 45, 30,
      ])
    }
  })

  test('a step done away with is asked for no more, from its day on', () => {
    const settings = settingsOf([away])
    const on = (day: PlainDate) => ruleOn('vetting_before_certification', day, { settings })
    expect(on('2024-09-02')).toMatchObject({ value: null, abolished: true, source })
    expect(on('2024-09-01').value).toBe('before')
    const keys = (entered: readonly SetRule[], today: PlainDate) =>
      foldCase(caseOf(upTo('life_history_certified'), today, { settings: settingsOf(entered) }))
        .conditions.filter(({ rule }) => rule === away.rule)
        .map(({ key }) => key)
    expect(keys([], '2024-09-02')).not.toEqual([])
    expect(keys([away], '2024-09-01')).toEqual(keys([], '2024-09-01'))
    expect(keys([away], '2024-09-02')).toEqual([])
  })

  test('it does not reach back over a case that was closed under the rule that stood', () => {
    expect(() => assertNothingClosedSince(NEXT, null)).not.toThrow()
    expect(() => assertNothingClosedSince(NEXT, '2024-09-01')).not.toThrow()
    expect(() => assertNothingClosedSince(NEXT, NEXT)).toThrow(
      expect.objectContaining({ code: 'NGAY-TRUOC-HO-SO-DA-XONG' }),
    )
  })

  test.each([
    ['before its day', '2024-08-01', '2024-09-01', true],
    ['on its day', '2024-08-01', '2024-09-02', false],
    ['on the day it was entered, whatever its own', '2024-09-10', '2024-09-10', true],
    ['the day after that', '2024-09-10', '2024-09-11', false],
  ] as const)('%s it can be withdrawn or not', (_, enteredOn, today, may) => {
    expect(isAmendmentFixed(faster, enteredOn, today)).toBe(!may)
    expect(isAmendmentFixed({ ...faster, kind: 'rule_set' }, enteredOn, today)).toBe(false)
  })

  test('what is dated ahead is told in the case it will touch, and no more once it is in force', () => {
    const told = (today: PlainDate) =>
      comingChanges(caseOf(upTo('cell_voted'), today, { settings: settingsOf([faster]) }))
    expect(told('2024-08-12').join()).toContain('60 ngày làm việc thành 45 ngày làm việc')
    expect(told(NEXT)).toEqual([])
  })
})

describe('a province founded from others', () => {
  const by = (organisation: number, generation: number, value: number): EnteredBy => {
    return { ...amended('vetting_answer', value), kind: 'rule_set', organisation, generation }
  }
  const answer = (...entered: EnteredBy[]) => {
    return ruleOn('vetting_answer', NEXT, { settings: settingsOf(followedRules(entered)) }).value
  }

  test.each([
    ['follows what one of them had set', [by(1, 1, 10)], 10],
    ['and what both had set alike', [by(1, 1, 10), by(2, 1, 10)], 10],
    ['nobody’s where they disagree', [by(1, 1, 10), by(2, 1, 15)], null],
    ['its own once it has set it', [by(1, 1, 10), by(2, 1, 15), by(3, 0, 20)], 20],
    ['the nearer of two that came before', [by(1, 2, 10), by(2, 1, 15)], 15],
  ])('%s', (_, entered, value) => {
    expect(answer(...entered)).toBe(value)
  })
})

describe('which open cases it touches', () => {
  const today: PlainDate = '2024-08-12'

  test('one that has yet to meet the rule is named with the rule; one already past it is not', () => {
    const cases = [asked(1, upTo('cell_voted')), asked(2, upTo('base_voted'))]
    expect(touchedCases([faster], cases, [], today)).toEqual([
      {
        case: 1,
        changes: [],
        ahead: [
          'Ra quyết định kể từ nghị quyết chi bộ: 60 ngày làm việc thành 45 ngày làm việc, từ 02/09/2024.',
        ],
      },
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
