import { isPlainDate } from '../calendar/plain-date.ts'
import { readDayOfYear } from '../calendar/day-of-year.ts'
import { Refusal } from '../refusal.ts'
import type { RuleUnit } from './rule-words.ts'
import type { RuleKey, RuleRow, RuleValues } from './rulebook.ts'
import { RULEBOOKS } from './rulebooks.ts'
import { THRESHOLDS } from './vote-result.ts'

/** Where a province has a choice; elsewhere a rule of words has only the values its rows have. */
const CHOICES: { readonly [K in RuleKey]?: readonly RuleValues[K][] } = {
  age_month_boundary: ['month_of_birth', 'day_of_birth'],
  awareness_cert_last_day: ['valid', 'expired'],
  place_without_cell_acquaintance: ['waived', 'required'],
  vetting_exempt_spouse_side: ['exempt', 'asked'],
  moved_after_resolutions: ['goes_on', 'votes_again'],
  moved_while_undecided: ['goes_on', 'votes_again'],
  moved_after_decision: ['goes_on', 'votes_again'],
  probationer_dies: ['recognised_after_death', 'not_recognised'],
}

/** The least and the most that a number of each unit may be: wide, against slips of the finger only. */
export const RULE_RANGES = {
  months: [0, 240],
  working_days: [1, 250],
  members: [1, 100],
  years: [1, 120],
  votes: [1, 10],
  percent: [1, 100],
} as const satisfies { readonly [U in RuleUnit]?: readonly [number, number] }

/** Every form that some rule names: an amendment may put one in the place of another. */
const FORM_CODES: readonly string[] = [
  ...new Set(
    Object.values(RULEBOOKS as Readonly<Record<string, readonly RuleRow[]>>)
      .flat()
      .flatMap(({ unit, value }) => (unit === 'form' && value !== null ? [String(value)] : [])),
  ),
]

/** A document may do away with a step; what is counted or chosen it can only change. */
export function mayBeAbolished(key: RuleKey): boolean {
  return unitOf(key) === 'order'
}

/** Whether a document can change it at all: a rule with one value and no step has nothing to become. */
export function mayBeAmended(key: RuleKey): boolean {
  return mayBeAbolished(key) || choicesOf(key).length !== 1
}

/** The unit a rule is told in; the same in all its rows. */
export function unitOf(key: RuleKey): RuleUnit {
  return RULEBOOKS[key][0]?.unit ?? 'choice'
}

/** The values among which a rule of words is set; none for a number or a day. */
export function choicesOf(key: RuleKey): readonly string[] {
  const unit = unitOf(key)
  if (unit === 'day' || unit === 'day_of_year' || unit in RULE_RANGES) return []
  if (unit === 'fraction') return Object.keys(THRESHOLDS)
  if (unit === 'form') return FORM_CODES
  const rows: readonly RuleRow[] = RULEBOOKS[key]
  const known = CHOICES[key] ?? rows.map(({ value }) => value)
  return [...new Set(known.filter((value) => value !== null).map(String))]
}

/**
 * What was sent as the value of a rule.
 * @throws Refusal GIA-TRI-KHONG-HOP when it is none that the rule can have
 */
export function ruleValue(key: RuleKey, sent: string | number): RuleValues[RuleKey] {
  const unit = unitOf(key)
  if (unit in RULE_RANGES) {
    const [least, most] = RULE_RANGES[unit as keyof typeof RULE_RANGES]
    if (Number.isInteger(sent) && Number(sent) >= least && Number(sent) <= most) {
      return sent as RuleValues[RuleKey]
    }
    throw unfit(`Nhập một số nguyên từ ${least} đến ${most}.`)
  }
  if (unit === 'day') {
    if (typeof sent === 'string' && isPlainDate(sent)) return sent as RuleValues[RuleKey]
    throw unfit('Nhập một ngày, ví dụ 15/10/2024.')
  }
  if (unit === 'day_of_year') {
    const day = readDayOfYear(String(sent))
    if (day !== null) return day
    throw unfit('Nhập ngày và tháng, ví dụ 31/12.')
  }
  if (choicesOf(key).includes(String(sent))) return sent as RuleValues[RuleKey]
  throw unfit('Chọn một trong các cách đã nêu.')
}

function unfit(sentence: string): Refusal {
  return new Refusal('GIA-TRI-KHONG-HOP', sentence, 'value')
}
