import { findRule, type RuleSource } from '../admission/rule-on.ts'
import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays, type WorkCalendar } from '../calendar/working-days.ts'
import { TEMPORARY_BECAUSE, type TemporaryBecause } from './temporary-payloads.ts'

/** A term of a member's move, by the rule of the day it starts. */
export interface MemberClock {
  readonly start: PlainDate
  /** The last day in time. */
  readonly end: PlainDate
  readonly length: number
  readonly source: string
  /** false where the rule is a reading that the province has not confirmed. */
  readonly confirmed: boolean
}

type WorkingDayRule =
  'transfer_start' | 'transfer_present' | 'temp_transfer_start' | 'temp_transfer_present'

interface Asked extends RuleSource {
  readonly calendar: WorkCalendar
}

/** Official transfer: 60 working days to begin, 30 to present the papers (QĐ 24/294-QĐ/TW §6.3.1). */
export function memberClock(
  key: WorkingDayRule,
  start: PlainDate,
  { calendar, ...from }: Asked,
): MemberClock | undefined {
  const rule = findRule(key, start, from)
  if (rule === undefined || rule.value === null) return undefined
  const end = addWorkingDays(start, rule.value, calendar)
  return { start, end, length: rule.value, source: rule.source, confirmed: rule.confirmed }
}

export type TemporaryStay = 'too_short' | 'temporary' | 'official'

/** How long somebody may be elsewhere for a reason, in months, by the rules of the day they leave. */
export interface TemporaryLimits {
  readonly least: number
  readonly most: number
  readonly source: string
}

/** undefined before the first rulebook: what was done then is not judged. */
export function temporaryLimits(
  because: TemporaryBecause,
  from: PlainDate,
  source?: RuleSource,
): TemporaryLimits | undefined {
  const [least, most] = [TEMPORARY_BECAUSE[because].least, TEMPORARY_BECAUSE[because].most].map(
    (key) => findRule(key, from, source),
  )
  if (typeof least?.value !== 'number' || typeof most?.value !== 'number') return undefined
  return { least: least.value, most: most.value, source: most.source }
}

/**
 * Whether an absence is a temporary transfer: three months to under a year for work or residence, to two years for
 * full-time study in the country (§6.3.2), to under a year abroad (HD 30). Longer means an official transfer.
 */
export function temporaryStay(
  from: PlainDate,
  to: PlainDate,
  because: TemporaryBecause,
  source?: RuleSource,
): TemporaryStay {
  const limits = temporaryLimits(because, from, source)
  if (limits === undefined) return 'temporary'
  if (to < addMonths(from, limits.least)) return 'too_short'
  const end = addMonths(from, limits.most)
  return to < end || (to === end && TEMPORARY_BECAUSE[because].reachesMost)
    ? 'temporary'
    : 'official'
}

/** Three months in one year without activity or dues and without good reason: removal is proposed (Charter Điều 8). */
export function mustProposeRemoval(
  monthsMissed: number,
  on: PlainDate,
  source?: RuleSource,
): boolean {
  const most = findRule('no_activity_or_dues', on, source)?.value ?? 0
  return monthsMissed >= most
}
