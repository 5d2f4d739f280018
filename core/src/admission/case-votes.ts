import { Refusal } from '../refusal.ts'
import type { Circumstances } from './circumstances.ts'
import type { Act } from './read-acts.ts'
import { decidesAtBase } from './steps.ts'
import { cellVoteResult, voteResult, type Threshold, type VoteResult } from './vote-result.ts'

export type Vote = Act<'cell_voted'> | Act<'base_voted'> | Act<'decided'>

/**
 * The result of one of the path's three votes: the cell and the base committee by two thirds, the
 * standing committee that decides by more than half of its members, a delegated base committee by
 * two thirds of all of its own (QĐ 24/294-QĐ/TW §4.3.2).
 * @throws Refusal as cellVoteResult and voteResult do, where the numbers cannot be
 */
export function resultOf(vote: Vote, circumstances: Circumstances): VoteResult {
  switch (vote.kind) {
    case 'cell_voted':
      return cellVoteResult(vote.payload.roll, vote.payload.tally).result
    case 'base_voted':
      return voteResult(vote.payload.tally, vote.payload.committeeSize, 'two_thirds')
    case 'decided':
      return voteResult(vote.payload.tally, vote.payload.bodySize, decisionThreshold(circumstances))
  }
}

/** For telling: numbers that cannot be are told as such instead of thrown. */
export function resultInWords(vote: Vote, circumstances: Circumstances): string {
  try {
    return resultOf(vote, circumstances).sentence
  } catch (problem) {
    if (problem instanceof Refusal) return 'số phiếu ghi không khớp'
    throw problem
  }
}

export function decisionThreshold(circumstances: Circumstances): Threshold {
  return decidesAtBase(circumstances) ? 'two_thirds' : 'more_than_half'
}
