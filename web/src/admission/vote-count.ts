import type { Presence, Roll, Tally } from '@ptdv/core/admission/acts'
import { voteBase, type VoteBase } from '@ptdv/core/admission/vote-base'
import { cellVoteResult, voteResult, type VoteResult } from '@ptdv/core/admission/vote-result'
import { Refusal } from '@ptdv/core/refusal'
import type { VoteSheet } from '../api/shapes.ts'

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

/** Only official members stand on the roll; who is exempt or elsewhere is known before the meeting. */
export function officialMembers(sheet: VoteSheet): VoteSheet['members'] {
  return sheet.members.filter(({ standing }) => standing === 'official')
}

export function startPresences(sheet: VoteSheet): Presences {
  return new Map(
    officialMembers(sheet).map(({ person, exempt, temporarilyElsewhere }) => {
      if (temporarilyElsewhere) return [person.id, 'temporarily_elsewhere']
      return [person.id, exempt ? 'exempt_absent' : 'present']
    }),
  )
}

export function rollOf(sheet: VoteSheet, presences: Presences): readonly Roll[] {
  return officialMembers(sheet).map(({ person }) => ({
    person: person.id,
    name: person.name,
    presence: presences.get(person.id) ?? 'absent',
  }))
}

export interface VoteCount {
  readonly base: VoteBase
  /** null while the votes cannot be set against the base at all. */
  readonly result: VoteResult | null
  /** Why the vote cannot be recorded yet, as the server would refuse it. */
  readonly refusal: string | null
}

/** The same arithmetic as the server's, at every keystroke. */
export function countVotes(roll: readonly Roll[], tally: Tally): VoteCount {
  const base = voteBase(roll)
  try {
    return { base, result: cellVoteResult(roll, tally).result, refusal: null }
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure
    return { base, result: resultIfAny(tally, base.base), refusal: failure.sentence }
  }
}

function resultIfAny(tally: Tally, base: number): VoteResult | null {
  const votes = tally.inFavour + tally.against + tally.other
  return base === 0 || votes > base ? null : voteResult(tally, base, 'two_thirds')
}
