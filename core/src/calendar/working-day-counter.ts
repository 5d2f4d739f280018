import { addDays, type PlainDate } from './plain-date.ts'
import { isWorkingDay, type WorkCalendar } from './working-days.ts'

/**
 * workingDaysBetween for many pairs of days that all lie from `first` to `last`: the days are walked once, each pair is a
 * difference of two running counts.
 * @throws RangeError for a day outside
 */
export function workingDayCounter(
  first: PlainDate,
  last: PlainDate,
  calendar: WorkCalendar,
): (from: PlainDate, to: PlainDate) => number {
  const counts = new Map<PlainDate, number>([[first, 0]])
  let count = 0
  for (let date = first; date < last;) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) count += 1
    counts.set(date, count)
  }
  const countOn = (date: PlainDate) => {
    const known = counts.get(date)
    if (known === undefined) throw new RangeError(`${date} does not lie from ${first} to ${last}`)
    return known
  }
  return (from, to) => countOn(to) - countOn(from)
}
