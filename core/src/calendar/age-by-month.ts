import {
  daysInMonth,
  isPlainDate,
  partsOf,
  type PartialDate,
  type PlainDate,
} from './plain-date.ts'

/**
 * When a month of age is full. The rule says “tính theo tháng” and no published case settles it
 * (QĐ 24/294-QĐ/TW §1.1.1; confidence U), so the province chooses:
 * - month_of_birth: from the first day of the month, whatever the day of birth;
 * - day_of_birth: from the same day of the month (the last day where the month is shorter).
 */
export type AgeBoundary = 'month_of_birth' | 'day_of_birth'

/** `unknown` when the birth date is not known closely enough to say. */
export type AgeAnswer = 'yes' | 'no' | 'unknown'

/** Whether somebody is đủ `years` tuổi on the date. */
export function isAtLeast(
  birth: PartialDate,
  years: number,
  on: PlainDate,
  boundary: AgeBoundary,
): AgeAnswer {
  const { least, most } = ageInMonths(birth, on, boundary)
  if (least >= years * 12) return 'yes'
  return most < years * 12 ? 'no' : 'unknown'
}

/** Whether somebody is past đủ `years` tuổi on the date: a whole month older at least. */
export function isOver(
  birth: PartialDate,
  years: number,
  on: PlainDate,
  boundary: AgeBoundary,
): AgeAnswer {
  const { least, most } = ageInMonths(birth, on, boundary)
  if (least > years * 12) return 'yes'
  return most <= years * 12 ? 'no' : 'unknown'
}

/**
 * Age on the date in full months, as far as the birth date is known: between `least` and `most`,
 * equal when the birth date suffices. Negative before birth.
 */
export function ageInMonths(
  birth: PartialDate,
  on: PlainDate,
  boundary: AgeBoundary,
): { readonly least: number; readonly most: number } {
  const { earliest, latest } = birthRange(birth)
  return {
    least: fullMonths(latest, on, boundary),
    most: fullMonths(earliest, on, boundary),
  }
}

function birthRange(birth: PartialDate): { earliest: PlainDate; latest: PlainDate } {
  if (isPlainDate(birth)) return { earliest: birth, latest: birth }
  const [year, month] = birth.split('-')
  const firstMonth = month ?? '01'
  const lastMonth = month ?? '12'
  return {
    earliest: `${year}-${firstMonth}-01` as PlainDate,
    latest: `${year}-${lastMonth}-${daysInMonth(Number(year), Number(lastMonth))}` as PlainDate,
  }
}

function fullMonths(birth: PlainDate, on: PlainDate, boundary: AgeBoundary): number {
  const from = partsOf(birth)
  const to = partsOf(on)
  const months = (to.year - from.year) * 12 + to.month - from.month
  if (boundary === 'month_of_birth') return months
  const dayThatFillsTheMonth = Math.min(from.day, daysInMonth(to.year, to.month))
  return to.day < dayThatFillsTheMonth ? months - 1 : months
}
