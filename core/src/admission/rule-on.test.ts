import { describe, expect, test } from 'vitest'
import { findRule, regimeOn, ruleOn } from './rule-on.ts'
import type { Settings } from './rulebook.ts'
import { REGIMES } from './rulebooks.ts'

describe('which regime is in force', () => {
  test.each([
    ['2016-07-24', null, 'the day before QĐ 29-QĐ/TW, the first kept'],
    ['2016-07-25', 'qd29', 'QĐ 29-QĐ/TW begins'],
    ['2021-07-29', 'qd29', 'the day before QĐ 24-QĐ/TW'],
    ['2021-07-30', 'qd24', 'QĐ 24-QĐ/TW begins'],
    ['2025-01-19', 'qd24', 'its last day'],
    ['2025-01-20', 'qd232', 'QĐ 232-QĐ/TW begins'],
    ['2025-06-30', 'qd232', 'its last day'],
    ['2025-07-01', 'qd294', 'QĐ 294-QĐ/TW begins'],
    ['2026-11-05', 'qd294', 'still in force'],
  ] as const)('%s: %s, %s', (date, regime, _why) => {
    expect(regimeOn(date)).toBe(regime)
  })

  test('no day since 25/7/2016 is without a regime or under two', () => {
    const spans = Object.values(REGIMES).toSorted((a, b) => (a.from < b.from ? -1 : 1))
    expect(spans.map(({ from }) => from)).toEqual([
      '2016-07-25',
      '2021-07-30',
      '2025-01-20',
      '2025-07-01',
    ])
    expect(spans.map(({ to }) => to)).toEqual(['2021-07-29', '2025-01-19', '2025-06-30', null])
  })
})

describe('what a rule says on a date', () => {
  test.each([
    ['awareness_cert_valid', 60, 'HD 01-HD/TW 2021, §3.1', 'HD 06-HD/TW 2025, §3.1'],
    ['dossier_stale', 12, 'HD 01-HD/TW 2021', 'HD 06-HD/TW 2025'],
    ['introducer_acquaintance_min', 12, 'QĐ 24-QĐ/TW, §3.2.1', 'QĐ 294-QĐ/TW, §3.2.1'],
    ['admission_decision', 60, 'QĐ 24-QĐ/TW, §4.3.1', 'QĐ 294-QĐ/TW, §4.3.1'],
    ['decision_extension_max', 30, 'QĐ 24-QĐ/TW, §4.3.1', 'QĐ 294-QĐ/TW, §4.3.1'],
    ['ceremony', 30, 'QĐ 24-QĐ/TW, §4.1', 'QĐ 294-QĐ/TW, §4.1'],
    ['age_min', 18, 'QĐ 24-QĐ/TW, §1.1.1', 'QĐ 294-QĐ/TW, §1.1.1'],
    ['age_max', 60, 'QĐ 24-QĐ/TW, §1.1.1', 'QĐ 294-QĐ/TW, §1.1.1'],
  ] as const)('%s is %d under each regime, each with its own source', (key, value, then, now) => {
    expect(ruleOn(key, '2024-10-15')).toMatchObject({ value, source: then, confirmed: true })
    expect(ruleOn(key, '2026-01-05')).toMatchObject({ value, source: now, confirmed: true })
  })

  test('the Charter stands under every regime: three official members (Điều 24.1)', () => {
    expect(ruleOn('minimum_cell', '2019-05-01').value).toBe(3)
  })

  test.each([
    ['2016-09-19', undefined, 'HD 01-HD/TW 2016 was not yet issued'],
    ['2016-09-20', 'HD 01-HD/TW 2016, §3.1', 'its first day'],
    ['2021-07-30', 'HD 01-HD/TW 2016, §3.1', 'QĐ 24 came before its guidance'],
    ['2021-09-27', 'HD 01-HD/TW 2016, §3.1', 'its last day'],
    ['2021-09-28', 'HD 01-HD/TW 2021, §3.1', 'HD 01-HD/TW 2021 begins'],
    ['2025-06-30', 'HD 01-HD/TW 2021, §3.1', 'its last day'],
    ['2025-07-01', 'HD 06-HD/TW 2025, §3.1', 'with QĐ 294-QĐ/TW'],
  ] as const)('the guidance in force on %s is %s: %s', (date, source, _why) => {
    expect(findRule('awareness_cert_valid', date)?.source).toBe(source)
  })

  test.each([
    ['QĐ 29-QĐ/TW §1.1.2', '2020-01-01', 'lower_secondary_or_equivalent'],
    ['QĐ 24-QĐ/TW §1.1.2', '2021-07-30', 'lower_secondary'],
  ] as const)('%s: schooling on %s is %s', (_source, date, value) => {
    expect(ruleOn('schooling_min', date)).toMatchObject({ value, confidence: 'V' })
  })

  test('QĐ 24-QĐ/TW §4.4 added who cancels when the deciding body is gone; 2016 has no rule', () => {
    expect(ruleOn('wrong_admission_body_gone', '2021-07-29')).toMatchObject({
      value: null,
      confidence: 'U',
    })
    expect(ruleOn('wrong_admission_body_gone', '2021-07-30').value).toBe('competent_now_cancels')
  })

  test.each([
    ['2025-03-19', 24, 'V'],
    ['2025-03-20', null, 'U'],
  ] as const)('QĐ 05-QĐi/TW: the wait after a third child on %s is %s (%s)', (on, value, sure) => {
    expect(ruleOn('population_wait_third', on)).toMatchObject({ value, confidence: sure })
  })

  test('what 2016 says was not re-verified: inferred, and the province confirms it', () => {
    expect(ruleOn('introducer_acquaintance_min', '2019-05-01')).toMatchObject({
      value: 12,
      confidence: 'I',
      confirmed: false,
    })
  })

  test('what was verified in 2021 and only re-quoted since is marked so', () => {
    expect(ruleOn('dossier_stale', '2024-01-01').confidence).toBe('V')
    expect(ruleOn('dossier_stale', '2025-07-01').confidence).toBe('S')
  })

  test('before the first rulebook the answer is a refusal', () => {
    expect(() => ruleOn('ceremony', '2016-07-24')).toThrow('CHUA-CO-BO-QUY-DINH')
  })
})

