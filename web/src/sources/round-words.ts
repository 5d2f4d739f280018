import { formatDate } from '@ptdv/core/calendar/format-date'
import { daysBetween, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { SurveyCount } from '@ptdv/core/sources/survey-count'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { Round } from '../api/shapes.ts'

/** The three numbers asked of each source, in the order of the form. */
export const COUNT_KINDS = [
  { key: 'inView', label: 'Quần chúng ưu tú', short: 'Ưu tú' },
  { key: 'eligible', label: 'Đủ điều kiện', short: 'Đủ điều kiện' },
  { key: 'trained', label: 'Đã học nhận thức về Đảng', short: 'Đã học' },
] as const satisfies readonly {
  key: Exclude<keyof SurveyCount, 'source'>
  label: string
  /** On a telephone. */
  short: string
}[]

export type CountKind = (typeof COUNT_KINDS)[number]['key']

export function sumOf(counts: readonly SurveyCount[], kind: CountKind): number {
  return counts.reduce((sum, count) => sum + count[kind], 0)
}

/** “còn 6 ngày”, “hôm nay”, “quá hạn 3 ngày” */
export function dueWords(dueOn: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, dueOn)
  if (days === 0) return 'hạn hôm nay'
  return days > 0 ? `còn ${formatNumber(days)} ngày` : `quá hạn ${formatNumber(-days)} ngày`
}

/** The year is told unless the name tells it already. */
export function roundName({ name, year }: Round['round']): string {
  return name.includes(String(year)) ? name : `${name}, năm ${year}`
}

export function roundHref(round: number, organisation?: number): string {
  return organisation === undefined ? `/nguon/${round}` : `/nguon/${round}?to-chuc=${organisation}`
}

/** The main fact of a round where one looks: who has still to answer. */
export function roundTitle({ holdsMembers, own, round, children }: Round): string {
  if (holdsMembers) {
    return own
      ? `Đã báo cáo nguồn ngày ${formatDate(own.reportedOn)}`
      : `Chưa báo cáo nguồn, hạn ${formatDate(round.dueOn)}`
  }
  const expected = children.reduce((sum, child) => sum + child.expected, 0)
  const missing = expected - children.reduce((sum, child) => sum + child.reported, 0)
  if (expected === 0) return 'Không có chi bộ nào phải báo cáo đợt này'
  return missing === 0
    ? `Đủ báo cáo của ${formatNumber(expected)} chi bộ`
    : `Còn ${formatNumber(missing)} trong ${formatNumber(expected)} chi bộ chưa báo cáo`
}
