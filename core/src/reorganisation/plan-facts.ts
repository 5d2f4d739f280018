import type { OrganisationId } from '../organisations/acts.ts'

/** What lies directly in one organisation, not in those below it. */
export interface OwnCounts {
  readonly members: number
  /** Cases of admission in progress. */
  readonly cases: number
}

/** What the rules must know of an organisation besides the tree (QĐ 24/294-QĐ/TW §4.3.2). */
export interface UnitSettings {
  readonly youth_union: boolean
  readonly trade_union: boolean
  /** The base committee decides admissions by delegation. */
  readonly delegated: boolean
}

/** What a plan must know besides the tree to say who goes where. */
export interface PlanFacts {
  readonly counts: ReadonlyMap<OrganisationId, OwnCounts>
  /** Who holds a mandate there, in words: “Trần Văn A, Văn phòng đảng ủy cơ sở”. */
  readonly mandates: ReadonlyMap<OrganisationId, readonly string[]>
  readonly settings: ReadonlyMap<OrganisationId, UnitSettings>
  /** Those to which a target was assigned for the year of the plan. */
  readonly assigned: ReadonlySet<OrganisationId>
}

export const NO_FACTS: PlanFacts = {
  counts: new Map(),
  mandates: new Map(),
  settings: new Map(),
  assigned: new Set(),
}
