import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Presence, Tally, VoteForm } from '@ptdv/core/admission/acts'
import type { Proposal } from '@ptdv/core/admission/probation-payloads'
import { useKept } from '../writing/kept-values.ts'
import { voteKey, type CandidateMatter, type Meeting } from './meeting.ts'
import { officialMembers, startPresences, type Presences } from './vote-count.ts'

type Votes = Omit<Tally, 'form'>

/** What is entered of one vote besides the count. */
interface Words {
  readonly number?: string
  readonly proposes?: Proposal
  readonly reason?: string
}

/** What was entered in a meeting: who is in the room for all, votes and number of each vote. */
interface Entered {
  readonly presences: Readonly<Record<number, Presence>>
  readonly votes: Readonly<Record<string, Votes>>
  readonly words: Readonly<Record<string, Words>>
  readonly form: VoteForm
  /** All members of the committee that meets. */
  readonly size: number
  readonly metOn: PlainDate | null
}

const NO_VOTES: Votes = { inFavour: 0, against: 0, other: 0 }

export interface Room {
  readonly presences: Presences
  readonly setPresence: (person: number, presence: Presence) => void
  readonly setAllPresent: () => void
  readonly tally: Tally
  readonly setTally: (tally: Tally) => void
  readonly size: number
  readonly setSize: (size: number) => void
  /** Number of the paper on the current person. */
  readonly number: string
  readonly proposes: Proposal | null
  readonly reason: string
  readonly setWords: (change: Words) => void
  readonly metOn: PlainDate | null
  readonly setMetOn: (day: PlainDate | null) => void
}

/** The room and the count of the current vote, kept in this tab through reloads and lost sessions. */
export function useRoom(
  { members: all }: Meeting,
  current: number,
  matter: CandidateMatter | undefined,
  today: PlainDate,
  keptAs: string,
): Room {
  const { kept, keep } = useKept<Entered>(keptAs, () => ({
    presences: {},
    votes: {},
    words: {},
    form: 'secret_ballot',
    size: 0,
    metOn: today,
  }))
  const { presences, votes, form, metOn, size } = kept
  const members = officialMembers(all ?? [])
  const known = startPresences(members)
  const key = matter === undefined ? '' : voteKey(current, matter.kind)
  const words = kept.words[key]
  return {
    presences: new Map(
      members.map(({ person }) => [
        person.id,
        presences[person.id] ?? known.get(person.id) ?? 'absent',
      ]),
    ),
    setPresence: (person, presence) =>
      keep({ ...kept, presences: { ...presences, [person]: presence } }),
    setAllPresent: () =>
      keep({
        ...kept,
        presences: Object.fromEntries(members.map(({ person }) => [person.id, 'present'])),
      }),
    tally: { ...(votes[key] ?? NO_VOTES), form },
    setTally: ({ form: chosen, ...counted }) =>
      keep({ ...kept, form: chosen, votes: { ...votes, [key]: counted } }),
    size,
    setSize: (next) => keep({ ...kept, size: next }),
    // A number taken for the paper is the paper's number, unless another is written.
    number: words?.number ?? matter?.number ?? '',
    proposes: words?.proposes ?? null,
    reason: words?.reason ?? '',
    setWords: (change) =>
      keep({ ...kept, words: { ...kept.words, [key]: { ...words, ...change } } }),
    metOn,
    setMetOn: (day) => keep({ ...kept, metOn: day }),
  }
}
