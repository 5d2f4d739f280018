import type { PlainDate } from '../calendar/plain-date.ts'
import type { CellRef, MemberActOf } from './acts.ts'
import type { AwayArrangement } from './away-payloads.ts'
import type { Badge, BadgeProposal } from './badge-payloads.ts'
import type { Card } from './card-payloads.ts'
import { GAPS, type Gap, type GapReason } from './party-age.ts'

/** How a membership ended, as the register says it. */
export type EndReason = 'died' | 'removed' | 'left' | 'expelled' | 'transferred_out' | 'departed'

/** Somewhere else for a time, counted at home all the while (§6.3.2). */
export interface TemporaryTransfer {
  readonly introduced: MemberActOf<'temporary_introduced'>
  /** The cell that lent them: a reorganisation may have moved them on since. */
  readonly from: CellRef
  /** As last extended. */
  readonly until: PlainDate
  /** null: the paper is on its way. */
  readonly received: {
    readonly on: PlainDate
    /** null outside the province. */
    readonly cell: number | null
    readonly name: string
  } | null
}

export interface MemberStay {
  readonly cell: CellRef
  readonly from: PlainDate
  /** The first day elsewhere, or no longer a member; null while there. */
  readonly until: PlainDate | null
}

/** Working away, as last arranged. */
export interface Away extends AwayArrangement {
  readonly since: PlainDate
  /** The last day on which an act tells that the cell and the member were in touch. */
  readonly contactedOn: PlainDate
}

/** What a member is after some acts. */
export interface MemberState {
  /** `none`: never entered. Who was lost keeps the standing of before. */
  readonly standing: 'none' | 'probationary' | 'official'
  /** Where they count; the last one where they were lost. */
  readonly cell: CellRef | null
  /** In this cell since. */
  readonly since: PlainDate | null
  readonly decidedOn: PlainDate | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
  /** Of the first admission; null where its decision is lost, whatever a later one brought. */
  readonly firstDecidedOn: PlainDate | null
  /** Of the first admission: the day on the card. */
  readonly firstCeremonyOn: PlainDate | null
  /** Times outside, which party age leaves out or goes through (§4.5). */
  readonly gaps: readonly Gap[]
  /** Exempt from activity. */
  readonly exempt: boolean
  /** Introduced elsewhere for a time: by `temporary`, or as the list had it. */
  readonly elsewhere: boolean
  readonly temporary: TemporaryTransfer | null
  readonly ended: { readonly on: PlainDate; readonly reason: EndReason } | null
  /** Introduced and not yet received. */
  readonly transfer: MemberActOf<'transfer_introduced'> | null
  /** Proposed for removal of the name, as far as it has come. */
  readonly removal: MemberActOf<'removal_cell_voted' | 'removal_base_voted'> | null
  /** The application to leave that waits for a decision. */
  readonly leave: MemberActOf<'leave_asked'> | null
  readonly away: Away | null
  /** The introduction to the place of residence that still holds. */
  readonly residence: MemberActOf<'residence_introduced'> | null
  readonly badges: readonly Badge[]
  readonly badgeProposals: readonly BadgeProposal[]
  /** null: none known. */
  readonly card: Card | null
  /** Oldest first. */
  readonly stays: readonly MemberStay[]
}

export const NOBODY: MemberState = {
  standing: 'none',
  cell: null,
  since: null,
  decidedOn: null,
  ceremonyOn: null,
  officialOn: null,
  firstDecidedOn: null,
  firstCeremonyOn: null,
  gaps: [],
  exempt: false,
  elsewhere: false,
  temporary: null,
  ended: null,
  transfer: null,
  removal: null,
  leave: null,
  away: null,
  residence: null,
  badges: [],
  badgeProposals: [],
  card: null,
  stays: [],
}

/** Whether somebody counts as a member. */
export function isMember({ standing, ended }: MemberState): boolean {
  return standing !== 'none' && ended === null
}

export const AT_HOME = { elsewhere: false, temporary: null } as const
/** Arranged with one cell: the next one, if there is any, arranges it anew. */
const UNTIED = { away: null, residence: null } as const

interface Entry {
  readonly cell: CellRef
  readonly on: PlainDate
  readonly decidedOn: PlainDate | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
}

/** Comes into a cell's list, new or once more. */
export function entered(state: MemberState, { cell, on, ...dates }: Entry): MemberState {
  const outside = timeOutside(state, on)
  // Admitted once more, the days are others; whoever only comes back brings those of before.
  const first = outside.length === 0 ? dates : { decidedOn: null, ceremonyOn: null }
  return {
    ...state,
    ...dates,
    standing: dates.officialOn === null ? 'probationary' : 'official',
    firstDecidedOn: state.firstDecidedOn ?? first.decidedOn,
    firstCeremonyOn: state.firstCeremonyOn ?? first.ceremonyOn,
    gaps: [...state.gaps, ...outside],
    // Exempt by the cell of before; the new one has granted nothing yet.
    exempt: state.ended === null && state.exempt,
    cell,
    since: on,
    ended: null,
    transfer: null,
    ...UNTIED,
    stays: [...state.stays, { cell, from: on, until: null }],
  }
}

/** Goes from one cell to another on a day: out of the one list and into the other. */
export function movedTo(state: MemberState, cell: CellRef, on: PlainDate): MemberState {
  return {
    ...state,
    cell,
    since: on,
    transfer: null,
    // Whoever is received for good is where they are: what the cell of before had introduced is over.
    ...AT_HOME,
    ...UNTIED,
    stays: [...left(state.stays, on), { cell, from: on, until: null }],
  }
}

/** Is lost, or goes out of the province. */
export function lost(state: MemberState, on: PlainDate, reason: EndReason): MemberState {
  return {
    ...state,
    ended: { on, reason },
    transfer: null,
    ...AT_HOME,
    removal: null,
    leave: null,
    ...UNTIED,
    stays: left(state.stays, on),
  }
}

/** Put out wrongly: in the list again as they were, as if never out of it but for the time between. */
export function restored(state: MemberState, on: PlainDate): MemberState {
  return state.cell === null
    ? state
    : {
        ...state,
        since: on,
        ended: null,
        gaps:
          state.ended === null
            ? state.gaps
            : [...state.gaps, { from: state.ended.on, to: on, because: 'restored' }],
        stays: [...state.stays, { cell: state.cell, from: on, until: null }],
      }
}

/** Who was put out or left and comes back was outside in between; who went elsewhere was a member there. */
function timeOutside({ ended }: MemberState, on: PlainDate): readonly Gap[] {
  if (ended === null || !(ended.reason in GAPS)) return []
  return [{ from: ended.on, to: on, because: ended.reason as GapReason }]
}

function left(stays: readonly MemberStay[], on: PlainDate): readonly MemberStay[] {
  return stays.map((stay) => (stay.until === null ? { ...stay, until: on } : stay))
}
