import type { AdmissionAct } from '../admission/acts.ts'
import type { Circumstances, Schooling } from '../admission/circumstances.ts'
import type { Settings } from '../admission/rulebook.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import type { PartialDate, PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationKind } from '../organisations/kinds.ts'
import type { AcademicTitle, ProfessionalLevel, TheoryLevel } from '../people/education.ts'
import type { LifeHistory } from '../personal/life-history.ts'
import type { SheetMember } from './sheet-member.ts'

/** The person as the register has them; null: not recorded. */
export interface PaperPerson {
  readonly name: string
  readonly birth: PartialDate
  readonly sex: 'male' | 'female' | null
  readonly homeland: string | null
  readonly residence: string | null
  readonly ethnicGroup: string | null
  readonly religion: string | null
  readonly schooling: Schooling | null
  readonly occupation: string | null
  readonly professionalLevel: ProfessionalLevel | null
  readonly academicTitle: AcademicTitle | null
  readonly theoryLevel: TheoryLevel | null
}

export interface PaperPlace {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
}

/** A member of the cell whom a paper names. */
export interface PaperMember {
  readonly person: number
  readonly name: string
  readonly birth: PartialDate | null
  readonly homeland: string | null
  /** Office in the Party: “Bí thư”. */
  readonly office: string | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
}

/** What a person gives for the papers of one meeting, because no record says it. */
export interface PaperDetails {
  readonly date: PlainDate | null
  /** “An Khê” */
  readonly place: string
  readonly position: string
  readonly signer: string
}

export const NO_DETAILS: PaperDetails = { date: null, place: '', position: '', signer: '' }

/** All that a paper may be filled from; what is not here is not known. */
export interface PaperSource {
  readonly person: PaperPerson
  readonly cell: PaperPlace
  readonly subCommittee: PaperPlace | null
  readonly base: PaperPlace
  readonly superior: PaperPlace | null
  /** Above the superior. */
  readonly top: PaperPlace | null
  readonly circumstances: Circumstances
  readonly acts: readonly AdmissionAct[]
  /** What the province set where the documents are silent. */
  readonly settings?: Settings
  readonly calendar: WorkCalendar
  readonly today: PlainDate
  /** Members of the cell that the acts name, and its officers. */
  readonly members: readonly PaperMember[]
  /** As handed in by personal link; null where none was, or it may not be opened. */
  readonly lifeHistory: LifeHistory | null
  readonly details: PaperDetails
  /** Where a member's own sheet is printed; else the case alone tells. */
  readonly member?: SheetMember
  /** The running number proposed for a paper, by its form. */
  readonly numbers: Readonly<Partial<Record<string, number>>>
}
