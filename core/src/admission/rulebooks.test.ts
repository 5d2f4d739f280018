import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { compareRegimes } from './compare-regimes.ts'
import { LAYERS } from './regimes.ts'
import { isInForce, ruleOn } from './rule-on.ts'
import { ruleInWords } from './rule-words.ts'
import type { RuleKey } from './rulebook.ts'
import { RULE_KEYS, RULE_NAMES, RULEBOOKS } from './rulebooks.ts'

/** Days on which something could change, and the days before them. */
const EDGES: readonly PlainDate[] = Object.values(LAYERS)
  .flat()
  .flatMap(({ from }) => [addDays(from, -1), from])

test('on no day are two rows of one rule in force, and every row has its source', () => {
  for (const key of RULE_KEYS) {
    for (const day of [...EDGES, '2025-03-19', '2025-03-20', '2026-11-25'] as const) {
      const inForce = RULEBOOKS[key].filter((row) => isInForce(row, day))
      expect(inForce.length, `${key} on ${day}`).toBeLessThanOrEqual(1)
      expect(inForce.every(({ source }) => source !== '')).toBe(true)
    }
  }
})

test('since HD 01-HD/TW 2021 every rule of a case has a row on every day', () => {
  const later = ['form', 'member'] as const
  for (const key of RULE_KEYS) {
    if (later.some((group) => RULE_NAMES[key].group === group)) continue
    for (const day of ['2021-09-28', '2025-01-20', '2025-06-30', '2025-07-01'] as const) {
      expect(
        RULEBOOKS[key].filter((row) => isInForce(row, day)),
        `${key} on ${day}`,
      ).toHaveLength(1)
    }
  }
})

test('what nobody found (U) has no value but the two forms of one repository', () => {
  const withValue = RULE_KEYS.filter((key) =>
    RULEBOOKS[key].some(({ confidence, value }) => confidence === 'U' && value !== null),
  )
  expect(withValue).toEqual(['form_trade_union'])
})

test('what has no value is U: no other row waits for the province', () => {
  for (const rows of Object.values(RULEBOOKS)) {
    for (const row of rows) if (row.value === null) expect(row.confidence).toBe('U')
  }
})

test('every value is told in Vietnamese words', () => {
  for (const rows of Object.values(RULEBOOKS)) {
    for (const { value, unit } of rows) {
      expect(ruleInWords(value, unit), String(value)).not.toMatch(/[a-z]_[a-z]/)
    }
  }
})

describe('rules §15, row by row', () => {
  test.each([
    ['HD 06-HD/TW §3.1', 'awareness_cert_valid', 60, 'months'],
    ['HD 06-HD/TW (2021: HD 01)', 'dossier_stale', 12, 'months'],
    ['QĐ 294-QĐ/TW §3.2.1', 'introducer_acquaintance_min', 12, 'months'],
    ['QĐ 294-QĐ/TW §4.3.1', 'admission_decision', 60, 'working_days'],
    ['QĐ 294-QĐ/TW §4.3.1', 'recognition_decision', 30, 'working_days'],
    ['QĐ 294-QĐ/TW §4.3.1', 'decision_extension_max', 30, 'working_days'],
    ['QĐ 294-QĐ/TW §4.1', 'ceremony', 30, 'working_days'],
    ['HD 12-HD/BTCTW 2022 II.2.2', 'lylich_dangvien', 30, 'working_days'],
    ['Điều lệ Đảng, Điều 5.1', 'probation', 12, 'months'],
    ['QĐ 294-QĐ/TW §4.2a', 'consider_recognition', 30, 'working_days'],
    ['QĐ 294-QĐ/TW §4.2c', 'max_failed_votes', 3, 'votes'],
    ['QĐ 294-QĐ/TW §6.3.1', 'transfer_start', 60, 'working_days'],
    ['QĐ 294-QĐ/TW §6.3.1', 'transfer_present', 30, 'working_days'],
    ['QĐ 294-QĐ/TW §6.3.2', 'temp_transfer_min', 3, 'months'],
    ['QĐ 294-QĐ/TW §6.3.2', 'temp_transfer_max', 12, 'months'],
    ['QĐ 294-QĐ/TW §6.3.2', 'temp_transfer_study_max', 24, 'months'],
    ['Điều lệ Đảng, Điều 8', 'no_activity_or_dues', 3, 'months'],
    ['QĐ 294-QĐ/TW §3.5', 'readmission_wait', 36, 'months'],
    ['QĐ 294-QĐ/TW §3.5', 'readmission_wait_minor_crime', 60, 'months'],
    ['Chỉ thị 49-CT/TU', 'quota_rate', 3, 'percent'],
  ] as const)('%s: %s is %d %s today', (_source, key, value, unit) => {
    expect(ruleOn(key, '2026-01-05')).toMatchObject({ value, unit })
  })
})

const TODAY = '2026-01-05'

describe('the regimes side by side', () => {
  const rows = compareRegimes({}, TODAY)
  const row = (key: RuleKey) => rows.find((it) => it.key === key)

  test('each rule once, each regime once, oldest first', () => {
    expect(rows.map(({ key }) => key)).toEqual(RULE_KEYS)
    for (const { cells } of rows) {
      expect(cells.map(({ regime }) => regime)).toEqual(['qd29', 'qd24', 'qd232', 'qd294'])
    }
  })

  test('QĐ 24-QĐ/TW §1.1.2 dropped “hoặc tương đương”: marked where it changed, and only there', () => {
    expect(row('schooling_min')?.cells.map(({ changed }) => changed)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  test('20/1/2025: QĐ 232-QĐ/TW changed nothing in admission', () => {
    const changed = rows.filter(({ cells }) => cells[2]?.changed)
    expect(changed.filter(({ key }) => !key.startsWith('population_wait'))).toEqual([])
  })

  test('an unconfirmed rule is open to the province and says so; one read in its text is not', () => {
    expect(row('decision_vote')).toMatchObject({ open: true })
    expect(row('decision_vote')?.cells.at(-1)?.rule).toMatchObject({
      words: 'quá một nửa',
      confidence: 'G',
      confirmed: false,
    })
    expect(row('admission_decision')).toMatchObject({ open: false })
    expect(row('age_month_boundary')?.cells.at(-1)?.rule?.words).toBe('chưa có văn bản nào nói')
  })

  test('what was amended is told from its day on, not before', () => {
    const settings = {
      admission_decision: [
        { value: 45, document: '5-QĐ/TW', from: '2026-03-01', amends: true },
      ] as const,
    }
    const words = (today: PlainDate) =>
      compareRegimes({ settings }, today)
        .find(({ key }) => key === 'admission_decision')
        ?.cells.at(-1)?.rule
    expect(words(TODAY)?.words).toBe('60 ngày làm việc')
    expect(words('2026-03-01')).toMatchObject({ words: '45 ngày làm việc', source: '5-QĐ/TW' })
  })

  test('what the province set stands with its document', () => {
    const document = 'QĐ 15-QĐ/TU ngày 02/01/2026'
    const set = compareRegimes(
      { settings: { age_month_boundary: { value: 'month_of_birth', document } } },
      TODAY,
    )
    expect(set.find(({ key }) => key === 'age_month_boundary')?.cells.at(-1)?.rule).toMatchObject({
      words: 'đủ từ ngày đầu của tháng',
      confirmed: true,
      setBy: document,
    })
  })
})
