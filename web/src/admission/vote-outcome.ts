import type { AdmissionPayloads, Paper, Roll, Tally } from '@ptdv/core/admission/acts'
import type { Proposal } from '@ptdv/core/admission/probation-payloads'
import type { VoteMatter } from '@ptdv/core/admission/vote-matters'
import type { Candidate } from './meeting.ts'

/** All that is entered for one vote. */
export interface Ballot {
  readonly roll: readonly Roll[]
  /** All members of the committee. */
  readonly size: number
  readonly tally: Tally
  readonly reached: boolean
  readonly paper: Paper
  /** What is proposed of a probationer, where the cell's votes leave it open. */
  readonly proposes: Proposal | null
  readonly reason: string
}

export const PROPOSALS = [
  { value: 'recognise', label: 'Công nhận đảng viên chính thức' },
  { value: 'remove', label: 'Xóa tên trong danh sách đảng viên dự bị' },
] as const satisfies readonly { value: Proposal; label: string }[]

/** What each vote writes of a ballot. */
const PAYLOADS: { readonly [K in VoteMatter]: (ballot: Ballot) => AdmissionPayloads[K] } = {
  cell_voted: ({ roll, tally, paper }) => ({ roll, tally, paper }),
  recognition_cell_voted: ({ roll, tally, paper }) => ({ roll, tally, paper }),
  removal_cell_voted: ({ roll, tally, paper }) => ({ roll, tally, paper }),
  base_voted: ({ size, tally, paper }) => ({ committeeSize: size, tally, paper }),
  recognition_base_voted: ({ size, tally, paper, proposes }) => ({
    proposes: proposes ?? 'recognise',
    committeeSize: size,
    tally,
    paper,
  }),
  // The outcome is what the vote says (QĐ 24/294-QĐ/TW §4.3.2).
  decided: ({ size, tally, paper, reached, reason }) => ({
    outcome: reached ? 'admitted' : 'refused',
    bodySize: size,
    tally,
    paper,
    ...(!reached && { reason }),
  }),
  recognition_decided: ({ size, tally, paper, proposes, reason }) => ({
    outcome: proposes === 'remove' ? 'removed' : 'recognised',
    bodySize: size,
    tally,
    paper,
    ...(proposes === 'remove' && { reason }),
  }),
}

export function payloadOf(kind: VoteMatter, ballot: Ballot): AdmissionPayloads[VoteMatter] {
  return PAYLOADS[kind](ballot)
}

/** Whether the committee itself must say what it proposes: three votes of the cell did not reach two thirds. */
export function choosesProposal(kind: VoteMatter, { probationVotes }: Candidate): boolean {
  return isOnProbationer(kind) && probationVotes?.proposes === null
}

export function isOnProbationer(kind: VoteMatter): boolean {
  return kind === 'recognition_base_voted' || kind === 'recognition_decided'
}

/** Label of the reason that must be given, or null where none is. */
export function reasonAsked(
  kind: VoteMatter,
  reached: boolean,
  isCounted: boolean,
  proposes: Proposal | null,
): string | null {
  if (kind === 'decided' && isCounted && !reached) return 'Lý do không kết nạp'
  return kind === 'recognition_decided' && proposes === 'remove' ? 'Lý do xóa tên' : null
}
