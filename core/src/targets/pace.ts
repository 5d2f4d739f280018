import { dayOfYear, daysInYear, yearOf, type PlainDate } from '../calendar/plain-date.ts'
import { formatNumber } from '../text/numbers.ts'

/** Behind by so many points of the year's target or more is far behind. */
const FAR_BEHIND_POINTS = 15
/** Within so many points either way is on pace. */
const ON_PACE_POINTS = 3

/** How each standing is shown; the shape never without the words. */
export const PACE_MARKS = {
  far_behind: { shape: '▼', legend: 'chậm từ 15 điểm' },
  behind: { shape: '▽', legend: 'chậm' },
  on_pace: { shape: '○', legend: 'đúng nhịp' },
  ahead: { shape: '▲', legend: 'vượt' },
} as const

export type PaceMark = keyof typeof PACE_MARKS

/** How much of a year is over: `day` of `days`. Day 0 before the year, the last day after it. */
export interface YearElapsed {
  readonly day: number
  readonly days: number
}

export interface Pace {
  /** What the calendar asks for by now, rounded half up. */
  readonly expected: number
  /** done − expected: negative when behind. */
  readonly difference: number
  readonly mark: PaceMark
  /** “chậm 50”, “đúng nhịp”, “vượt 7” */
  readonly words: string
}

/** The share of the year that is over at the end of `today`. */
export function yearElapsed(year: number, today: PlainDate): YearElapsed {
  const days = daysInYear(year)
  if (yearOf(today) < year) return { day: 0, days }
  return { day: yearOf(today) > year ? days : dayOfYear(today), days }
}

/** A result against the calendar's pace (clause 0.2). Both are people, 0 or more. */
export function paceOf(target: number, done: number, { day, days }: YearElapsed): Pace {
  const expected = Math.floor((2 * target * day + days) / (2 * days))
  const difference = done - expected
  return { expected, difference, mark: markOf(target, done, day, days), words: wordsOf(difference) }
}

// Points are per cent of the target: done/target − day/days, brought to one denominator.
function markOf(target: number, done: number, day: number, days: number): PaceMark {
  const behind = 100 * (target * day - done * days)
  const point = target * days
  if (target > 0 && behind >= FAR_BEHIND_POINTS * point) return 'far_behind'
  if (behind > ON_PACE_POINTS * point) return 'behind'
  return behind < -ON_PACE_POINTS * point ? 'ahead' : 'on_pace'
}

function wordsOf(difference: number): string {
  if (difference === 0) return 'đúng nhịp'
  return difference < 0 ? `chậm ${formatNumber(-difference)}` : `vượt ${formatNumber(difference)}`
}
