import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { Period } from '@ptdv/core/reports/forms/periods'
import { sql } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'
import { entryPlaces } from '../../figures/read-figures.ts'
import { placesOf } from '../../figures/tree-places.ts'
import { asKnown, placesOn, type FormScope } from './form-scope.ts'

export interface OrganisationRow {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
}

const COUNTED: readonly OrganisationKind[] = [
  'base_committee',
  'base_cell',
  'sub_committee',
  'cell',
]
const BASES: readonly OrganisationKind[] = ['base_committee', 'base_cell']

/** Base organisations and what lies below them, as there are at the end of the period. */
export async function readOrganisations(
  unit: Unit,
  { organisation, basis, known }: FormScope,
  { to }: Period,
): Promise<readonly OrganisationRow[]> {
  const places = placesOf(known, [organisation])
  const there =
    basis === 'then'
      ? sql`exists (select from ${places.lines} place where place.organisation_id = o.id
          and place.ancestor_id = ${organisation} and place.from_on <= ${to} and (place.to_on is null or place.to_on > ${to}))`
      : sql`o.ended_on is null and exists (select from ${places.today} place where place.organisation_id = o.id
          and place.ancestor_id = ${organisation} and place.principal)`
  const { rows } = await sql<OrganisationRow>`
    select o.id, coalesce(n.name, o.name) as name, o.kind from organisation o
    left join organisation_name n on n.organisation_id = o.id and n.from_on <= ${to} and (n.to_on is null or n.to_on > ${to})
    where o.kind = any (${COUNTED}) and ${there}
    order by o.code nulls last, o.id`.execute(unit.db)
  return rows
}

export function basesAmong<T extends OrganisationRow>(rows: readonly T[]): readonly T[] {
  return rows.filter(({ kind }) => BASES.includes(kind))
}

/** The base organisation in which each lies at the end of the period. */
export async function readBaseOf(
  unit: Unit,
  scope: FormScope,
  { to }: Period,
  bases: readonly OrganisationRow[],
): Promise<ReadonlyMap<number, number>> {
  if (bases.length === 0) return new Map()
  const ids = bases.map(({ id }) => id)
  const { rows } = await sql<{ id: number; base: number }>`
    select organisation_id as id, ancestor_id as base from ${placesOn(scope, to, ids)} place`.execute(
    unit.db,
  )
  return new Map(rows.map(({ id, base }) => [id, base]))
}

/** How many each of the bases admitted in the period. */
export async function readAdmitting(
  unit: Unit,
  scope: FormScope,
  { from, to }: Period,
  bases: readonly OrganisationRow[],
): Promise<ReadonlyMap<number, number>> {
  const ids = bases.map(({ id }) => id)
  const { rows } = await sql<{ id: number; admitted: number }>`
    select place.ancestor_id as id, sum(e.amount)::integer as admitted
    from figure_entry e ${entryPlaces(scope.basis, placesOf(scope.known, ids))}
    where e.kind = 'admitted' and e.on_date between ${from} and ${to} and place.ancestor_id = any (${ids})
      and ${asKnown(scope)}
    group by 1`.execute(unit.db)
  return new Map(rows.map(({ id, admitted }) => [id, admitted]))
}
