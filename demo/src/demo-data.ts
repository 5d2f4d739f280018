import type { RoleKey } from '@ptdv/core/access/roles'
import type { AdmissionAct, Paper } from '@ptdv/core/admission/acts'
import type { Schooling } from '@ptdv/core/admission/circumstances'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberPayloads } from '@ptdv/core/membership/acts'
import type { OrganisationAct } from '@ptdv/core/organisations/acts'
import type { BaseType } from '@ptdv/core/organisations/base-types'
import type { SoldierActs } from '@ptdv/core/soldiers/standing-acts'
import type { SourceId } from '@ptdv/core/sources/five-sources'
import type { Training } from './training.ts'

/**
 * The demo as plain data. Numbers of organisations, people, cases and acts are the generator's own
 * and unique over all batches; acts of every subject share one numbering.
 */
export interface DemoBatch {
  readonly organisationActs: readonly DemoOrganisationAct[]
  readonly people: readonly DemoPerson[]
  readonly memberships: readonly DemoMembership[]
  readonly cases: readonly DemoCase[]
  readonly surveyRounds: readonly DemoSurveyRound[]
  readonly surveyReports: readonly DemoSurveyReport[]
  readonly provinceTargets: readonly DemoProvinceTarget[]
  readonly targetAssignments: readonly DemoTargetAssignment[]
  readonly targetRequests: readonly DemoTargetRequest[]
  readonly baseTypes: readonly DemoBaseType[]
  readonly soldiers: readonly DemoSoldier[]
  readonly militiaPosts: readonly DemoMilitiaPost[]
  readonly meetings: readonly DemoMeeting[]
  readonly comments: readonly DemoResidenceComment[]
  readonly accounts: readonly DemoAccount[]
}

/** All batches of a scale small enough for memory, in one. */
export type DemoData = DemoBatch

export interface Recorded {
  readonly id: number
  readonly happenedOn: PlainDate
  /** Whose act it is, and its name as at the act. */
  readonly organisation: number
  readonly organisationName: string
}

/** `paper`: number of the deciding document, where the act has one. */
export type DemoOrganisationAct = OrganisationAct & {
  readonly id: number
  readonly paper: string | null
}

export interface DemoPerson {
  readonly id: number
  readonly cell: number
  readonly fullName: string
  readonly birth: PlainDate
  readonly sex: 'male' | 'female'
  /** Twelve digits beginning with 000, which no real person can have. */
  readonly citizenNumber: string
  /** Numbers of demo/data/ethnic-groups.csv and religions.csv; no religion is null. */
  readonly ethnicGroup: number
  readonly religion: number | null
  readonly schooling: Schooling
  readonly training: Training
  readonly occupation: string
  readonly home: string
  readonly residence: string
  readonly youthUnionMember: boolean
  readonly tradeUnionMember: boolean
  readonly synthetic: true
}

export type LossKind = 'died' | 'removed' | 'left' | 'expelled' | 'transferred_out'

/** How a member stands on the demo's today, and the acts that say so besides the admission case. */
export interface DemoMembership {
  readonly person: number
  readonly cell: number
  /** Of those admitted since October 2020; null for older members. */
  readonly source: SourceId | null
  readonly standing: 'probationary' | 'official'
  readonly decidedOn: PlainDate
  readonly ceremonyOn: PlainDate
  readonly officialOn: PlainDate | null
  readonly inCellSince: PlainDate
  readonly office: string | null
  readonly exempt: boolean
  readonly temporarilyElsewhere: boolean
  readonly ended: { readonly on: PlainDate; readonly reason: LossKind } | null
  readonly acts: readonly DemoMembershipAct[]
}

/** What is told of members as the screens record it, beside how they came and went. */
export type DemoMemberActKind =
  | 'badge_noted'
  | 'badge_proposed'
  | 'badge_awarded'
  | 'card_noted'
  | 'card_issued'
  | 'transfer_introduced'
  | 'temporary_introduced'
  | 'temporary_received'
  | 'away_began'
  | 'away_contacted'
  | 'residence_introduced'

/**
 * `registered`: was a member when the system began (or joined before its cases begin), counted
 * from the act's date. Members admitted through a case have no such act: the ceremony counts.
 */
