import type { Settings } from '../admission/rulebook.ts'
import type { PartialDate, PlainDate } from '../calendar/plain-date.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import type { CellRef, MemberAct, MemberActKind, MemberActOf } from './acts.ts'
import type { CaseEvent } from './case-events.ts'
import { afterCaseEvent, MEMBER_EFFECTS } from './member-effects.ts'
import { entered, lost, NOBODY, type EndReason, type MemberState } from './member-state.ts'

/** The register's row: what the list said where no act does. */
export interface RegisterEntry {
  readonly cell: CellRef
  readonly since: PlainDate
  readonly standing: 'probationary' | 'official'
  readonly decidedOn: PlainDate | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
  readonly exempt: boolean
  readonly elsewhere: boolean
  readonly ended: { readonly on: PlainDate; readonly reason: EndReason } | null
}

/** All a member is answered from; nothing else is looked at. */
export interface MemberInput {
  readonly acts: readonly MemberAct[]
  readonly caseEvents: readonly CaseEvent[]
  /** A case of the person is in progress. */
  readonly openCase: boolean
  /** null: never in the register. */
  readonly register: RegisterEntry | null
  /** null where nobody’s record is at hand to hold the days against. */
  readonly birth: PartialDate | null
  readonly calendar: WorkCalendar
  readonly settings?: Settings
  readonly today: PlainDate
}

/** An act of the member, or of their case, in the one order in which they count. */
export type MemberEvent = MemberAct | CaseEvent

export function isCaseEvent(event: MemberEvent): event is CaseEvent {
  return 'did' in event
}

/**
 * What had happened by `today`, corrections applied: by date, then by number. The order of recording decides only
 * between several corrections of one act, where the last recorded wins.
 */
export function memberEvents(
  { acts, caseEvents }: Pick<MemberInput, 'acts' | 'caseEvents'>,
  today: PlainDate,
): readonly MemberEvent[] {
  const corrections = new Map<number, MemberActOf<'corrected'>>()
  for (const act of acts) {
    if (act.kind !== 'corrected' || act.happenedOn > today) continue
    const known = corrections.get(act.payload.act)
    if (known === undefined || recordedLater(act, known)) corrections.set(act.payload.act, act)
  }
  return [...acts.map((act) => corrected(act, corrections.get(act.id))), ...caseEvents]
    .filter(({ happenedOn }) => happenedOn <= today)
    .toSorted((a, b) => (a.happenedOn === b.happenedOn ? a.id - b.id : order(a, b)))
}

/** The member before any of these events: nobody, or as the list had it where no act tells of an entry. */
export function openingState(
  events: readonly MemberEvent[],
  register: RegisterEntry | null,
): MemberState {
  if (register === null) return NOBODY
  const { exempt, elsewhere } = register
  const known = { ...NOBODY, exempt, elsewhere }
  if (events.some(enters)) return known
  const { cell, since: on, decidedOn, ceremonyOn, officialOn, standing, ended } = register
  const listed = entered(known, { cell, on, decidedOn, ceremonyOn, officialOn })
  const opened = { ...listed, standing }
  return ended === null ? opened : lost(opened, ended.on, ended.reason)
}

/**
 * What the list said of a temporary stay, where the register's row has since followed the acts: the first act that
 * tells of one tells also what was before it.
 */
export function listedElsewhere(acts: readonly MemberAct[], inRegister: boolean): boolean {
  const [first] = memberEvents({ acts, caseEvents: [] }, '9999-12-31').flatMap((event) =>
    !isCaseEvent(event) && TELL_OF_A_STAY.includes(event.kind) ? [event.kind] : [],
  )
  return first === undefined ? inRegister : first === 'temporary_returned'
}

export function afterEvent(
  state: MemberState,
  event: MemberEvent,
  register: RegisterEntry | null,
): MemberState {
  if (isCaseEvent(event)) return afterCaseEvent(state, event)
  const after = effectOf(event)(state, event)
  // Lists of before tell in the register alone since when somebody is official.
  const isUntold = 'officialOn' in event.payload ? event.payload.officialOn === undefined : true
  if (!ENTERS.includes(event.kind) || !isUntold || register === null) return after
  return { ...after, standing: register.standing, officialOn: register.officialOn }
}

export function stateAfter(
  events: readonly MemberEvent[],
  register: RegisterEntry | null,
): MemberState {
  return events.reduce(
    (state, event) => afterEvent(state, event, register),
    openingState(events, register),
  )
}

const ENTERS: readonly MemberActKind[] = [
  'registered',
  'admitted',
  'transferred_in',
  'transfer_arrived',
]

const TELL_OF_A_STAY: readonly MemberActKind[] = ['temporary_introduced', 'temporary_returned']

/** Brings somebody into a list of members. */
export function enters(event: MemberEvent): boolean {
  return isCaseEvent(event) ? event.did === 'entered' : ENTERS.includes(event.kind)
}

function effectOf(act: MemberAct): (state: MemberState, act: MemberAct) => MemberState {
  return MEMBER_EFFECTS[act.kind] as (state: MemberState, act: MemberAct) => MemberState
}

function corrected(act: MemberAct, by: MemberActOf<'corrected'> | undefined): MemberAct {
  if (by === undefined || act.kind === 'corrected') return act
  return { ...act, happenedOn: by.payload.happenedOn, payload: by.payload.payload } as MemberAct
}

function order(a: MemberEvent, b: MemberEvent): number {
  return a.happenedOn < b.happenedOn ? -1 : 1
}

function recordedLater(a: MemberAct, b: MemberAct): boolean {
  return a.recordedAt === b.recordedAt ? a.id > b.id : a.recordedAt > b.recordedAt
}
