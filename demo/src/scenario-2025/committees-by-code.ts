import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationId } from '@ptdv/core/organisations/acts'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { Tree } from '@ptdv/core/organisations/tree'
import { isDuring } from '@ptdv/core/organisations/tree-on'

/** The committees of one kind alive on a day by the code of their locality. Names key nothing: 19 of 381 repeat. */
export function committeesByCode(
  tree: Tree,
  kind: OrganisationKind,
  on: PlainDate,
): Map<string, OrganisationId> {
  const found = new Map<string, OrganisationId>()
  for (const organisation of tree.organisations.values()) {
    if (organisation.kind !== kind || organisation.code === null) continue
    if (isDuring(organisation.life, on)) found.set(organisation.code, organisation.id)
  }
  return found
}
