import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { Confidence, RegimeKey, Rulebook, RuleAnswer, RuleKey, Settings } from './rulebook.ts'
import { REGIMES, RULEBOOK } from './rulebooks.ts'

/** Which rows the province may set: those no text was read for. */
const OPEN_TO_SETTINGS: readonly Confidence[] = ['I', 'G', 'U']

/** The regime in force on a date; null before 30/7/2021, the first one kept. */
export function regimeOn(date: PlainDate): RegimeKey | null {
  const keys = Object.keys(REGIMES) as RegimeKey[]
  return keys.find((key) => inForce(REGIMES[key], date)) ?? null
}

/**
 * What a rule says on a date, and where it says so. A setting answers only for rows that are
 * I, G or U; a rule read in its text cannot be set away.
 * @throws Refusal CHUA-CO-BO-QUY-DINH when no row is in force on the date
 */
export function ruleOn<K extends RuleKey>(
  key: K,
  date: PlainDate,
  { rulebook = RULEBOOK, settings = {} }: { rulebook?: Rulebook; settings?: Settings } = {},
): RuleAnswer<K> {
  const row = rulebook.find((row) => row.key === key && inForce(row, date))
  if (row === undefined) {
    throw new Refusal(
      'CHUA-CO-BO-QUY-DINH',
      `Ngày ${formatDate(date)} chưa có bộ quy định nào trong hệ thống để xét.`,
    )
  }
  const open = OPEN_TO_SETTINGS.includes(row.confidence)
  const set = open ? settings[key] : undefined
  const { unit, regime, source, confidence } = row
  return {
    key,
    value: set ?? (row.value as RuleAnswer<K>['value']),
    unit,
    regime,
    source,
    confidence,
    confirmed: !open || set !== undefined,
  }
}

function inForce(
  { from, to }: { from: PlainDate | null; to: PlainDate | null },
  date: PlainDate,
): boolean {
  return (from === null || from <= date) && (to === null || date <= to)
}
