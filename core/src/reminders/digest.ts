import type { WorkGroup } from '../admission/work-items.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { isWorkingDay, type WorkCalendar } from '../calendar/working-days.ts'
import { formatNumber } from '../text/numbers.ts'

/** What stands before an organisation on a day, as figures. */
export interface DigestCounts {
  readonly overdue: number
  readonly today: number
  /** Falls due within `ahead` days after today. */
  readonly soon: number
  readonly ahead: number
}

/** A line of “Việc cần làm”, as far as the digest looks at it. */
export interface DigestItem {
  readonly group: WorkGroup
  readonly due?: PlainDate | undefined
}

/** Counts the lines that fall due; what others must do first is not counted. @param ahead how many days are looked ahead */
export function digestCounts(
  items: readonly DigestItem[],
  today: PlainDate,
  ahead: number,
): DigestCounts {
  const ours = items.filter(({ group }) => group !== 'waiting_for_others')
  const count = (falls: (due: PlainDate) => boolean) =>
    ours.filter(({ due }) => due !== undefined && falls(due)).length
  const last = addDays(today, ahead)
  return {
    overdue: count((due) => due < today),
    today: count((due) => due === today),
    soon: count((due) => due > today && due <= last),
    ahead,
  }
}

/**
 * Whether a digest goes out: there is something to tell, and on a day off only what falls due that very day.
 */
export function isTold(
  { overdue, today, soon }: Omit<DigestCounts, 'ahead'>,
  day: PlainDate,
  calendar: WorkCalendar,
): boolean {
  return isWorkingDay(day, calendar) ? overdue + today + soon > 0 : today > 0
}

/** “3 việc quá hạn, 1 việc hạn hôm nay, 4 việc đến hạn trong 7 ngày tới” */
export function digestWords({ overdue, today, soon, ahead }: DigestCounts): string {
  return [
    overdue > 0 && `${formatNumber(overdue)} việc quá hạn`,
    today > 0 && `${formatNumber(today)} việc hạn hôm nay`,
    soon > 0 && `${formatNumber(soon)} việc đến hạn trong ${ahead} ngày tới`,
  ]
    .filter(Boolean)
    .join(', ')
}
