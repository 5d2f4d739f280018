import type { PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationId } from '../organisations/acts.ts'
import { ORGANISATION_KINDS } from '../organisations/kinds.ts'
import type { Tree } from '../organisations/tree.ts'
import { aliveOn, homeOn, lineOn, parentOn } from '../organisations/tree-on.ts'
import type { OwnCounts } from './plan-facts.ts'

/** An organisation with all below it. */
export interface Counts {
  /** Organisations that hold members. */
  readonly cells: number
  readonly members: number
  readonly cases: number
}

export const NOTHING: Counts = { cells: 0, members: 0, cases: 0 }

/**
 * What lies under each organisation on a day. Members and cases of one that has ended count where it lives on: in the
 * principal successor alone, so that nobody is counted twice.
 */
export function countByPlace(
  tree: Tree,
  on: PlainDate,
  own: ReadonlyMap<OrganisationId, OwnCounts>,
): ReadonlyMap<OrganisationId, Counts> {
  const totals = new Map<OrganisationId, Counts>()
  const add = (place: OrganisationId, more: Counts) => {
    for (const above of lineOn(tree, place, on)) {
      const now = totals.get(above) ?? NOTHING
      totals.set(above, {
        cells: now.cells + more.cells,
        members: now.members + more.members,
        cases: now.cases + more.cases,
      })
    }
  }
  for (const { id, kind } of tree.organisations.values()) {
    if (ORGANISATION_KINDS[kind].holdsMembers && aliveOn(tree, id, on)) {
      add(id, { cells: 1, members: 0, cases: 0 })
    }
  }
  for (const [organisation, { members, cases }] of own) {
    const home = tree.organisations.has(organisation) ? homeOn(tree, organisation, on) : null
    if (home !== null) add(home, { cells: 0, members, cases })
  }
  return totals
}

/** Whether it stands at the head of what is looked at: `within` itself, or without one every root. */
export function isTop(
  tree: Tree,
  within: OrganisationId | null,
  id: OrganisationId,
  on: PlainDate,
): boolean {
  return within === null ? parentOn(tree, id, on) === null : id === within
}

/** All of it: under every root, so that a plan that joins two provinces adds up as well. */
export function totalOf(
  tree: Tree,
  within: OrganisationId | null,
  on: PlainDate,
  counts: ReadonlyMap<OrganisationId, Counts>,
): Counts {
  let total = NOTHING
  for (const { id } of tree.organisations.values()) {
    if (!aliveOn(tree, id, on) || !isTop(tree, within, id, on)) continue
    const { cells, members, cases } = counts.get(id) ?? NOTHING
    total = {
      cells: total.cells + cells,
      members: total.members + members,
      cases: total.cases + cases,
    }
  }
  return total
}
