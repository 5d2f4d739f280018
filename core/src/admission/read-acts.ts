import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import { KIND_ORDER } from './act-gates.ts'

export type Act<K extends AdmissionActKind> = Extract<AdmissionAct, { kind: K }>

export interface SetAside {
  readonly act: AdmissionAct
  readonly by: Act<'returned'>
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

/** The case after these acts: each return sets aside the step it sends back. */
export function historyOf(ordered: readonly AdmissionAct[]): History {
  let live: AdmissionAct[] = []
  const setAside: SetAside[] = []
  for (const act of ordered) {
    if (act.kind === 'returned') {
      const step = returnableStep(live)
      const undone = undoneBy(step)
      const sent = live.filter(({ kind }) => undone.includes(kind))
      setAside.push(...sent.map((it) => ({ act: it, by: act, sentBack: it.kind === step })))
      live = live.filter(({ kind }) => !undone.includes(kind))
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

/**
 * What a dossier sent back must do again, by how far it had come: the level above returns to the
 * base committee, that to the cell, and before the cell's vote to the applicant.
 */
const RETURNS = [
  { step: 'base_voted', undoes: ['base_voted'] },
  { step: 'cell_voted', undoes: ['cell_voted', 'sub_committee_appraised'] },
  { step: 'life_history_handed_in', undoes: ['life_history_handed_in', 'life_history_certified'] },
] as const satisfies readonly { step: AdmissionActKind; undoes: readonly AdmissionActKind[] }[]

/** The act a return would send back now; undefined when there is nothing to return. */
export function returnableStep(
  live: readonly AdmissionAct[],
): (typeof RETURNS)[number]['step'] | undefined {
  return RETURNS.find(({ step }) => live.some(({ kind }) => kind === step))?.step
}

function undoneBy(step: AdmissionActKind | undefined): readonly AdmissionActKind[] {
  return RETURNS.find((row) => row.step === step)?.undoes ?? []
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
