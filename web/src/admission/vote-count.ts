import type { Presence, Roll, Tally } from '@ptdv/core/admission/acts'
import { voteBase, type VoteBase } from '@ptdv/core/admission/vote-base'
import { afterMissedVote, VOTE_MATTERS, type VoteMatter } from '@ptdv/core/admission/vote-matters'
import {
  cellVoteResult,
  voteResult,
  type Threshold,
  type VoteResult,
} from '@ptdv/core/admission/vote-result'
import { Refusal } from '@ptdv/core/refusal'
import type { VoteSheet } from '../api/shapes.ts'
import type { Candidate } from './meeting.ts'

export const PRESENCES = [
  'present',
  'absent',
  'exempt_absent',
  'temporarily_elsewhere',
] as const satisfies readonly Presence[]

export const PRESENCE_WORDS = {
  present: { head: ['Có mặt'], spoken: 'có mặt' },
  absent: { head: ['Vắng'], spoken: 'vắng' },
  exempt_absent: { head: ['Miễn,', 'vắng'], spoken: 'miễn sinh hoạt và vắng' },
  temporarily_elsewhere: { head: ['Tạm thời', 'nơi khác'], spoken: 'chuyển sinh hoạt tạm thời' },
} as const satisfies Record<Presence, { head: readonly string[]; spoken: string }>

export type Presences = ReadonlyMap<number, Presence>
type Members = VoteSheet['members']

/** Only official members stand on the roll; who is exempt or elsewhere is known before the meeting. */
export function officialMembers(members: Members): Members {
  return members.filter(({ standing }) => standing === 'official')
}

export function startPresences(members: Members): Presences {
  return new Map(
    officialMembers(members).map(({ person, exempt, temporarilyElsewhere }) => {
      if (temporarilyElsewhere) return [person.id, 'temporarily_elsewhere']
      return [person.id, exempt ? 'exempt_absent' : 'present']
    }),
  )
}

export function rollOf(members: Members, presences: Presences): readonly Roll[] {
  return officialMembers(members).map(({ person }) => ({
    person: person.id,
    name: person.name,
    presence: presences.get(person.id) ?? 'absent',
  }))
}

export interface VoteCount {
  /** By whom the roll leaves out; null for a committee, where everybody counts. */
  readonly base: VoteBase | null
  /** Votes that are to be cast, where the roll tells. */
  readonly present: number | null
  /** null while the votes cannot be set against the base at all. */
  readonly result: VoteResult | null
  /** Why the vote cannot be recorded yet, as the server would refuse it. */
  readonly refusal: string | null
}

/** The same arithmetic as the server's, at every keystroke. */
export function countVotes(roll: readonly Roll[], tally: Tally, afterMissed?: string): VoteCount {
  const base = voteBase(roll)
  const { present } = base
  try {
    const { result } = cellVoteResult(roll, tally, afterMissed)
    return { base, present, result, refusal: null }
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure
    const result = resultIfAny(tally, base.base, 'two_thirds', afterMissed)
    return { base, present, result, refusal: failure.sentence }
  }
}

/** A committee counts against all its members, present or not. */
export function countBody(size: number, tally: Tally, threshold: Threshold): VoteCount {
  const votes = tally.inFavour + tally.against + tally.other
  const refusal = ((): string | null => {
    if (size === 0) return 'Nhập tổng số ủy viên, cả người vắng.'
    if (votes === 0) return 'Nhập số phiếu.'
    return votes > size ? `Có ${votes} ý kiến nhưng chỉ có ${size} ủy viên. Kiểm lại.` : null
  })()
  return { base: null, present: null, result: resultIfAny(tally, size, threshold), refusal }
}

function resultIfAny(
  tally: Tally,
  base: number,
  threshold: Threshold,
  afterMissed?: string,
): VoteResult | null {
  const votes = tally.inFavour + tally.against + tally.other
  return base === 0 || votes > base ? null : voteResult(tally, base, threshold, afterMissed)
}

/** What follows below the threshold: a vote on a probationer is one of three (§4.2c), others go up. */
export function afterMissed(kind: VoteMatter, candidate: Candidate): string | undefined {
  const isOnProbationer = VOTE_MATTERS[kind].body === 'cell' && kind !== 'cell_voted'
  return isOnProbationer && candidate.probationVotes
    ? afterMissedVote(candidate.probationVotes)
    : undefined
}

export function thresholdOf(kind: VoteMatter, candidate: Candidate): Threshold {
  return VOTE_MATTERS[kind].body === 'decider' ? candidate.threshold : 'two_thirds'
}
