import { dueGroup } from '../admission/work-items.ts'
import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { workingDaysBetween, type WorkCalendar } from '../calendar/working-days.ts'
import type { SoldierStage } from '../soldiers/soldier-steps.ts'
import { formatNumber } from '../text/numbers.ts'
import { daysInWords, type OfficeItem } from './office-items.ts'

const WHY = 'Chỉ thị 49-CT/TU, mục 2.4; hạn nộp giấy theo QĐ 24/294-QĐ/TW §6.3.1.'

/** What each step asks of the desk at which it waits. */
const ASKS: { readonly [S in SoldierStage]?: string } = {
  take_over: 'Tiếp nhận quân nhân xuất ngũ từ cơ quan quân sự',
  papers: 'Nhận giấy giới thiệu sinh hoạt đảng của quân nhân xuất ngũ',
  register: 'Ghi quân nhân xuất ngũ vào chi bộ',
  at_cell: 'Giới thiệu quân nhân xuất ngũ với chi bộ, hoặc đưa vào danh sách theo dõi',
}

/** A soldier whose next step is the organisation's own. */
export function soldierItem(
  duty: { readonly name: string; readonly stage: SoldierStage; readonly dueOn: PlainDate | null },
  { today, calendar }: { readonly today: PlainDate; readonly calendar: WorkCalendar },
): OfficeItem {
  const { name, stage, dueOn } = duty
  return {
    group: dueOn === null ? 'later' : dueGroup(dueOn, today),
    person: name,
    what: ASKS[stage] ?? '',
    ...(dueOn !== null && { due: dueOn }),
    dueText:
      dueOn === null
        ? 'Chưa có hạn'
        : daysInWords(workingDaysBetween(today, dueOn, calendar), dueOn >= today),
    why: WHY,
    action: { label: 'Mở', task: 'soldier' },
  }
}

/** Those past their day below: told above before the older three months are over. */
export function lateSoldiersItem(count: number, since: PlainDate): OfficeItem {
  return {
    group: 'overdue',
    person: 'Quân nhân xuất ngũ',
    what: `${formatNumber(count)} đảng viên xuất ngũ ở cấp dưới quá hạn nộp giấy giới thiệu`,
    due: since,
    dueText: `Quá hạn từ ${formatDate(since)}`,
    why: WHY,
    action: { label: 'Xem danh sách', task: 'soldier' },
  }
}