export type DemoMembershipActKind =
  'registered' | 'transferred_in' | 'transfer_arrived' | 'recognised' | LossKind | DemoMemberActKind

export type DemoMembershipActOf<K extends DemoMembershipActKind> = Recorded & {
  readonly kind: K
  readonly payload: MemberPayloads[K]
}

export type DemoMembershipAct = {
  [K in DemoMembershipActKind]: DemoMembershipActOf<K>
}[DemoMembershipActKind]

export interface DemoCase {
  readonly id: number
  readonly person: number
  readonly cell: number
  readonly source: SourceId
  readonly acts: readonly AdmissionAct[]
}

export interface DemoSurveyRound {
  readonly id: number
  readonly opened: Recorded
  readonly year: number
  readonly name: string
  readonly asOf: PlainDate
  readonly dueOn: PlainDate
}

export interface DemoSurveyReport {
  readonly round: number
  readonly reported: Recorded
  readonly counts: readonly {
    readonly source: SourceId
    readonly inView: number
    readonly eligible: number
    readonly trained: number
  }[]
}

export interface DemoProvinceTarget {
  readonly set: Recorded
  readonly year: number
  readonly membersAtStart: number
  /** Tenths of a percent: 30 is 3 %. */
  readonly rateTenths: number
  /** What the directive asks at least; null where it says nothing of this province. */
  readonly minimum: number | null
  readonly target: number
  readonly paper: string
}

export interface TargetLine {
  readonly child: number
  readonly source: SourceId
  readonly amount: number
}

export interface DemoTargetAssignment {
  readonly assigned: Recorded
  readonly year: number
  readonly version: number
  readonly paper: string
  readonly gapReason: string | null
  readonly changeReason: string | null
  readonly lines: readonly TargetLine[]
}

export interface DemoTargetRequest {
  readonly id: number
  readonly requested: Recorded
  readonly parent: number
  readonly year: number
  readonly amounts: readonly { readonly source: SourceId; readonly amount: number }[]
  readonly reason: string
  readonly answer: {
    readonly outcome: 'accepted' | 'declined'
    readonly reason: string
    readonly answered: Recorded
  } | null
}

/** In what kind of unit a base organisation stands, from the day of the act on. */
export interface DemoBaseType {
  readonly stated: Recorded
  readonly base: number
  readonly type: BaseType
}

/** Somebody on an announced list; the acts tell everything else. */
export interface DemoSoldier {
  readonly id: number
  readonly person: number
  readonly announcer: number
  /** `recordedBy` is empty where the organisation's own office records. */
  readonly acts: SoldierActs
}

/** A hamlet whose youth-cell secretary is its militia leader too. */
export interface DemoMilitiaPost {
  readonly cell: number
  readonly holder: string
  readonly begun: Recorded
  readonly ended: Recorded | null
}

/** A meeting of a cell as announced to its members working away. */
export interface DemoMeeting {
  readonly id: number
  readonly heldOn: PlainDate
  readonly subjects: readonly string[]
  readonly asked: readonly { readonly person: number; readonly name: string }[]
  readonly announced: Recorded
  /** The one sent to it, and read into its minutes on its day. */
  readonly opinion: {
    readonly person: number
    readonly sentOn: PlainDate
    readonly text: string
    readonly read: Recorded
  } | null
}

/** The comment of a year about a member, asked of where they live. */
export interface DemoResidenceComment {
  /** The act that introduced the member there. */
  readonly contact: number
  readonly year: number
  readonly ownCell: number
  /** Who answers; outside the province the member's own cell, from the paper that came. */
  readonly residence: number
  readonly asked: Recorded
  readonly answer: { readonly given: Recorded; readonly paper: Paper } | null
}

export interface DemoAccount {
  readonly userName: string
  readonly displayName: string
  readonly role: RoleKey
  readonly organisation: number
  readonly organisationName: string
}

export const EMPTY_BATCH: DemoBatch = {
  organisationActs: [],
  people: [],
  memberships: [],
  cases: [],
  surveyRounds: [],
  surveyReports: [],
  provinceTargets: [],
  targetAssignments: [],
  targetRequests: [],
  baseTypes: [],
  soldiers: [],
  militiaPosts: [],
  meetings: [],
  comments: [],
  accounts: [],
}
