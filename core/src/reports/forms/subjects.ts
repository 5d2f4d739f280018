import type { PlainDate } from '../../calendar/plain-date.ts'
import type { BaseType } from '../../organisations/base-types.ts'
import type { OrganisationKind } from '../../organisations/kinds.ts'
import type { AcademicTitle, ProfessionalLevel, TheoryLevel } from '../../people/education.ts'
import type { FactKind } from '../facts.ts'
import type { GivenFact } from './given-facts.ts'
import type { OccupationRow } from '../occupation-rows.ts'

export interface AgeRange {
  readonly least: number
  readonly most: number
}

/** What a form may ask of somebody; null: not recorded, or not to be seen any more. */
export interface Facets {
  /** Completed years on the day asked of, as closely as the birth date tells. */
  readonly age: AgeRange | null
  readonly sex: 'male' | 'female' | null
  readonly ethnicGroup: number | null
  /** null also where there is none: the record does not tell these two apart. */
  readonly religion: number | null
  readonly youthUnionMember: boolean | null
  /** The row in which the occupation stands; null: not written, or not enough to say. */
  readonly work: OccupationRow | null
  readonly schooling: string | null
  readonly professionalLevel: ProfessionalLevel | null
  readonly academicTitle: AcademicTitle | null
  readonly theoryLevel: TheoryLevel | null
  /** By the decision of admission, else by the ceremony. */
  readonly admittedOn: PlainDate | null
  readonly probationary: boolean | null
  readonly exempt: boolean | null
  /** Type of the base organisation; `none`: under no base organisation, null: not stated. */
  readonly baseType: BaseType | 'none' | null
}

export type Facet = keyof Facets

interface Counted {
  /** For how many it stands; a correction may have left more or less than one. */
  readonly amount: number
  /** The day on which the facets are asked: of the fact, or the last of the period. */
  readonly on: PlainDate
}

/** What moves the number of members. Besides the facts of the ledger: what only the balance must tell. */
export type MovementKind =
  | FactKind
  /** Came into the list without having come into the Party, as when a register is first entered. */
  | 'registered'
  /** Joined when the system did not yet keep that list. */
  | 'not_listed'
  /** Came or went with their organisation. */
  | 'reorganised_in'
  | 'reorganised_out'

/** Where a subject is read from, and what it is. */
export interface Lists {
  /** Members at the end of the day before the period. */
  opening: Facets & Counted
  /** Members at the end of the period. */
  members: Facets & Counted
  /** Decisions of admission in the period. */
  admitted: Facets & Counted
  movements: Facets & Counted & { readonly kind: MovementKind; readonly inside: boolean }
  /** What was handed to members in the period: badges, cards. */
  given: Facets & Counted & { readonly kind: GivenFact }
  /** Organisations there are at the end of the period. */
  organisations: Counted & {
    readonly kind: OrganisationKind
    readonly baseType: BaseType | 'none' | null
    /** Whom they admitted in the period. */
    readonly admitted: number
  }
}

export type ListKey = keyof Lists
export type Subject = { [K in ListKey]: { readonly list: K } & Lists[K] }[ListKey]
