import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { formatNumber } from '../text/numbers.ts'
import type { OfficeItem } from './office-items.ts'

interface BadgeDuty {
  readonly round: PlainDate
  /** Due in the round, and not proposed by the organisation itself. */
  readonly count: number
}

/** The coming round of badges: whom a cell, or the base committee above it, has still to propose. */
export function badgeItem({ round, count }: BadgeDuty): OfficeItem {
  return {
    group: 'later',
    person: `Huy hiệu Đảng đợt ${formatDate(round)}`,
    what: `Đề nghị tặng ${formatNumber(count)} đảng viên đến hạn`,
    dueText: 'Chưa có hạn',
    why: 'Đủ tuổi đảng để tặng Huy hiệu trong đợt tới. Không thấy quy định hạn gửi đề nghị.',
    action: { label: 'Đề nghị', task: 'badges' },
  }
}
