import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { readMembers } from '../figures/read-members.ts'
import { getVisibleOrganisation } from './get-visible-organisation.ts'

export interface TreeNode {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly code: string | null
  readonly children: number
  readonly members: number
  readonly cells: number
  readonly endedOn: PlainDate | null
}

const HOLDING = Object.entries(ORGANISATION_KINDS)
  .filter(([, kind]) => kind.holdsMembers)
  .map(([key]) => key)

/**
 * Organisations as they were on a day, with the members and cells under each that day.
 * @param ids their numbers, or the query that finds them
 */
export async function readNodes(
  unit: Unit,
  ids: readonly number[] | RawBuilder<readonly number[]>,
  on: PlainDate,
): Promise<TreeNode[]> {
  const result = await sql<Omit<TreeNode, 'members'>>`
    with below as (
      select l.ancestor_id, l.organisation_id, l.depth from organisation_line l
      where l.ancestor_id = any (${ids}) and l.from_on <= ${on} and (l.to_on is null or l.to_on > ${on})
    ), counted as (
      select b.ancestor_id, count(*) filter (where b.depth = 1) as children,
        count(*) filter (where o.kind = any (${HOLDING})) as cells
      from below b join organisation o on o.id = b.organisation_id group by 1
    )
    select o.id, coalesce(n.name, o.name) as name, o.kind, o.code, coalesce(c.children, 0)::integer as children,
      coalesce(c.cells, 0)::integer as cells, o.ended_on as "endedOn"
    from organisation o
    left join organisation_name n on n.organisation_id = o.id and n.from_on <= ${on} and (n.to_on is null or n.to_on > ${on})
    left join counted c on c.ancestor_id = o.id
    where o.id = any (${ids}) order by o.code nulls last, o.id`.execute(unit.db)
  const members = await readMembers(unit, {
    organisations: result.rows.map((row) => row.id),
    on,
    basis: 'then',
  })
  return result.rows.map((row) => ({ ...row, members: members.get(row.id) ?? 0 }))
}

/** The organisations directly under one on a day. */
export async function listChildren(
  unit: Unit,
  query: { readonly id: number; readonly on?: PlainDate | undefined },
): Promise<TreeNode[]> {
  const on = query.on ?? unit.today
  await getVisibleOrganisation(unit, query.id)
  const children = sql<readonly number[]>`array(select organisation_id from organisation_parent
    where parent_id = ${query.id} and from_on <= ${on} and (to_on is null or to_on > ${on}))`
  return readNodes(unit, children, on)
}
