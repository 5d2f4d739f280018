import { formatNumber } from '../text/numbers.ts'
import type { OfficeItem } from './office-items.ts'

const WHY =
  'QĐ 213-QĐ/TW: đảng viên đang công tác giữ mối liên hệ với nơi cư trú, hằng năm lấy nhận xét. Không thấy quy định hạn trả lời.'

interface ResidenceDuty {
  readonly year: number
  readonly count: number
}

const item = (
  { year }: ResidenceDuty,
  group: OfficeItem['group'],
  what: string,
  label: string,
): OfficeItem => ({
  group,
  person: `Nhận xét nơi cư trú năm ${year}`,
  what,
  dueText: 'Chưa có hạn',
  why: WHY,
  action: { label, task: 'residence' },
})

/** Asked of us, who live here. */
export function toCommentItem(duty: ResidenceDuty): OfficeItem {
  return item(
    duty,
    'later',
    `Nhận xét ${formatNumber(duty.count)} đảng viên cư trú ở đây`,
    'Nhận xét',
  )
}

/** Ours, not asked about yet. */
export function toAskItem(duty: ResidenceDuty): OfficeItem {
  return item(
    duty,
    'later',
    `Hỏi nơi cư trú nhận xét ${formatNumber(duty.count)} đảng viên đã giới thiệu`,
    'Hỏi nhận xét',
  )
}

/** Ours, asked about and not answered. */
export function waitingItem(duty: ResidenceDuty): OfficeItem {
  return item(
    duty,
    'waiting_for_others',
    `Nơi cư trú chưa nhận xét ${formatNumber(duty.count)} đảng viên`,
    'Xem danh sách',
  )
}
