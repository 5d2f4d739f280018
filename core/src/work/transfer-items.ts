import { dueGroup } from '../admission/work-items.ts'
import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { workingDaysBetween, type WorkCalendar } from '../calendar/working-days.ts'
import { daysInWords, type OfficeItem } from './office-items.ts'

export interface TransferDuty {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly introducedOn: PlainDate
  /** The last day to present the paper; none for an applicant's case. */
  readonly dueOn: PlainDate | null
  /** receive: it leads here. sent: it left from here. above: one level above either, told once it is late. */
  readonly part: 'receive' | 'sent' | 'above'
}

/** Sent and not yet received, for the side that must act, the side that waits, and the level above when it is late. */
export function transferItem(
  duty: TransferDuty,
  { today, calendar }: { readonly today: PlainDate; readonly calendar: WorkCalendar },
): OfficeItem {
  const { part, dueOn } = duty
  const group = dueOn === null ? 'later' : dueGroup(dueOn, today)
  const left = dueOn === null ? 0 : workingDaysBetween(today, dueOn, calendar)
  return {
    group: part === 'sent' && group !== 'overdue' ? 'waiting_for_others' : group,
    person: duty.name,
    what:
      part === 'receive'
        ? `Tiếp nhận từ ${duty.from}, giới thiệu ngày ${formatDate(duty.introducedOn)}`
        : `${duty.to} chưa tiếp nhận, ${duty.from} giới thiệu ngày ${formatDate(duty.introducedOn)}`,
    ...(dueOn !== null && { due: dueOn }),
    dueText: dueOn === null ? 'Chưa có hạn' : daysInWords(left, dueOn >= today),
    why: 'Nộp giấy cho chi ủy nơi đến trong 30 ngày làm việc kể từ ngày giới thiệu; chậm thì báo cáo lý do (QĐ 24/294-QĐ/TW §6.3.1).',
    action: { label: part === 'receive' ? 'Tiếp nhận' : 'Xem việc chuyển', task: 'transfer' },
  }
}
