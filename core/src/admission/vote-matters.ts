import type { Vote } from './case-votes.ts'
import type { Proposal } from './probation-payloads.ts'

/** What a meeting votes on: one of the votes of the path. */
export type VoteMatter = Vote['kind']

interface Matter {
  /** “Biểu quyết kết nạp Nguyễn Thị Hải Yến” */
  readonly title: string
  /** Where one person may be voted on in two ways. */
  readonly choice: string
  /** By the cell's roll, by all members of the base committee, or by all of the body that decides. */
  readonly body: 'cell' | 'base' | 'decider'
  readonly paper: string
  readonly example: string
}

const CELL = { body: 'cell', paper: 'Số nghị quyết', example: '05-NQ/CB' } as const
const BASE = { body: 'base', paper: 'Số nghị quyết', example: '31-NQ/ĐU' } as const
const DECIDER = { body: 'decider', paper: 'Số quyết định', example: '412-QĐ/ĐU' } as const

/** Every vote of the path, as the vote page holds it. */
export const VOTE_MATTERS = {
  cell_voted: { title: 'Biểu quyết kết nạp', choice: 'Kết nạp', ...CELL },
  recognition_cell_voted: { title: 'Biểu quyết công nhận', choice: 'Công nhận', ...CELL },
  removal_cell_voted: { title: 'Biểu quyết xóa tên', choice: 'Xóa tên', ...CELL },
  base_voted: { title: 'Biểu quyết kết nạp', choice: 'Kết nạp', ...BASE },
  recognition_base_voted: { title: 'Biểu quyết về đảng viên dự bị', choice: 'Dự bị', ...BASE },
  decided: { title: 'Quyết định kết nạp', choice: 'Kết nạp', ...DECIDER },
  recognition_decided: { title: 'Quyết định về đảng viên dự bị', choice: 'Dự bị', ...DECIDER },
} as const satisfies Record<VoteMatter, Matter>

export const VOTE_MATTER_KEYS = Object.keys(VOTE_MATTERS) as [VoteMatter, ...VoteMatter[]]

export function isVoteMatter(kind: string): kind is VoteMatter {
  return kind in VOTE_MATTERS
}

/** How the cell's votes on a probationer stand (Charter Điều 5.2; QĐ 24/294-QĐ/TW §4.2c). */
export interface ProbationVotes {
  /** Votes that did not reach two thirds. */
  readonly failed: number
  /** After so many the levels above decide. */
  readonly most: number
  /** What the cell proposes; null before a vote reached two thirds, and after too many did not. */
  readonly proposes: Proposal | null
}

/** What follows a vote of the cell on a probationer that does not reach two thirds. */
export function afterMissedVote({ failed, most }: ProbationVotes): string {
  const now = failed + 1
  return now >= most
    ? `là lần thứ ${now} không đủ, báo cáo cấp trên quyết định`
    : `tính là lần thứ ${now} trong ${most} lần không đủ, chi bộ xét lại`
}
