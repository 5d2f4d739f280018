import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { Unit } from '../database/unit-of-work.ts'

export interface LivingChild {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
}

/** The organisations directly under one on today's tree, in the order of every table of children. */
export function listLivingChildren(unit: Unit, parentId: number): Promise<LivingChild[]> {
  return unit.db
    .selectFrom('organisation')
    .where('parent_id', '=', parentId)
    .where('ended_on', 'is', null)
    .select(['id', 'name', 'kind'])
    .orderBy('code', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute()
}
