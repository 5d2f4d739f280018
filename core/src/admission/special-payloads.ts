import type { PlainDate } from '../calendar/plain-date.ts'
import type { Paper } from './acts.ts'
import type { LeftBecause, SpecialCase } from './special-cases.ts'

/** What the acts of the unusual paths to admission say. */
export interface SpecialPayloads {
  /** The case is one of the unusual ones. */
  special_case_noted: {
    readonly matter: Exclude<SpecialCase, 'former_member'>
    readonly note?: string
  }
  /** The applicant was a member before (§3.5). */
  former_membership_noted: {
    readonly leftOn: PlainDate
    readonly because: LeftBecause
    readonly readmittedBefore: boolean
    /** For a conviction: when the record was cleared; left out while it is not. */
    readonly recordClearedOn?: PlainDate
    readonly firstDecisionOn?: PlainDate
  }
  /** A third child or more (QĐ 05-QĐi/TW 2018). */
  population_policy_noted: { readonly child: 'third' | 'fourth'; readonly bornOn: PlainDate }
  /** The competent body's consent or conclusion; its number and date, never its text. */
  special_paper_received: {
    readonly matter: SpecialCase
    readonly by: string
    readonly paper: Paper
  }
  /** An introducer left, was disciplined or can no longer (§3.2.2): another is assigned. */
  introducer_stood_down: {
    readonly person: number
    readonly name: string
    readonly because: 'left' | 'disciplined' | 'other'
  }
  /** The committee that decides takes more time, for a reason (§4.3.1). */
  decision_extended: {
    readonly workingDays: number
    readonly reason: string
    readonly paper?: Paper
  }
  /** The direct superior consents to a ceremony after its time (§4.1). */
  late_ceremony_consented: { readonly by: string; readonly paper?: Paper }
  /** The person goes to another place; the committee left certifies where the case stands (§5.5). */
  moved: {
    /** The cell or base organisation of arrival, where it is in the system: the case waits until it is received there. */
    readonly to: number | null
    readonly toName: string
    readonly certificate: Paper
    /** The dossier had gone to the committee that decides. */
    readonly dossierSent: boolean
    /** Out of the province: the case is handed over with its paper and ends here. */
    readonly outside?: true | undefined
  }
  /** The cell of arrival has the dossier in hand: from this day on the case is its own. */
  move_received: {
    readonly cell: number
    readonly cellName: string
    readonly from: number
    readonly fromName: string
  }
  /** The person does not go after all, or the place of arrival sent the dossier back. */
  move_cancelled: { readonly reason: string }
  died: { readonly note?: string }
}
