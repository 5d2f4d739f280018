import type { PlainDate } from '../calendar/plain-date.ts'
import type { SourceId } from '../sources/five-sources.ts'
import type { ProbationPayloads } from './probation-payloads.ts'
import type { Relative, RelativeKey } from './relatives.ts'
import type { SpecialPayloads } from './special-payloads.ts'

/** How the cell voted (HD 01-HD/TW 2021 §5.1): chosen by the meeting and recorded. */
export type VoteForm = 'secret_ballot' | 'raised_card'

/** Where one official member of the cell was at the meeting (rules §6). */
export type Presence = 'present' | 'absent' | 'exempt_absent' | 'temporarily_elsewhere'

export interface Roll {
  readonly person: number
  readonly name: string
  readonly presence: Presence
  /** Exempt from activity or here from a temporary transfer out: counts only when present and voting. */
}

export interface Tally {
  readonly form: VoteForm
  readonly inFavour: number
  readonly against: number
  readonly other: number
}

/** A paper behind an act: its number and date; the text stays on paper. */
export interface Paper {
  readonly number: string
  readonly date: PlainDate
}

export type VettingOutcome = 'clear' | 'needs_supplement' | 'refer_upward'
export type MassOrganisation =
  | 'youth_union'
  | 'trade_union'
  | 'womens_union'
  | 'farmers_union'
  | 'veterans_association'
  | 'fatherland_front'

/** What each act of an admission case says besides its date and its organisation. */
export interface AdmissionPayloads extends SpecialPayloads, ProbationPayloads {
  /** The cell puts an outstanding person on its list (quần chúng ưu tú). */
  in_view: { readonly source: SourceId; readonly note?: string }
  /** A mass organisation introduces an outstanding member to the cell (step 0d; clause 2.1-f). */
  outstanding_introduced: {
    readonly by: MassOrganisation
    readonly organisationName: string
    readonly paper?: Paper
  }
  /** The cell's resolution assigning official members to help. */
  helper_assigned: {
    readonly helpers: readonly { readonly person: number; readonly name: string }[]
    readonly paper?: Paper
  }
  /** Awareness course passed; valid 60 months to the cell's meeting. */
  course_passed: { readonly certificate: Paper; readonly issuer: string }
  /** 1-KNĐ: everything starts from the person's own application. */
  applied: Record<never, never>
  /** 2-KNĐ. */
  life_history_handed_in: {
    readonly pages?: number
    /** Whom it tells of, without names; left out where only the paper knows. */
    readonly relatives?: readonly Relative[]
  }
  /** A request to one place. `request` names it in the case and links the answer. */
  vetting_asked: {
    readonly request: string
    /** The base committee asked, where it is in the system. */
    readonly organisation: number | null
    readonly organisationName: string
    /** Whom it is about, in words: "bố mẹ vợ". */
    readonly about: string
    readonly paper: Paper
    /** Those of the declared relatives it asks about. */
    readonly covers?: readonly RelativeKey[]
    /** Relatives abroad are asked about through the foreign affairs bodies (HD §3.4). */
    readonly channel?: 'base' | 'foreign_affairs'
  }
  /** Outcome, number and date; never the text. */
  vetting_answered: {
    readonly request: string
    readonly outcome: VettingOutcome
    readonly paper: Paper
  }
  /** The base committee synthesises, certifies, signs and seals the life history. */
  life_history_certified: { readonly outcome: VettingOutcome }
  /** 3-KNĐ by an official member. */
  introduced_by_member: {
    readonly person: number
    readonly name: string
    readonly togetherSince: PlainDate
    /** On the day of the introduction; left out where the register of members answers. */
    readonly standing?: 'official' | 'probationary' | 'disciplined'
  }
  /** 4-KNĐ (youth union) or the trade union's resolution. */
  introduced_by_union: {
    readonly by: 'youth_union' | 'trade_union'
    readonly organisationName: string
    readonly paper: Paper
  }
  /** 5-KNĐ: opinions of mass organisations and of the residence, gathered by the cell committee. */
  opinions_gathered: { readonly paper?: Paper }
  /** 6-KNĐ: one person at a time. */
  cell_voted: { readonly roll: readonly Roll[]; readonly tally: Tally; readonly paper: Paper }
  /** 7-KNĐ, only where there is a sub-committee. */
  sub_committee_appraised: { readonly paper: Paper }
  /** 8-KNĐ. */
  base_voted: { readonly committeeSize: number; readonly tally: Tally; readonly paper: Paper }
  /** 9-KNĐ or a refusal; the result goes to the cell either way. */
  decided: {
    readonly outcome: 'admitted' | 'refused'
    readonly bodySize: number
    readonly tally: Tally
    readonly paper: Paper
    readonly reason?: string
  }
  /** The cell has the decision in hand: the ceremony's clock starts here. */
  decision_received: Record<never, never>
  ceremony_held: { readonly helper: { readonly person: number; readonly name: string } }
  /** A dossier sent back to the level below, with the reason. */
  returned: { readonly reason: string }
  /** The person withdraws the application; possible at any time. */
  withdrawn: { readonly reason?: string }
  /** What was kept of a withdrawn application is destroyed, once its term is over; the paper is the record of it. */
  dossier_destroyed: { readonly paper: Paper }
  /** The cell takes the person off its list. */
  taken_off_list: { readonly reason: string }
  /** Mends an earlier act: its date and payload are read as given here. */
  corrected: {
    readonly act: number
    readonly happenedOn: PlainDate
    readonly payload: unknown
    readonly basis: string
    readonly approvedBy: string
  }
}

export type AdmissionActKind = keyof AdmissionPayloads

/** One recorded act of a case. */
export type AdmissionAct = {
  [K in AdmissionActKind]: {
    readonly id: number
    readonly kind: K
    /** When it happened; the rulebook in force on this date judges it. */
    readonly happenedOn: PlainDate
    /** When it was recorded (ISO moment); never used by the rules. */
    readonly recordedAt: string
    /** The organisation that did it, and its name as at the act. */
    readonly organisation: number
    readonly organisationName: string
    readonly payload: AdmissionPayloads[K]
  }
}[AdmissionActKind]
