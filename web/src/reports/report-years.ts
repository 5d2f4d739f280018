import { yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'

/** The directive's first year. */
const FIRST_YEAR = 2023

/** Years one may want a report of, newest first, and the one that is open. */
export function reportYears(today: PlainDate, open: number): readonly number[] {
  const last = yearOf(today)
  const years = Array.from({ length: Math.max(1, last - FIRST_YEAR + 1) }, (_, back) => last - back)
  return years.includes(open) ? years : [...years, open].toSorted((a, b) => b - a)
}
