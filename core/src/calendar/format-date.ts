import { partsOf, type PartialDate, type PlainDate, type PlainMonth } from './plain-date.ts'

/** 2024-10-15 → 15/10/2024 */
export function formatDate(date: PlainDate): string {
  return formatPartialDate(date)
}

/**
 * 2024-10-15 → “ngày 15 tháng 10 năm 2024”. Days below 10 and months 1 and 2 take a leading 0,
 * as documents write them (NĐ 30/2020/NĐ-CP, Phụ lục I).
 */
export function formatDateLong(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  const writtenDay = day < 10 ? `0${day}` : `${day}`
  const writtenMonth = month < 3 ? `0${month}` : `${month}`
  return `ngày ${writtenDay} tháng ${writtenMonth} năm ${year}`
}

/** 2024-10 → 10/2024 */
export function formatMonth(month: PlainMonth): string {
  return formatPartialDate(month)
}

/** 1990 → 1990, 1990-05 → 05/1990, 1990-05-20 → 20/05/1990 */
export function formatPartialDate(date: PartialDate): string {
  return date.split('-').reverse().join('/')
}
