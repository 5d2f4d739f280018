import type { PlainDate } from '../calendar/plain-date.ts'
import { attempt } from '../attempt.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionActKind, Roll } from './acts.ts'
import { isVote, resultInWords, resultOf, type Vote } from './case-votes.ts'
import type { Context } from './condition.ts'
import { voteBase } from './vote-base.ts'
import { type VoteResult } from './vote-result.ts'

/** One vote with its arithmetic: who counts by name, how many were needed, what follows. */
export interface CountedVote {
  readonly act: number
  readonly kind: AdmissionActKind
  readonly on: PlainDate
  readonly base?: number
  readonly needed?: number
  readonly inFavour: number
  /** undefined where the numbers cannot be. */
  readonly reached?: boolean
  readonly sentence: string
  /** The cell's own votes name everybody; committees are counted by their size. */
  readonly counted?: readonly string[]
  readonly leftOut?: readonly { readonly name: string; readonly because: string }[]
}

const LEFT_OUT = {
  exempt_absent: 'miễn công tác, sinh hoạt, vắng mặt',
  temporarily_elsewhere: 'đã chuyển sinh hoạt tạm thời đi, vắng mặt',
  present: '',
  absent: '',
} as const satisfies Record<Roll['presence'], string>

/** The votes that count, in order (rules §6). */
export function countedVotes({ history, circumstances }: Context): readonly CountedVote[] {
  return history.live.filter(isVote).map((vote) => {
    const result = findResult(vote, { circumstances })
    return {
      act: vote.id,
      kind: vote.kind,
      on: vote.happenedOn,
      inFavour: vote.payload.tally.inFavour,
      ...(result && { base: result.base, needed: result.needed, reached: result.reached }),
      sentence: resultInWords(vote, circumstances),
      ...namesOf(vote),
    }
  })
}

function findResult(
  vote: Vote,
  { circumstances }: Pick<Context, 'circumstances'>,
): VoteResult | undefined {
  const result = attempt(() => resultOf(vote, circumstances))
  return result instanceof Refusal ? undefined : result
}

function namesOf(vote: Vote): Pick<CountedVote, 'counted' | 'leftOut'> {
  if (!('roll' in vote.payload)) return {}
  const { counted, leftOut } = voteBase(vote.payload.roll)
  return {
    counted: counted.map(({ name }) => name),
    leftOut: leftOut.map(({ name, presence }) => ({ name, because: LEFT_OUT[presence] })),
  }
}
