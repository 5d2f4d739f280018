import type { RuleKey } from '../admission/rulebook.ts'
import type { Paper } from '../admission/acts.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

interface TemporaryReason {
  readonly label: string
  readonly least: RuleKey
  readonly most: RuleKey
  /** Whether the longest term itself is still a temporary one: “đến 2 năm”, but “dưới 1 năm”. */
  readonly reachesMost: boolean
}

/** Why a member is elsewhere for a time, and for how long that may be (QĐ 24/294-QĐ/TW §6.3.2; abroad HD 30). */
export const TEMPORARY_BECAUSE = {
  work: {
    label: 'đi công tác, làm việc có thời hạn',
    least: 'temp_transfer_min',
    most: 'temp_transfer_max',
    reachesMost: false,
  },
  residence: {
    label: 'thay đổi nơi cư trú có thời hạn',
    least: 'temp_transfer_min',
    most: 'temp_transfer_max',
    reachesMost: false,
  },
  study: {
    label: 'học tập trung trong nước',
    least: 'temp_transfer_min',
    most: 'temp_transfer_study_max',
    reachesMost: true,
  },
  abroad: {
    label: 'ra nước ngoài',
    least: 'temp_transfer_abroad_min',
    most: 'temp_transfer_abroad_max',
    reachesMost: false,
  },
} as const satisfies Record<string, TemporaryReason>

export type TemporaryBecause = keyof typeof TEMPORARY_BECAUSE

/** What the acts of a temporary transfer say. All the while the member counts in their own cell, and only there. */
export interface TemporaryPayloads {
  /** 2-SHĐ is given. */
  temporary_introduced: {
    /** The cell, or the committee above it that will say which; null outside the province and abroad. */
    readonly to: number | null
    readonly toName: string
    readonly because: TemporaryBecause
    readonly from: PlainDate
    readonly until: PlainDate
    readonly paper: Paper
  }
  /** The cell committee there has the paper in hand; outside the province its notice came back. */
  temporary_received: {
    readonly cell: number | null
    readonly cellName: string
  }
  /** The place of the temporary stay sends the paper back. */
  temporary_declined: { readonly reason: string }
  /** The member does not go after all. */
  temporary_withdrawn: { readonly reason: string }
  /** Stays longer, as reported (§6.3.2). */
  temporary_extended: {
    readonly until: PlainDate
    readonly reason: string
    readonly paper: Paper
  }
  /** Is back in their own cell, where the temporary place wrote one with its comment. */
  temporary_returned: { readonly paper?: Paper | undefined }
}
