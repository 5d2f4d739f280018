import { Refusal } from '../refusal.ts'
import { dateOf, daysInMonth, isPlainDate, type PartialDate, type PlainDate } from './plain-date.ts'

const DAY_FIRST = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4})$/
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const MONTH_YEAR = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/
const YEAR_MONTH = /^(\d{4})-(\d{2})$/
const YEAR = /^\d{4}$/
const TWO_DIGIT_YEAR = /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2}$/

/**
 * Reads a date as a person types it: 5/3/2024, 05-03-2024, 05.03.2024, 05032024 or 2024-03-05.
 * Day before month, always. Two-digit years are refused: 24 may be 1924.
 * @throws Refusal with a sentence that names what is wrong; `field` passes through to it
 */
export function parseVietnameseDate(text: string, field?: string): PlainDate {
  const typed = text.trim()
  if (typed === '') throw new Refusal('NGAY-TRONG', 'Nhập ngày, ví dụ 15/10/2024.', field)

  const yearFirst = YEAR_FIRST.exec(typed)
  if (yearFirst) {
    return existingDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), field)
  }
  const dayFirst = DAY_FIRST.exec(typed)
  if (dayFirst) {
    return existingDay(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]), field)
  }
  const runTogether = RUN_TOGETHER.exec(typed)
  if (runTogether) {
    const [, day, month, year] = runTogether
    return existingDay(Number(year), Number(month), Number(day), field)
  }
  throw unreadable(typed, field)
}

/**
 * Reads a birth date as far as it is known: a year (1990), a month (5/1990, 1990-05) or a full
 * date as parseVietnameseDate reads it.
 * @throws Refusal with a sentence that names what is wrong
 */
export function parsePartialDate(text: string, field?: string): PartialDate {
  const typed = text.trim()
  if (YEAR.test(typed)) {
    assertYear(Number(typed), field)
    return typed
  }
  const monthYear = MONTH_YEAR.exec(typed)
  if (monthYear) return existingMonth(Number(monthYear[2]), Number(monthYear[1]), field)
  const yearMonth = YEAR_MONTH.exec(typed)
  if (yearMonth) return existingMonth(Number(yearMonth[1]), Number(yearMonth[2]), field)
  return parseVietnameseDate(typed, field)
}

/** Whether `text` is a stored partial date: YYYY, YYYY-MM or YYYY-MM-DD that exists. */
export function isPartialDate(text: string): boolean {
  return isPlainDate(text) || isPlainDate(`${text}-01`) || isPlainDate(`${text}-01-01`)
}

function existingDay(year: number, month: number, day: number, field?: string): PlainDate {
  assertYear(year, field)
  assertMonth(month, field)
  const last = daysInMonth(year, month)
  if (day < 1 || day > last) {
    throw new Refusal(
      'NGAY-KHONG-CO-TRONG-THANG',
      `Tháng ${month} năm ${year} chỉ có từ ngày 1 đến ngày ${last}, không có ngày ${day}. Sửa lại ngày.`,
      field,
    )
  }
  return dateOf(year, month, day)
}

function existingMonth(year: number, month: number, field?: string): PartialDate {
  assertYear(year, field)
  assertMonth(month, field)
  return `${year}-${String(month).padStart(2, '0')}`
}

function assertMonth(month: number, field?: string): void {
  if (month >= 1 && month <= 12) return
  throw new Refusal(
    'THANG-KHONG-CO',
    `Không có tháng ${month}. Gõ ngày trước, tháng sau, ví dụ 15/10/2024.`,
    field,
  )
}

function assertYear(year: number, field?: string): void {
  if (year >= 1900 && year <= 2100) return
  throw new Refusal('NAM-NGOAI-KHOANG', `Năm ${year} không đúng. Nhập năm từ 1900 đến 2100.`, field)
}

function unreadable(typed: string, field?: string): Refusal {
  if (TWO_DIGIT_YEAR.test(typed)) {
    return new Refusal('NAM-HAI-CHU-SO', 'Nhập năm đủ bốn chữ số, ví dụ 15/10/2024.', field)
  }
  return new Refusal(
    'NGAY-KHONG-DOC-DUOC',
    `Không đọc được “${typed}” thành ngày. Gõ ngày/tháng/năm, ví dụ 15/10/2024.`,
    field,
  )
}
