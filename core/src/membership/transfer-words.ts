/** Of whom a move is, in the lists of both sides. */
export const STANDING_WORDS = {
  applicant: 'người xin vào Đảng',
  probationary: 'đảng viên dự bị',
  official: 'đảng viên chính thức',
} as const

interface Ended {
  readonly outcome: 'received' | 'returned' | 'withdrawn' | null
  readonly receivedName: string | null
  readonly reason: string | null
}

/** How a move ended, in a few words; nothing while it is open. */
export function transferOutcome({ outcome, receivedName, reason }: Ended): string {
  switch (outcome) {
    case null:
      return ''
    case 'received':
      return `${receivedName} đã tiếp nhận`
    case 'returned':
      return `Nơi đến trả lại: ${reason}`
    case 'withdrawn':
      return `Đã rút: ${reason}`
  }
}
