import type { ReorganisationHead } from '../api/shapes.ts'
import type { BadgeTone } from '../ui/badge.tsx'
import type { IconName } from '../ui/icon.tsx'

/** How a plan's state is shown: a sign and a word. */
export const PLAN_STATES = {
  draft: { tone: 'plain', icon: 'pencil', word: 'nháp' },
  scheduled: { tone: 'info', icon: 'calendar', word: 'đã hẹn ngày' },
  done: { tone: 'ok', icon: 'check', word: 'đã thực hiện' },
  cancelled: { tone: 'plain', icon: 'close', word: 'đã bỏ' },
} as const satisfies Record<
  ReorganisationHead['state'],
  { readonly tone: BadgeTone; readonly icon: IconName; readonly word: string }
>
