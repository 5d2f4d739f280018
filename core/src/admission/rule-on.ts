import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type {
  Confidence,
  RegimeKey,
  RuleAnswer,
  RuleKey,
  RuleRow,
  RuleValues,
  Setting,
  Settings,
} from './rulebook.ts'
import { REGIMES, RULEBOOKS } from './rulebooks.ts'

/** Which rows the province may set: those no text was read for. */
const OPEN_TO_SETTINGS: readonly Confidence[] = ['I', 'G', 'U']

/** The regime in force on a date; null before 25/7/2016, the first one kept. */
export function regimeOn(date: PlainDate): RegimeKey | null {
  const keys = Object.keys(REGIMES) as RegimeKey[]
  return keys.find((key) => isInForce(REGIMES[key], date)) ?? null
}

/** What was entered of the rules, beside the rulebooks. */
export interface RuleSource {
  readonly settings?: Settings
}

/**
 * What a rule says on a date, and where it says so; undefined when no row is in force. An amendment answers from its
 * day on until the next, whatever stood and in whatever order they were entered. A setting answers only for rows that are I, G or U: a rule read in its text cannot be set away.
 */
export function findRule<K extends RuleKey>(
  key: K,
  date: PlainDate,
  { settings = {} }: RuleSource = {},
): RuleAnswer<K> | undefined {
  const rows: readonly RuleRow<K>[] = RULEBOOKS[key]
  const row = rows.find((it) => isInForce(it, date))
  const entered = enteredFor(key, settings)
  const amended = entered
    .filter((it) => it.amends === true && holds(it, date))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .at(-1)
  if (amended !== undefined) return amendedRow(row ?? rows[0]!, amended)
  if (row === undefined) return undefined
  const open = isOpenToSettings(row)
  const set = open ? entered.findLast((it) => it.amends !== true && holds(it, date)) : undefined
  return {
    ...row,
    value: set?.value ?? row.value,
    confirmed: !open || set !== undefined,
    ...(set?.document !== undefined && { setBy: set.document }),
  }
}

/**
 * As findRule, where there must be one.
 * @throws Refusal CHUA-CO-BO-QUY-DINH when no row is in force on the date
 */
export function ruleOn<K extends RuleKey>(
  key: K,
  date: PlainDate,
  from?: RuleSource,
): RuleAnswer<K> {
  const rule = findRule(key, date, from)
  if (rule === undefined) throw new Refusal('CHUA-CO-BO-QUY-DINH', `${noRulebook(date)}.`)
  return rule
}

/** A clause, without a full stop. */
export function noRulebook(date: PlainDate): string {
  return `ngày ${formatDate(date)} chưa có bộ quy định nào trong hệ thống để xét`
}

export function isInForce(
  { from, to }: { from: PlainDate | null; to: PlainDate | null },
  date: PlainDate,
): boolean {
  return (from === null || from <= date) && (to === null || date <= to)
}

/** Whether the province may confirm or set it. */
export function isOpenToSettings({ confidence }: RuleRow): boolean {
  return OPEN_TO_SETTINGS.includes(confidence)
}

/** In the order entered: of several that hold, the last answers. */
function enteredFor<K extends RuleKey>(
  key: K,
  settings: Settings,
): readonly Partial<Setting<RuleValues[K]>>[] {
  const set: unknown = settings[key]
  if (set === undefined) return []
  if (typeof set !== 'object' || set === null) return [{ value: set as RuleValues[K] }]
  return (Array.isArray(set) ? set : [set]) as readonly Setting<RuleValues[K]>[]
}

/** A setting judges no act outside its days. */
function holds({ from, to }: Partial<Setting<unknown>>, date: PlainDate): boolean {
  return isInForce({ from: from ?? null, to: to ?? null }, date)
}

function amendedRow<K extends RuleKey>(
  row: RuleRow<K>,
  { value, document, from, to }: Partial<Setting<RuleValues[K]>>,
): RuleAnswer<K> {
  return {
    ...row,
    value: value ?? null,
    from: from ?? null,
    to: to ?? null,
    source: document ?? row.source,
    confidence: 'V',
    confirmed: true,
    amended: true,
    ...(value === null && { abolished: true }),
  }
}
