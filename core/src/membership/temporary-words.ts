import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { MemberState } from './member-state.ts'

interface Stay {
  readonly elsewhere: boolean
  readonly stayName: string | null
  readonly stayUntil: PlainDate | null
}

/** Where somebody of a list is for the time being: “Chi bộ thôn Tư, đến 01/09/2024”; null for who is at home. */
export function temporaryPlace({ elsewhere, stayName, stayUntil }: Stay): string | null {
  if (!elsewhere) return null
  if (stayName === null || stayUntil === null) return 'nơi khác (theo danh sách)'
  return `${stayName}, đến ${formatDate(stayUntil)}`
}

/** Where a member is for the time being, as the card of their page says it. */
export function temporaryWords({ temporary }: Pick<MemberState, 'temporary'>): string {
  if (temporary === null) return 'ở nơi khác, theo danh sách'
  const { introduced, received } = temporary
  return received === null
    ? `giới thiệu đến ${introduced.payload.toName}, chưa tiếp nhận`
    : `ở ${received.name}, tiếp nhận ${formatDate(received.on)}`
}

interface Ended {
  readonly outcome: 'returned' | 'declined' | 'withdrawn' | 'ended' | null
  readonly fromName: string
  readonly reason: string | null
}

/** How a stay elsewhere ended, in a few words; nothing while it lasts. */
export function temporaryOutcome({ outcome, fromName, reason }: Ended): string {
  switch (outcome) {
    case null:
      return ''
    case 'returned':
      return `Đã trở về ${fromName}`
    case 'declined':
      return `Nơi đến trả lại giấy: ${reason}`
    case 'withdrawn':
      return `Đã rút giấy: ${reason}`
    case 'ended':
      return `Thôi sinh hoạt tạm thời: ${reason}`
  }
}
