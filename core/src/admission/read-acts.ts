import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import { KIND_ORDER } from './act-gates.ts'

export type Act<K extends AdmissionActKind> = Extract<AdmissionAct, { kind: K }>

export interface SetAside {
  readonly act: AdmissionAct
  readonly by: Act<'returned'> | Act<'membership_cancelled'>
  readonly sentBack: boolean
}

/** The acts of a case as they count on some day. */
export interface History {
  /** In order, corrected, without what a return set aside. */
  readonly live: readonly AdmissionAct[]
  /** What was set aside and by which return, oldest first; `sentBack` is the step to do again. */
  readonly setAside: readonly SetAside[]
}

/**
 * The acts that had happened by `today`, corrections applied, in the order in which they count:
 * date, then the order of the path, then id. The order of recording decides only between several
 * corrections of one act, where the last recorded wins.
 */
export function actsInOrder(
  acts: readonly AdmissionAct[],
  today: PlainDate,
): readonly AdmissionAct[] {
  const corrections = new Map<number, Act<'corrected'>>()
  for (const act of acts) {
    if (act.kind !== 'corrected' || act.happenedOn > today) continue
    const known = corrections.get(act.payload.act)
    if (known === undefined || recordedLater(act, known)) corrections.set(act.payload.act, act)
  }
  return acts
    .map((act) => corrected(act, corrections.get(act.id)))
    .filter((act) => act.happenedOn <= today)
    .toSorted(byOrder)
}

/**
 * The case after these acts: each return sets aside the step it sends back, and a decision
 * cancelled for its procedure sets aside all that stood on it.
 */
export function historyOf(ordered: readonly AdmissionAct[]): History {
  let live: AdmissionAct[] = []
  const setAside: SetAside[] = []
  for (const act of ordered) {
    if (act.kind === 'returned' || act.kind === 'membership_cancelled') {
      const { undoes, again } = undoing(act, live)
      const sent = live.filter(({ kind }) => undoes.includes(kind))
      setAside.push(...sent.map((it) => ({ act: it, by: act, sentBack: again.includes(it.kind) })))
      live = live.filter(({ kind }) => !undoes.includes(kind))
    }
    // The person did not go: that move is as if it had not been certified.
    if (act.kind === 'move_cancelled') {
      const moved = live.findLast(({ kind }) => kind === 'moved')
      live = live.filter((it) => it !== moved)
    }
    live.push(act)
  }
  return { live, setAside }
}

/** The last act of a kind that counts. */
export function last<K extends AdmissionActKind>({ live }: History, kind: K): Act<K> | undefined {
  return live.findLast((act): act is Act<K> => act.kind === kind)
}

/** Every act of a kind that counts, in order. */
export function all<K extends AdmissionActKind>({ live }: History, kind: K): readonly Act<K>[] {
  return live.filter((act): act is Act<K> => act.kind === kind)
}

interface Undoing {
  readonly undoes: readonly AdmissionActKind[]
  /** The step to be done again. */
  readonly again: readonly AdmissionActKind[]
}

interface Return extends Undoing {
  readonly step: AdmissionActKind
}

/**
 * What a dossier sent back must do again, by how far it had come: the level above returns to the
 * base committee, that to the cell, and before the cell's vote to the applicant.
 */
const RETURNS_OF_ADMISSION = [
  { step: 'base_voted', undoes: ['base_voted'], again: ['base_voted'] },
  {
    step: 'cell_voted',
    undoes: ['cell_voted', 'sub_committee_appraised'],
    again: ['cell_voted'],
  },
  {
    step: 'life_history_handed_in',
    undoes: ['life_history_handed_in', 'life_history_certified'],
    again: ['life_history_handed_in'],
  },
] as const satisfies readonly Return[]

const CELL_VOTES_OF_PROBATION = ['recognition_cell_voted', 'removal_cell_voted'] as const

const RETURNS_OF_PROBATION = [
  {
    step: 'recognition_base_voted',
    undoes: ['recognition_base_voted'],
    again: ['recognition_base_voted'],
  },
  {
    step: 'recognition_cell_voted',
    undoes: [...CELL_VOTES_OF_PROBATION, 'recognition_appraised'],
    again: CELL_VOTES_OF_PROBATION,
  },
] as const satisfies readonly Return[]

/** What falls with a decision that is cancelled because its procedure was wrong (§4.4). */
const CANCELLED = {
  admission: {
    undoes: [
      'decided',
      'decision_received',
      'late_ceremony_consented',
      'ceremony_held',
      'member_file_made',
      ...CELL_VOTES_OF_PROBATION,
      'recognition_appraised',
      'recognition_base_voted',
      'recognition_decided',
      'recognition_received',
    ],
    again: ['decided'],
  },
  recognition: {
    undoes: ['recognition_decided', 'recognition_received'],
    again: ['recognition_decided'],
  },
} as const satisfies Record<string, Undoing>

const NOTHING: Undoing = { undoes: [], again: [] }

function undoing(
  act: Act<'returned'> | Act<'membership_cancelled'>,
  live: readonly AdmissionAct[],
): Undoing {
  if (act.kind === 'returned') return returnable(live) ?? NOTHING
  const { ground, what } = act.payload
  return ground === 'wrong_procedure' ? CANCELLED[what] : NOTHING
}

/** The act a return would send back now; undefined when there is nothing to return. */
export function returnableStep(live: readonly AdmissionAct[]): AdmissionActKind | undefined {
  return returnable(live)?.step
}

/** Between the decision and the ceremony nothing goes back. */
function returnable(live: readonly AdmissionAct[]): Return | undefined {
  const has = (...kinds: readonly AdmissionActKind[]) =>
    live.some(({ kind }) => kinds.includes(kind))
  if (has('ceremony_held')) {
    return has('recognition_decided')
      ? undefined
      : RETURNS_OF_PROBATION.find(({ again }) => has(...again))
  }
  return has('decided') ? undefined : RETURNS_OF_ADMISSION.find(({ step }) => has(step))
}

function corrected(act: AdmissionAct, by: Act<'corrected'> | undefined): AdmissionAct {
  if (by === undefined || act.kind === 'corrected') return act
  const { happenedOn, payload } = by.payload
  return { ...act, happenedOn, payload } as AdmissionAct
}

function recordedLater(a: AdmissionAct, b: AdmissionAct): boolean {
  return a.recordedAt === b.recordedAt ? a.id > b.id : a.recordedAt > b.recordedAt
}

function byOrder(a: AdmissionAct, b: AdmissionAct): number {
  if (a.happenedOn !== b.happenedOn) return a.happenedOn < b.happenedOn ? -1 : 1
  return KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || a.id - b.id
}
