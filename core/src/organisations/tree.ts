import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { ActOf, OrganisationAct, OrganisationId } from './acts.ts'
import type { OrganisationKind } from './kinds.ts'

/** A stretch of days, at least one: from `from` to the day before `to`; null: still lasting. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate | null
}

export interface Life extends Period {
  readonly by: ActOf<'founded'>
}

export interface NamePeriod extends Period {
  readonly name: string
  readonly by: OrganisationAct
}

export interface ParentPeriod extends Period {
  readonly parent: OrganisationId
  /** The child's own act, or the merger or split that passed it on. */
  readonly by: OrganisationAct
}

/** `organisation` is the other one: the successor, or the predecessor. */
export interface Succession {
  readonly organisation: OrganisationId
  readonly on: PlainDate
  /** Figures are restated along the principal successor alone, so that each counts once. */
  readonly principal: boolean
  readonly by: OrganisationAct
}

/** All that one organisation ever was; every part names the act that made it. */
export interface Organisation {
  readonly id: OrganisationId
  /** For life. One raised to another kind is a new organisation into which the old one merges. */
  readonly kind: OrganisationKind
  readonly code: string | null
  readonly life: Life
  /** Oldest first, without gaps over the whole life. */
  readonly names: readonly NamePeriod[]
  /** Oldest first, without gaps over the whole life; empty for the provincial committee. */
  readonly parents: readonly ParentPeriod[]
  /**
   * Empty while it lives. Afterwards one of them is principal; the successor of a dissolved
   * organisation is the parent it had.
   */
  readonly successors: readonly Succession[]
  readonly predecessors: readonly Succession[]
}

export interface Tree {
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  /** Parent → all that ever lay directly under it; which of them on a given day is childrenOn. */
  readonly childrenEver: ReadonlyMap<OrganisationId, ReadonlySet<OrganisationId>>
  /** The acts it was folded from, in the order of compareActs. */
  readonly acts: readonly OrganisationAct[]
}

/** @throws Refusal TO-CHUC-KHONG-CO when the tree never had it */
export function getOrganisation(tree: Tree, organisation: OrganisationId): Organisation {
  const found = tree.organisations.get(organisation)
  if (found) return found
  throw new Refusal(
    'TO-CHUC-KHONG-CO',
    `Không có tổ chức số ${organisation}. Chọn lại tổ chức trong cây tổ chức.`,
  )
}
