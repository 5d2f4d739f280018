import type { AdmissionActKind, AdmissionPayloads } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import type { SheetLine } from '@ptdv/core/targets/contract'
import { newPerson } from '../people/new-person.testing.ts'
import type { Ledger, User } from './kill-ledger.testing.ts'

/** The cell of the demo's story, whose officer is `chibo` and whose base committee's is `xatandan`. */
export interface Cell {
  readonly id: number
  readonly roll: AdmissionPayloads['cell_voted']['roll']
}

interface VoteSheet {
  readonly members: readonly {
    readonly person: { readonly id: number; readonly name: string }
    readonly standing: 'probationary' | 'official'
    readonly exempt: boolean
    readonly temporarilyElsewhere: boolean
  }[]
}

export async function enterCell({ officer, address }: Ledger): Promise<Cell> {
  const me = await officer('chibo').get<{ acting: { organisation: { id: number } } }>(address, 'me')
  const { id } = me.acting.organisation
  const sheet = await officer('chibo').get<VoteSheet>(address, `cells/${id}/vote-sheet`)
  const roll = sheet.members
    .filter(({ standing }) => standing === 'official')
    .map(({ person, exempt, temporarilyElsewhere }) => ({
      person: person.id,
      name: person.name,
      presence: temporarilyElsewhere
        ? ('temporarily_elsewhere' as const)
        : exempt
          ? ('exempt_absent' as const)
          : ('present' as const),
    }))
  return { id, roll }
}

/** From the list to the day of the vote. Returns the case, or null when the server was killed on the way. */
export async function walkToVote(ledger: Ledger, cell: Cell): Promise<number | null> {
  const opened = await ledger.send('chibo', 'cases', {
    cell: cell.id,
    person: newPerson({
      fullName: 'Trần Văn Bền',
      birth: '1985-03-02',
      sex: 'male',
      youthUnionMember: false,
    }),
    existingPerson: null,
    twinsSeen: true,
    source: 1,
    happenedOn: '2023-12-20',
  })
  if (opened === null) return null
  const id = Number(opened['case'])
  let version = 1
  for (const [user, kind, happenedOn, payload] of stepsToVote(cell)) {
    const act = { kind, happenedOn, payload, version: version++ }
    if ((await ledger.send(user, `cases/${id}/acts`, act)) === null) return null
  }
  return id
}

type Step = {
  [K in AdmissionActKind]: readonly [User, K, PlainDate, AdmissionPayloads[K]]
}[AdmissionActKind]

function stepsToVote({ roll }: Cell): readonly Step[] {
  const [one, other] = roll.filter(({ presence }) => presence === 'present')
  const introducer = ({ person, name }: Cell['roll'][number]) =>
    ({ person, name, togetherSince: '2021-01-01' }) as const
  const paper = (number: string, date: PlainDate) => ({ number, date })
  const vetting = {
    request: '1',
    organisation: null,
    organisationName: 'Ban Chỉ huy Quân sự huyện',
    about: 'thời gian tại ngũ',
    paper: paper('61-CV/ĐU', '2024-07-10'),
  }
  const answered = { request: '1', outcome: 'clear', paper: paper('9-CV', '2024-07-29') } as const
  const helpers = [{ person: one!.person, name: one!.name }]
  const course = { certificate: paper('211/CN', '2024-05-24'), issuer: 'Trung tâm Chính trị' }
  return [
    ['chibo', 'helper_assigned', '2023-12-20', { helpers }],
    ['chibo', 'course_passed', '2024-05-24', course],
    ['chibo', 'applied', '2024-06-12', {}],
    ['chibo', 'life_history_handed_in', '2024-06-27', { pages: 11 }],
    ['xatandan', 'vetting_asked', '2024-07-10', vetting],
    ['xatandan', 'vetting_answered', '2024-07-29', answered],
    ['xatandan', 'life_history_certified', '2024-08-09', { outcome: 'clear' }],
    ['chibo', 'introduced_by_member', '2024-08-20', introducer(one!)],
    ['chibo', 'introduced_by_member', '2024-08-22', introducer(other!)],
    ['chibo', 'opinions_gathered', '2024-09-02', {}],
  ]
}

/** Records the cell's vote, the act after those of walkToVote. */
export function vote(ledger: Ledger, cell: Cell, id: number) {
  const inFavour = cell.roll.filter(({ presence }) => presence === 'present').length
  const happenedOn: PlainDate = '2024-10-14'
  const payload: AdmissionPayloads['cell_voted'] = {
    roll: cell.roll,
    tally: { form: 'secret_ballot', inFavour, against: 0, other: 0 },
    paper: { number: '15-NQ/CB', date: happenedOn },
  }
  const version = stepsToVote(cell).length + 1
  return ledger.send('chibo', `cases/${id}/acts`, {
    kind: 'cell_voted',
    happenedOn,
    payload,
    version,
  })
}

/** One case after the other, until the server is gone. */
export async function voteOnAndOn(ledger: Ledger, cell: Cell): Promise<void> {
  for (;;) {
    const id = await walkToVote(ledger, cell)
    if (id === null || (await vote(ledger, cell, id)) === null) return
  }
}

const YEAR = 2024

interface Sheet {
  readonly children: readonly { readonly organisation: { readonly id: number } }[]
  readonly assigned: { readonly version: number } | null
}

export interface SheetInHand {
  readonly user: User
  readonly children: readonly number[]
  /** The newest assignment, 0 when there is none. */
  readonly version: number
}

/** What `user` assigns to: those directly below. */
export async function readSheet(ledger: Ledger, user: User): Promise<SheetInHand> {
  const sheet = await ledger.officer(user).get<Sheet>(ledger.address, `targets/${YEAR}/sheet`)
  return {
    user,
    children: sheet.children.map(({ organisation }) => organisation.id),
    version: sheet.assigned?.version ?? 0,
  }
}

/** One assignment of the whole sheet after the other, until the server is gone. */
export async function assignOnAndOn(ledger: Ledger, sheet: SheetInHand): Promise<void> {
  for (let { version } = sheet; ; version++) {
    if ((await assign(ledger, { ...sheet, version })) === null) return
  }
}

/** Assigns the whole sheet anew, every line with a note. */
export function assign(ledger: Ledger, { user, children, version }: SheetInHand) {
  const lines: SheetLine[] = children.flatMap((child) =>
    SOURCE_IDS.map((source) => ({
      child,
      source,
      amount: (version + source) % 7,
      note: `Lần ${version + 1}, nguồn ${source}`,
    })),
  )
  return ledger.send(user, `targets/${YEAR}/assignments`, {
    lines,
    paper: { number: `${version + 1}-QĐ`, date: '2024-10-14' },
    gapReason: 'Giao thử',
    changeReason: 'Điều chỉnh thử',
    version,
  })
}
