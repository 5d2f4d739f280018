import { formatDate } from '@ptdv/core/calendar/format-date'
import { daysBetween, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Closure } from '@ptdv/core/admission/case-reading'
import type { Deadline } from '@ptdv/core/admission/deadlines'
import type { CaseStep } from '@ptdv/core/admission/step-states'
import type { Clock } from '../ui/clock-bar.tsx'
import type { Step } from '../ui/steps-line.tsx'

export const CLOSURES = {
  refused: 'Không được kết nạp',
  withdrawn: 'Đã rút đơn',
  taken_off_list: 'Đã đưa ra khỏi danh sách',
  handed_over: 'Đã chuyển hồ sơ ra ngoài tỉnh',
  died: 'Đã từ trần',
  recognised: 'Đã công nhận đảng viên chính thức',
  removed: 'Đã xóa tên đảng viên dự bị',
  cancelled: 'Đã hủy quyết định',
} as const satisfies Record<Closure, string>

export function stepOf({ key, label, state, date, note }: CaseStep): Step {
  const isAt = state === 'current' || state === 'overdue'
  const detail = date ? formatDate(date) : isAt ? undefined : note
  return {
    key,
    name: label,
    state,
    ...(detail !== undefined && { detail }),
    ...(isAt && note !== undefined && { progress: note }),
  }
}

/** A running clock in the unit its rule counts in; months are shown as days gone by. */
export function clockOf(deadline: Deadline, today: PlainDate): Clock {
  const { label, start, end, unit, length, workingDaysLeft, confidence } = deadline
  const isWorkingDays = unit === 'working_days'
  const total = length + (deadline.extension ?? 0)
  const internal = confidence === 'U' ? ' Mốc nội bộ của Tỉnh ủy.' : ''
  return {
    name: label,
    elapsed: isWorkingDays ? total - (workingDaysLeft ?? total) : daysBetween(start, today),
    limit: isWorkingDays ? total : daysBetween(start, end),
    unit: isWorkingDays ? 'ngày làm việc' : 'ngày',
    note: `Từ ${formatDate(start)}, hạn ${formatDate(end)}.${internal}`,
  }
}
