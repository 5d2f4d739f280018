import type { Paper } from '../admission/acts.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AwayPayloads } from './away-payloads.ts'
import type { BadgePayloads } from './badge-payloads.ts'
import type { CardPayloads } from './card-payloads.ts'
import type { ExitPayloads } from './exit-payloads.ts'
import type { ResidencePayloads } from './residence-payloads.ts'
import type { TemporaryPayloads } from './temporary-payloads.ts'
import type { TransferPayloads } from './transfer-payloads.ts'

/** What each act of a member says besides its date and its organisation. */
export interface MemberPayloads
  extends
    TransferPayloads,
    TemporaryPayloads,
    ExitPayloads,
    BadgePayloads,
    CardPayloads,
    AwayPayloads,
    ResidencePayloads {
  /** Entered from the list of members: counted in the cell from that day on. */
  registered: {
    readonly decidedOn: PlainDate | null
    readonly ceremonyOn: PlainDate | null
    readonly officialOn?: PlainDate | null
  }
  /** Admitted, or once more (§3.5), as a list of movements tells it: there is no case of it in the system. */
  admitted: {
    readonly decidedOn: PlainDate | null
    readonly ceremonyOn: PlainDate
    readonly officialOn: PlainDate | null
    readonly again: boolean
    readonly paper?: Paper
  }
  /** As lists have it; recognition here is an act of the case. */
  recognised: { readonly officialOn: PlainDate; readonly paper?: Paper }
  /** Moves of which only one side was ever written down, as lists of before have them. */
  transferred_in: {
    readonly decidedOn: PlainDate | null
    readonly ceremonyOn: PlainDate | null
    readonly officialOn?: PlainDate | null
  }
  transferred_out: Record<never, never>
  died: { readonly note?: string }
  removed: Listed
  left: Listed
  expelled: Listed
  /** Mends an earlier act: its date and payload are read as given here (§6.2.4: with a basis and who approved). */
  corrected: {
    readonly act: number
    readonly happenedOn: PlainDate
    readonly payload: unknown
    readonly basis: string
    readonly approvedBy: string
    /** Of the written consent. */
    readonly paper?: Paper
  }
}

/** What a list tells of a way out: the paper of whoever decided, where it has one. */
interface Listed {
  readonly note?: string
  readonly paper?: Paper
}

export type MemberActKind = keyof MemberPayloads

/** A cell by number and by its name as at the act. */
export interface CellRef {
  readonly id: number
  readonly name: string
}

/** One recorded act of a member, K naming the kind. */
export interface MemberActOf<K extends MemberActKind> {
  readonly id: number
  readonly kind: K
  readonly happenedOn: PlainDate
  /** When it was recorded (ISO moment); decides only between several corrections of one act. */
  readonly recordedAt: string
  /** The organisation that did it, and its name as at the act. */
  readonly organisation: number
  readonly organisationName: string
  /** The member's cell at the act: the one entered where the act enters them. */
  readonly cell: CellRef
  readonly payload: MemberPayloads[K]
}

export type MemberAct = { [K in MemberActKind]: MemberActOf<K> }[MemberActKind]
