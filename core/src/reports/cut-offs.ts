import { findRule, type RuleSource } from '../admission/rule-on.ts'
import type { STATISTICS_RULES } from '../admission/rules-of-statistics.ts'
import { dayIn, dayOfYearInWords, nextAfter, type DayOfYear } from '../calendar/day-of-year.ts'
import { formatDate } from '../calendar/format-date.ts'
import { addDays, endOfYear, type PlainDate } from '../calendar/plain-date.ts'
import type { ReportState } from './report-state.ts'

/** A day as the rules tell it; null: no document says, and the province has set none. */
export interface ToldDay {
  readonly day: DayOfYear | null
  readonly confirmed: boolean
  readonly source: string
}

/** Of one year: on which days its periods end, and until when their figures are handed in. */
export interface CutOffs {
  /** Where the year before ended: after it this one begins. */
  readonly lastYear: ToldDay
  readonly halfYear: ToldDay
  readonly year: ToldDay
  readonly halfYearDue: ToldDay
  readonly yearDue: ToldDay
}

export function cutOffsIn(year: number, from: RuleSource): CutOffs {
  return {
    lastYear: toldIn(year - 1, 'year_cut_off', from),
    halfYear: toldIn(year, 'half_year_cut_off', from),
    year: toldIn(year, 'year_cut_off', from),
    halfYearDue: toldIn(year, 'half_year_statistics_due', from),
    yearDue: toldIn(year, 'year_statistics_due', from),
  }
}

function toldIn(year: number, rule: keyof typeof STATISTICS_RULES, from: RuleSource): ToldDay {
  const answer = findRule(rule, endOfYear(year), from)
  const day = answer?.value ?? null
  return {
    day,
    confirmed: day !== null && answer?.confirmed === true,
    source: answer?.setBy ?? answer?.source ?? '',
  }
}

/** The first day of a year’s statistics. */
export function yearBegins(year: number, { lastYear }: CutOffs): PlainDate {
  return addDays(lastYear.day === null ? endOfYear(year - 1) : dayIn(year - 1, lastYear.day), 1)
}

/** The last day of a year’s statistics; of the calendar year where nothing is told. */
export function yearCutOff(year: number, { year: told }: CutOffs): PlainDate {
  return told.day === null ? endOfYear(year) : dayIn(year, told.day)
}

export function halfYearCutOff(year: number, { halfYear }: CutOffs): PlainDate {
  return dayIn(year, halfYear.day ?? '06-30')
}

/** Until when a year’s report is handed in; null while the province has not set it. */
export function yearDue(year: number, cutOffs: CutOffs): PlainDate | null {
  const { day } = cutOffs.yearDue
  return day === null ? null : nextAfter(yearCutOff(year, cutOffs), day)
}

/** What of a report still has to be handed in. */
export function isToHandIn(state: ReportState): boolean {
  return state !== 'submitted' && state !== 'approved'
}

/** Whether a year’s report is past the day that the province set and not handed in. */
export function isLateReport(
  { state, year }: { readonly state: ReportState; readonly year: number },
  cutOffs: CutOffs,
  today: PlainDate,
): boolean {
  const due = yearDue(year, cutOffs)
  return due !== null && due < today && isToHandIn(state)
}

/** When periods end, and who says so. */
export function cutOffNote({ halfYear, year }: CutOffs): string {
  const days = `6 tháng chốt hết ngày ${inWords(halfYear)}, năm chốt hết ngày ${inWords(year)}`
  if (halfYear.confirmed && year.confirmed) {
    const sources = [...new Set([halfYear.source, year.source])].join('; ')
    return `Kỳ thống kê: ${days} (${sources}).`
  }
  return `Kỳ thống kê: ${days}; ngày chốt chưa có văn bản xác nhận, tỉnh đặt ở trang “Quy định”.`
}

/** Until when the figures are handed in; nothing is made up while nobody has said. */
export function dueNote(year: number, cutOffs: CutOffs): string {
  const { halfYearDue } = cutOffs
  const due = yearDue(year, cutOffs)
  const half =
    halfYearDue.day === null
      ? null
      : `thống kê 6 tháng gửi chậm nhất ${formatDate(nextAfter(halfYearCutOff(year, cutOffs), halfYearDue.day))} (${halfYearDue.source})`
  const whole =
    due === null ? null : `báo cáo năm gửi chậm nhất ${formatDate(due)} (${cutOffs.yearDue.source})`
  const told = [half, whole].filter((part) => part !== null)
  return told.length === 0
    ? 'Hạn gửi thống kê, báo cáo: tỉnh chưa đặt.'
    : `Hạn gửi: ${told.join('; ')}.`
}

function inWords({ day }: ToldDay): string {
  return day === null ? '…' : dayOfYearInWords(day)
}
