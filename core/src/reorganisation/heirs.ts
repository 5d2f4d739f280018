import type { PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationId } from '../organisations/acts.ts'
import { homeOn, lineOn } from '../organisations/tree-on.ts'
import type { TriedPlan } from './check-plan.ts'
import { endedBy, type Plan } from './plan.ts'

type Sides = Pick<TriedPlan, 'before' | 'after'>

/** The organisations that end on the plan's day. */
export function endedIn({ after }: Sides, { changes, effectiveOn }: Plan): OrganisationId[] {
  return changes
    .flatMap((change) => endedBy(change))
    .filter((id) => after.organisations.get(id)?.life.to === effectiveOn)
}

/**
 * What takes over the officers and settings of one that ended: where it lives on, unless that lay above it. Nobody's
 * part of the tree widens because his organisation ended.
 */
export function heirOf(
  { before, after }: Sides,
  id: OrganisationId,
  on: PlainDate,
): OrganisationId | null {
  const home = homeOn(after, id, on)
  return home === null || lineOn(before, id, on).includes(home) ? null : home
}

/** Those that ended, by their heir; those without one are left out. */
export function byHome(
  sides: Sides,
  on: PlainDate,
  ended: readonly OrganisationId[],
): Map<OrganisationId, OrganisationId[]> {
  const heirs = new Map<OrganisationId, OrganisationId[]>()
  for (const id of ended) {
    const heir = heirOf(sides, id, on)
    if (heir !== null) heirs.set(heir, [...(heirs.get(heir) ?? []), id])
  }
  return heirs
}
