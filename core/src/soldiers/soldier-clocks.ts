import type { RuleSource } from '../admission/rule-on.ts'
import { formatDate } from '../calendar/format-date.ts'
import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import { memberClock } from '../membership/member-clocks.ts'
import type { SoldierState } from './soldier-state.ts'

export interface SoldierClock {
  readonly label: string
  readonly start: PlainDate
  /** The last day in time. */
  readonly end: PlainDate
  readonly state: 'running' | 'late'
  readonly source: string
}

export interface ClockContext extends RuleSource {
  readonly today: PlainDate
  readonly calendar: WorkCalendar
}

/** Older guidance, kept as a warning: nothing is ever struck off by it alone. */
const NOTICE_MONTHS = 3
const NOTICE_SOURCE = 'HD 12-HD/BTCTW 2012'

/**
 * The term that runs for a member until the papers are presented: 30 working days from the introduction; while the day
 * of the introduction is not known, the 60 working days in which the transfer begins, from the day of demobilisation
 * (QĐ 24/294-QĐ/TW §6.3.1). Who is no member has no such term.
 */
export function soldierClock(
  state: SoldierState,
  { today, ...from }: ClockContext,
): SoldierClock | null {
  if (!awaitsPapers(state)) return null
  const { introducedOn, demobilisedOn } = state
  const clock =
    introducedOn === null
      ? memberClock('transfer_start', demobilisedOn, from)
      : memberClock('transfer_present', introducedOn, from)
  if (clock === undefined) return null
  return {
    label:
      introducedOn === null
        ? 'Bắt đầu chuyển sinh hoạt đảng'
        : 'Nộp giấy giới thiệu cho cấp ủy nơi đến',
    start: clock.start,
    end: clock.end,
    state: clock.end < today ? 'late' : 'running',
    source: clock.source,
  }
}

/** The last day before the older rule's three months are over; null where it does not run. */
export function noticeEnds(state: SoldierState): PlainDate | null {
  return awaitsPapers(state) ? addMonths(state.announcedOn, NOTICE_MONTHS) : null
}

/** What has to be looked at again, as the levels above see it too. */
export function soldierWarnings(state: SoldierState, context: ClockContext): readonly string[] {
  return [lateAnnounced(state, context), latePaper(state, context)].filter(
    (told) => told !== undefined,
  )
}

function lateAnnounced(state: SoldierState, { today }: ClockContext): string | undefined {
  const ends = noticeEnds(state)
  if (ends === null || ends >= today) return undefined
  return `Quá 3 tháng kể từ thông báo ngày ${formatDate(state.announcedOn)} mà không trình giấy (${NOTICE_SOURCE}): cấp ủy gặp, tìm hiểu lý do và báo cáo cấp trên. Hệ thống không tự xóa tên ai.`
}

/** Presented late: told, with what is to be done, and in nobody's way (§6.3.1: reasons are reported). */
function latePaper(state: SoldierState, { calendar, settings }: ClockContext): string | undefined {
  if (state.papersOn === null || state.introducedOn === null) return undefined
  const from = { calendar, ...(settings && { settings }) }
  const clock = memberClock('transfer_present', state.introducedOn, from)
  if (clock === undefined || state.papersOn <= clock.end) return undefined
  return `Nhận giấy ngày ${formatDate(state.papersOn)}, quá hạn ngày ${formatDate(clock.end)} (${clock.length} ngày làm việc kể từ ngày giới thiệu): báo cáo lý do với cấp ủy có thẩm quyền.`
}

function awaitsPapers({ member, papersOn, takenOffOn }: SoldierState): boolean {
  return member !== 'none' && papersOn === null && takenOffOn === null
}
