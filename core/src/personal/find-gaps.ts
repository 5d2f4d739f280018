import { monthOf, type PlainDate, type PlainMonth } from '../calendar/plain-date.ts'
import { monthsAfter, readMonth } from './read-month.ts'

export interface Gap {
  readonly from: PlainMonth
  readonly to: PlainMonth
}

/**
 * The months that no period covers, between the first period's beginning and `today`: the form asks for a declaration
 * without a gap (2-KNĐ, “Những công tác, chức vụ đã qua”). Periods that cannot be read are left out.
 */
export function findGaps(
  rows: readonly Readonly<Record<string, string>>[],
  today: PlainDate,
): Gap[] {
  const periods = rows
    .flatMap((row) => {
      const from = readMonth(row['from'] ?? '', today)
      const to = readMonth(row['to'] ?? '', today)
      return from !== null && to !== null && from <= to ? [{ from, to }] : []
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const [first] = periods
  if (first === undefined) return []
  const now = monthOf(today)
  const gaps: Gap[] = []
  let covered = first.to
  for (const { from, to } of [...periods, { from: monthsAfter(now, 1), to: now }]) {
    const next = monthsAfter(covered, 1)
    if (from > next) gaps.push({ from: next, to: monthsAfter(from, -1) })
    if (to > covered) covered = to
  }
  return gaps
}
