import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Presence, Tally, VoteForm } from '@ptdv/core/admission/acts'
import type { VoteSheet } from '../api/shapes.ts'
import { useKept } from '../writing/kept-values.ts'
import { officialMembers, startPresences, type Presences } from './vote-count.ts'

type Votes = Omit<Tally, 'form'>

/** What was entered in a meeting: who is in the room for all, votes and number of each case. */
interface Entered {
  readonly presences: Readonly<Record<number, Presence>>
  readonly votes: Readonly<Record<number, Votes>>
  readonly numbers: Readonly<Record<number, string>>
  readonly form: VoteForm
  readonly metOn: PlainDate | null
}

const NO_VOTES: Votes = { inFavour: 0, against: 0, other: 0 }

export interface Room {
  readonly presences: Presences
  readonly setPresence: (person: number, presence: Presence) => void
  readonly setAllPresent: () => void
  readonly tally: Tally
  readonly setTally: (tally: Tally) => void
  /** Number of the resolution on the current case. */
  readonly number: string
  readonly setNumber: (number: string) => void
  readonly metOn: PlainDate | null
  readonly setMetOn: (day: PlainDate | null) => void
}

/** The room and the count of the current case, kept in this tab through reloads and lost sessions. */
export function useRoom(sheet: VoteSheet, current: number, today: PlainDate, keptAs: string): Room {
  const { kept, keep } = useKept<Entered>(keptAs, () => ({
    presences: {},
    votes: {},
    numbers: {},
    form: 'secret_ballot',
    metOn: today,
  }))
  const { presences, votes, numbers, form, metOn } = kept
  const members = officialMembers(sheet)
  const known = startPresences(sheet)
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
    tally: { ...(votes[current] ?? NO_VOTES), form },
    setTally: ({ form: chosen, ...counted }) =>
      keep({ ...kept, form: chosen, votes: { ...votes, [current]: counted } }),
    // A number taken for the paper is the resolution's number, unless another is written.
    number:
      numbers[current] ?? sheet.candidates.find((each) => each.case === current)?.number ?? '',
    setNumber: (number) => keep({ ...kept, numbers: { ...numbers, [current]: number } }),
    metOn,
    setMetOn: (day) => keep({ ...kept, metOn: day }),
  }
}
