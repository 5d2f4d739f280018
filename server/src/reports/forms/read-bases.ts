import type { Facet, ListKey } from '@ptdv/core/reports/forms/subjects'
import type { Period } from '@ptdv/core/reports/forms/periods'
import type { Unit } from '../../database/unit-of-work.ts'
import type { FormScope } from './form-scope.ts'
import { readBaseTypes, type TypeOf } from './read-base-types.ts'
import { basesAmong, readOrganisations, type OrganisationRow } from './read-organisations.ts'

/** The organisations of a period as far as the form asks of them. */
export interface Bases {
  readonly organisations: readonly OrganisationRow[]
  /** Base organisations by which people are told; none where the form does not ask for their type. */
  readonly ids: readonly number[]
  readonly typeOf: TypeOf
  readonly typed: boolean
}

/** Told by the base organisation in which somebody is. */
const BY_BASE: readonly Facet[] = ['baseType', 'work']

export async function readBases(
  unit: Unit,
  scope: FormScope,
  period: Period,
  reads: ReadonlyMap<ListKey, readonly Facet[]>,
): Promise<Bases> {
  const typed = readsTypes(reads)
  const organisations =
    typed || reads.has('organisations') ? await readOrganisations(unit, scope, period) : []
  const bases = basesAmong(organisations)
  return typed
    ? {
        organisations,
        ids: bases.map(({ id }) => id),
        typeOf: await readBaseTypes(unit, scope, bases, period.to),
        typed,
      }
    : { organisations, ids: [], typeOf: () => null, typed }
}

/** Whether people are told by the type of their base organisation. */
export function readsTypes(reads: ReadonlyMap<ListKey, readonly Facet[]>): boolean {
  return [...reads.values()].flat().some((facet) => BY_BASE.includes(facet))
}
