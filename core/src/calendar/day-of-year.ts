import { isCalendarDay, yearOf, type PlainDate } from './plain-date.ts'

/** A day that comes every year, written MM-DD; the 29th of February does not. */
export type DayOfYear = `${number}-${number}`

/** A year without a 29th of February. */
const PLAIN_YEAR = 2001

/** As people write it: 31/12, 5-7. null where there is no such day every year. */
export function readDayOfYear(text: string): DayOfYear | null {
  const [, day, month] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text.trim()) ?? []
  if (day === undefined || month === undefined) return null
  if (!isCalendarDay(PLAIN_YEAR, Number(month), Number(day))) return null
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}` as DayOfYear
}

/** “31/12”, “30/6” */
export function dayOfYearInWords(day: DayOfYear): string {
  const [month, date] = day.split('-').map(Number)
  return `${date}/${month}`
}

export function dayIn(year: number, day: DayOfYear): PlainDate {
  return `${year}-${day}` as PlainDate
}

/** The next such day after a date. */
export function nextAfter(date: PlainDate, day: DayOfYear): PlainDate {
  const thatYear = dayIn(yearOf(date), day)
  return thatYear > date ? thatYear : dayIn(yearOf(date) + 1, day)
}
