import { addMonths, monthOf, type PlainDate, type PlainMonth } from '../calendar/plain-date.ts'

const MONTH_YEAR = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/
const YEAR_MONTH = /^(\d{4})-(\d{2})$/

/**
 * Reads a month as a person writes it: 09/2020, 9-2020, “nay” for the current one.
 * null where it cannot be read, or lies after `today`.
 */
export function readMonth(text: string, today: PlainDate): PlainMonth | null {
  const typed = text.trim().toLocaleLowerCase('vi')
  if (/^(đến )?nay$/.test(typed)) return monthOf(today)
  const dayless = MONTH_YEAR.exec(typed)
  const iso = YEAR_MONTH.exec(typed)
  const [month, year] = dayless ? [dayless[1], dayless[2]] : [iso?.[2], iso?.[1]]
  if (month === undefined || year === undefined) return null
  if (Number(month) < 1 || Number(month) > 12 || Number(year) < 1900) return null
  const read = `${year}-${month.padStart(2, '0')}` as PlainMonth
  return read <= monthOf(today) ? read : null
}

/** The month so many after it, or before it when negative. */
export function monthsAfter(month: PlainMonth, months: number): PlainMonth {
  return monthOf(addMonths(`${month}-01` as PlainDate, months))
}
