import type { VoteMatter } from '@ptdv/core/admission/vote-matters'
import type { VoteSheet } from '../api/shapes.ts'

export type Candidate = VoteSheet['candidates'][number]
export type CandidateMatter = Candidate['matters'][number]

/** A meeting that votes: a cell by its roll, a committee by the number of all its members. */
export interface Meeting {
  readonly place: { readonly id: number; readonly name: string }
  /** null where nobody is called by name. */
  readonly members: VoteSheet['members'] | null
  readonly candidates: readonly Candidate[]
}

/** The vote asked for on a person, else the next of their path. */
export function matterOf(candidate: Candidate, asked: string | null): CandidateMatter {
  return candidate.matters.find(({ kind }) => kind === asked) ?? candidate.matters[0]!
}

/**
 * Who stands in the row: those chosen for this meeting in the order chosen; without a choice everybody but
 * probationers whose time has not come. Who was voted on stays with the result, whatever the vote was about.
 */
export function rowOf(
  candidates: readonly Candidate[],
  chosen: readonly number[],
  current: number | null,
  isVoted: (admissionCase: number) => boolean,
): readonly Candidate[] {
  if (chosen.length > 0) {
    return chosen.flatMap((id) => candidates.find((each) => each.case === id) ?? [])
  }
  return candidates.filter(
    ({ case: id, probationVotes, matters }) =>
      id === current || isVoted(id) || probationVotes === null || matters[0]?.ready === true,
  )
}

/** “12,15,19” */
export function idsFrom(text: string | null): readonly number[] {
  const ids = (text ?? '').split(',').filter((part) => /^\d{1,9}$/.test(part))
  return [...new Set(ids.map(Number))]
}

/** Who comes next in the row and may be voted on. */
export function nextIn(
  row: readonly Candidate[],
  current: number,
  isVoted: (admissionCase: number) => boolean,
): Candidate | undefined {
  const at = row.findIndex((each) => each.case === current)
  return [...row.slice(at + 1), ...row.slice(0, Math.max(at, 0))].find(
    (each) => each.matters[0]!.ready && !isVoted(each.case),
  )
}

/** Names a vote of a person among what was entered and recorded. */
export function voteKey(admissionCase: number, kind: VoteMatter): string {
  return `${admissionCase}.${kind}`
}
