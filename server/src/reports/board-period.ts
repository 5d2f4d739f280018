import { addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'

export interface BoardPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly lastFrom: PlainDate
  /** The same day a year before. */
  readonly lastTo: PlainDate
}

/** The year from 1 January to the day looked at (at most its last day and today). */
export function boardPeriod(
  year: number,
  today: PlainDate,
  asOf: PlainDate | undefined,
): BoardPeriod {
  const lastDay: PlainDate = `${year}-12-31`
  const wanted = asOf ?? today
  const to = [wanted, lastDay, today].reduce((earliest, day) => (day < earliest ? day : earliest))
  return { from: `${year}-01-01`, to, lastFrom: `${year - 1}-01-01`, lastTo: addMonths(to, -12) }
}
