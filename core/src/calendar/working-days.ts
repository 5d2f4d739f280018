import { addDays, compareDates, dayOfWeek, type PlainDate } from './plain-date.ts'

/**
 * What differs from Monday to Friday. Data, editable by the province; holidays.ts is the start.
 * Party rules define no working day: the State's week and yearly announcements are used (I).
 */
export interface WorkCalendar {
  /** Days off; those on a weekend change nothing. */
  readonly holidays: ReadonlySet<PlainDate>
  /** Saturdays and Sundays worked in exchange. */
  readonly workedDays: ReadonlySet<PlainDate>
  /** Those of them not yet announced: a term that meets one may still move. */
  readonly unconfirmed?: ReadonlySet<PlainDate>
}

export function isWorkingDay(date: PlainDate, calendar: WorkCalendar): boolean {
  if (calendar.workedDays.has(date)) return true
  return dayOfWeek(date) <= 5 && !calendar.holidays.has(date)
}

/**
 * The last day of a term of `count` working days, 0 or more. The start day is not counted
 * (BLDS 2015 Điều 147), so 0 gives `start` itself, even on a day off.
 */
export function addWorkingDays(start: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`addWorkingDays takes 0 or more, not ${count}`)
  }
  let date = start
  for (let counted = 0; counted < count;) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) counted += 1
  }
  return date
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier. So
 * workingDaysBetween(start, addWorkingDays(start, n)) is n, and today to a deadline is what is left.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar): number {
  if (compareDates(from, to) > 0) return -workingDaysBetween(to, from, calendar) || 0
  let count = 0
  for (let date = from; date !== to;) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) count += 1
  }
  return count
}

/** Whether a term from `from` to `to` leans on a day off that nobody announced yet. */
export function meetsUnconfirmed(
  from: PlainDate,
  to: PlainDate,
  { unconfirmed = new Set() }: WorkCalendar,
): boolean {
  return [...unconfirmed].some((date) => from < date && date <= to)
}