describe('settings', () => {
  const date = '2024-10-15'

  test('a rule nobody could verify (U) has no value until the province sets it', () => {
    expect(ruleOn('vetting_answer', date)).toMatchObject({ value: null, confirmed: false })
    const settings = { vetting_answer: 15 }
    expect(ruleOn('vetting_answer', date, { settings })).toMatchObject({
      value: 15,
      confirmed: true,
    })
  })

  test('general knowledge (G) answers unconfirmed, until set', () => {
    expect(ruleOn('youth_age_max', date)).toMatchObject({ value: 30, confirmed: false })
    const settings = { youth_age_max: 35 }
    expect(ruleOn('youth_age_max', date, { settings })).toMatchObject({
      value: 35,
      confirmed: true,
    })
  })

  test('a rule read in its text (V, S) cannot be set away', () => {
    const settings: Settings = { admission_decision: 90, introducers_past_youth_age: 1 }
    expect(ruleOn('admission_decision', date, { settings }).value).toBe(60)
    expect(ruleOn('introducers_past_youth_age', date, { settings }).value).toBe(2)
  })

  test('a setting carries its document, and judges no act before its own day', () => {
    const settings: Settings = {
      vetting_answer: { value: 15, document: 'CV 12-CV/BTCTU ngày 05/01/2025', from: '2025-01-05' },
    }
    expect(ruleOn('vetting_answer', '2025-01-04', { settings })).toMatchObject({
      value: null,
      confirmed: false,
    })
    expect(ruleOn('vetting_answer', '2025-01-05', { settings })).toMatchObject({
      value: 15,
      confirmed: true,
      setBy: 'CV 12-CV/BTCTU ngày 05/01/2025',
    })
  })
})
