import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import { addDays, daysBetween, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { isWorkingDay } from '@ptdv/core/calendar/working-days'

/** Days since 1/1/1970: the generator counts in these and writes dates only at the end. */
export type Day = number

const EPOCH: PlainDate = '1970-01-01'
const dates = new Map<Day, PlainDate>()
const officeDays = new Map<Day, Day>()

export function dayOf(date: PlainDate): Day {
  return daysBetween(EPOCH, date)
}

export function dateAt(day: Day): PlainDate {
  let date = dates.get(day)
  if (date === undefined) dates.set(day, (date = addDays(EPOCH, day)))
  return date
}

/** The day itself when offices work on it, otherwise the last working day before. Keeps the order of days. */
export function officeDayUpTo(day: Day): Day {
  let office = officeDays.get(day)
  if (office === undefined) {
    office = day
    while (!isWorkingDay(dateAt(office), VIETNAM_CALENDAR)) office--
    officeDays.set(day, office)
  }
  return office
}

/** Working days from `from` to `to`, both included. */
export function officeDaysWithin(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day++) if (officeDayUpTo(day) === day) days.push(day)
  return days
}
