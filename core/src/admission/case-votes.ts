import { attempt } from '../attempt.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { Act } from './read-acts.ts'
import { decidesAtBase } from './steps.ts'
import { cellVoteResult, voteResult, type Threshold, type VoteResult } from './vote-result.ts'

export type CellVote = Act<'cell_voted'> | Act<'recognition_cell_voted'> | Act<'removal_cell_voted'>

export type Vote =
  | CellVote
  | Act<'base_voted'>
  | Act<'recognition_base_voted'>
  | Act<'decided'>
  | Act<'recognition_decided'>

/**
 * The result of one of the path's votes: the cell and the base committee by two thirds, the
 * standing committee that decides by more than half of its members, a delegated base committee by
 * two thirds of all of its own (QĐ 24/294-QĐ/TW §4.3.2); the same for recognition and for removal
 * from the list of probationers (Charter Điều 5.2; §4.2a).
 * @throws Refusal as cellVoteResult and voteResult do, where the numbers cannot be
 */
export function resultOf(vote: Vote, circumstances: Circumstances): VoteResult {
  switch (vote.kind) {
    case 'cell_voted':
      return cellVoteResult(vote.payload.roll, vote.payload.tally).result
    // It does not go up: the cell votes again, until three did not reach two thirds (§4.2c).
    case 'recognition_cell_voted':
    case 'removal_cell_voted':
      return cellVoteResult(vote.payload.roll, vote.payload.tally, 'chi bộ xét lại').result
    case 'base_voted':
    case 'recognition_base_voted':
      return voteResult(vote.payload.tally, vote.payload.committeeSize, 'two_thirds')
    case 'decided':
    case 'recognition_decided':
      return voteResult(vote.payload.tally, vote.payload.bodySize, decisionThreshold(circumstances))
  }
}

/** Whether a recorded vote reached its threshold; numbers that cannot be reach none. */
export function hasReached(vote: Vote, circumstances: Circumstances): boolean {
  const result = attempt(() => resultOf(vote, circumstances))
  return !(result instanceof Refusal) && result.reached
}

const VOTE_KINDS: readonly AdmissionActKind[] = [
  'cell_voted',
  'base_voted',
  'decided',
  'recognition_cell_voted',
  'removal_cell_voted',
  'recognition_base_voted',
  'recognition_decided',
] satisfies readonly Vote['kind'][]

export function isVote(act: AdmissionAct): act is Vote {
  return VOTE_KINDS.includes(act.kind)
}

/** For telling: numbers that cannot be are told as such instead of thrown. */
export function resultInWords(vote: Vote, circumstances: Circumstances): string {
  const result = attempt(() => resultOf(vote, circumstances))
  return result instanceof Refusal ? 'số phiếu ghi không khớp' : result.sentence
}

export function decisionThreshold(circumstances: Circumstances): Threshold {
  return decidesAtBase(circumstances) ? 'two_thirds' : 'more_than_half'
}
