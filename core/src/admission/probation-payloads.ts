import type { Paper, Roll, Tally } from './acts.ts'

interface CellVote {
  readonly roll: readonly Roll[]
  readonly tally: Tally
  readonly paper: Paper
}

/** What a meeting proposes of a probationer. */
export type Proposal = 'recognise' | 'remove'

/** What the acts from the ceremony to official membership say. */
export interface ProbationPayloads {
  /** 1-HSĐV and 2-HSĐV, within thirty working days of the ceremony. */
  member_file_made: Record<never, never>
  /** Another official member helps in the place of the one named at the ceremony. */
  probation_helper_assigned: { readonly helper: { readonly person: number; readonly name: string } }
  new_member_course_passed: { readonly certificate: Paper; readonly issuer: string }
  /** 10-KNĐ. */
  self_reviewed: Record<never, never>
  /** 11-KNĐ by the member assigned to help. */
  helper_commented: { readonly person: number; readonly name: string }
  /** 12-KNĐ: opinions of mass organisations and of the residence. */
  probation_opinions_gathered: {
    readonly residence: 'agrees' | 'disagrees' | 'not_asked'
    readonly paper?: Paper
  }
  /** From the cell the probationer came from. */
  earlier_place_commented: { readonly organisationName: string; readonly paper?: Paper }
  /** 13-KNĐ: the cell votes on recognising; one person at a time. */
  recognition_cell_voted: CellVote
  /** The cell votes on removing from the list of probationers. */
  removal_cell_voted: CellVote
  /** 14-KNĐ. */
  recognition_appraised: { readonly paper: Paper }
  /** 15-KNĐ. */
  recognition_base_voted: {
    readonly proposes: Proposal
    readonly committeeSize: number
    readonly tally: Tally
    readonly paper: Paper
  }
  /** 16-KNĐ, or the removal. */
  recognition_decided: {
    readonly outcome: 'recognised' | 'removed'
    readonly bodySize: number
    readonly tally: Tally
    readonly paper: Paper
    readonly reason?: string
  }
  /** The cell has the result in hand. */
  recognition_received: Record<never, never>
  /** A wrong admission or recognition is cancelled (§4.4). */
  membership_cancelled: {
    readonly what: 'admission' | 'recognition'
    readonly ground: 'not_qualified' | 'wrong_procedure'
    /** The committee that decided, or the one where the person now is. */
    readonly canceller: 'issuer' | 'competent_now'
    /** Why not the one that decided. */
    readonly because?: 'body_gone' | 'transferred'
    /** The level above consented, where the person was transferred. */
    readonly consent?: Paper
    readonly reason: string
    readonly paper: Paper
  }
}
