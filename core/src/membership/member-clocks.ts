import { findRule, type RuleSource } from '../admission/rule-on.ts'
import type { RuleKey } from '../admission/rulebook.ts'
import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays, type WorkCalendar } from '../calendar/working-days.ts'

/** A term of a member's move, by the rule of the day it starts. */
export interface MemberClock {
  readonly start: PlainDate
  /** The last day in time. */
  readonly end: PlainDate
  readonly length: number
  readonly source: string
}

type WorkingDayRule = 'transfer_start' | 'transfer_present'

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
  return { start, end, length: rule.value, source: rule.source }
}

export type TemporaryStay = 'too_short' | 'temporary' | 'official'

/**
 * Whether an absence is a temporary transfer: three months to under a year for work or residence,
 * to two years for full-time study in the country (§6.3.2). Longer means an official transfer.
 */
export function temporaryStay(
  from: PlainDate,
  to: PlainDate,
  purpose: 'work' | 'study',
  source?: RuleSource,
): TemporaryStay {
  const months = (key: RuleKey) => Number(findRule(key, from, source)?.value ?? 0)
  if (to < addMonths(from, months('temp_transfer_min'))) return 'too_short'
  const isWithin =
    purpose === 'study'
      ? to <= addMonths(from, months('temp_transfer_study_max'))
      : to < addMonths(from, months('temp_transfer_max'))
  return isWithin ? 'temporary' : 'official'
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
