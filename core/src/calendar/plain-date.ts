import { Refusal } from '../refusal.ts'

/** A calendar day in Asia/Ho_Chi_Minh, written YYYY-MM-DD. Never a moment, never a Date. */
export type PlainDate = `${number}-${number}-${number}`

/** A birth date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string

/** A calendar month, written YYYY-MM. */
export type PlainMonth = `${number}-${number}`

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** 365 or 366. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

/** 28 to 31; 0 when `month` is not 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29
  return MONTH_LENGTHS[month - 1] ?? 0
}

/** Whether year, month and day name a day that exists, in the years 1000 to 9999. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month)
}

/** Whether `text` is YYYY-MM-DD and that day exists. */
export function isPlainDate(text: string): text is PlainDate {
  const match = PLAIN_DATE.exec(text)
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/**
 * Reads a stored or transmitted date; for what people type see parse-date.ts.
 * @throws Refusal NGAY-KHONG-HOP-LE
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) {
    throw new Refusal(
      'NGAY-KHONG-HOP-LE',
      `“${text}” không phải là một ngày có thật. Nhập lại ngày.`,
    )
  }
  return text
}

/** Year, month 1 to 12, day 1 to 31. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }
}

/**
 * The date of the given parts.
 * @throws Refusal NGAY-KHONG-HOP-LE
 */
export function dateOf(year: number, month: number, day: number): PlainDate {
  return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** `days` later, or earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days)
}

/**
 * The same day `months` later, or earlier when negative. Where that month is shorter, its last
 * day: 31/08 + 6 months = 28/02 (BLDS 2015 Điều 148.3–4: a term in months ends on the same day,
 * else on the last day of the month). So addMonths(addMonths(d, n), -n) need not be d.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const monthsSinceZero = year * 12 + (month - 1) + months
  const newYear = Math.floor(monthsSinceZero / 12)
  const newMonth = monthsSinceZero - newYear * 12 + 1
  return dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** Negative, zero or positive, as Array.sort wants. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function monthOf(date: PlainDate): PlainMonth {
  return date.slice(0, 7) as PlainMonth
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

export function startOfYear(year: number): PlainDate {
  return dateOf(year, 1, 1)
}

export function endOfYear(year: number): PlainDate {
  return dateOf(year, 12, 31)
}

/** 1 on 1 January, 365 or 366 on 31 December. */
export function dayOfYear(date: PlainDate): number {
  return daysBetween(startOfYear(yearOf(date)), date) + 1
}

/** Monday is 1, Sunday is 7. */
export function dayOfWeek(date: PlainDate): DayOfWeek {
  const daysFromThursday = dayNumber(date) // 1970-01-01 was a Thursday
  return (modulo(daysFromThursday + 3, 7) + 1) as DayOfWeek
}

// Days from civil and back, after Howard Hinnant's chrono-compatible date algorithms:
// years begin in March, so that the leap day comes last; eras are 400 years of 146,097 days.

const DAYS_PER_ERA = 146_097
const FROM_ERA_START_TO_1970 = 719_468

function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const monthFromMarch = modulo(month - 3, 12)
  const dayOfMarchYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfMarchYear
  return era * DAYS_PER_ERA + dayOfEra - FROM_ERA_START_TO_1970
}

function fromDayNumber(number: number): PlainDate {
  const days = number + FROM_ERA_START_TO_1970
  const era = Math.floor(days / DAYS_PER_ERA)
  const dayOfEra = days - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfMarchYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfMarchYear + 2) / 153)
  const day = dayOfMarchYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = modulo(monthFromMarch + 2, 12) + 1
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dateOf(year, month, day)
}

function modulo(a: number, n: number): number {
  return ((a % n) + n) % n
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
