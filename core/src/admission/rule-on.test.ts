import { describe, expect, test } from 'vitest'
import { regimeOn, ruleOn } from './rule-on.ts'
import { REGIMES, RULEBOOKS } from './rulebooks.ts'

describe('which regime is in force', () => {
  test.each([
    ['2021-07-29', null, 'the day before QĐ 24-QĐ/TW'],
    ['2021-07-30', 'qd24', 'QĐ 24-QĐ/TW begins'],
    ['2025-01-19', 'qd24', 'its last day'],
    ['2025-01-20', 'qd232', 'QĐ 232-QĐ/TW begins'],
    ['2025-06-30', 'qd232', 'its last day'],
    ['2025-07-01', 'qd294', 'QĐ 294-QĐ/TW begins'],
    ['2026-11-05', 'qd294', 'still in force'],
  ] as const)('%s: %s, %s', (date, regime, _why) => {
    expect(regimeOn(date)).toBe(regime)
  })

  test('no day since 30/7/2021 is without a regime or under two', () => {
    const spans = Object.values(REGIMES).toSorted((a, b) => (a.from < b.from ? -1 : 1))
    expect(spans.map(({ from }) => from)).toEqual(['2021-07-30', '2025-01-20', '2025-07-01'])
    expect(spans.map(({ to }) => to)).toEqual(['2025-01-19', '2025-06-30', null])
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

  test('what was verified in 2021 and only re-quoted since is marked so', () => {
    expect(ruleOn('dossier_stale', '2024-01-01').confidence).toBe('V')
    expect(ruleOn('dossier_stale', '2025-07-01').confidence).toBe('S')
  })

  test('before the first rulebook the answer is a refusal', () => {
    expect(() => ruleOn('ceremony', '2021-07-29')).toThrow('CHUA-CO-BO-QUY-DINH')
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
    const settings = { admission_decision: 90, introducers_past_youth_age: 1 }
    expect(ruleOn('admission_decision', date, { settings }).value).toBe(60)
    expect(ruleOn('introducers_past_youth_age', date, { settings }).value).toBe(2)
  })
})

test('on every day of every regime each key has exactly one row, and each row a source', () => {
  for (const [key, rows] of Object.entries(RULEBOOKS)) {
    for (const { from } of Object.values(REGIMES)) {
      const inForce = rows.filter((row) => (row.from ?? from) <= from && from <= (row.to ?? from))
      expect(inForce, `${key} on ${from}`).toHaveLength(1)
      expect(inForce[0]?.source).not.toBe('')
    }
  }
})
