import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

export interface Placed {
  readonly id: number
  /** Within the subtree; null at its top. */
  readonly parentId: number | null
  /** 0 at the top. */
  readonly depth: number
  readonly code: string | null
  readonly name: string
  readonly kind: OrganisationKind
  readonly foundedOn: PlainDate
}

/** An organisation and all that lay below it on a day, each followed by what lay below it. */
export async function listSubtree(unit: Unit, id: number, on: PlainDate): Promise<Placed[]> {
  const { rows } = await sql<Placed>`
    select o.id, case when l.depth = 0 then null else p.parent_id end as "parentId", l.depth, o.code,
      coalesce(n.name, o.name) as name, o.kind, o.founded_on as "foundedOn"
    from organisation_line l join organisation o on o.id = l.organisation_id
    left join organisation_parent p on p.organisation_id = o.id
      and p.from_on <= ${on} and (p.to_on is null or p.to_on > ${on})
    left join organisation_name n on n.organisation_id = o.id
      and n.from_on <= ${on} and (n.to_on is null or n.to_on > ${on})
    where l.ancestor_id = ${id} and l.from_on <= ${on} and (l.to_on is null or l.to_on > ${on})
    order by o.code nulls last, o.id`.execute(unit.db)
  const below = new Map<number | null, Placed[]>()
  for (const row of rows) {
    const siblings = below.get(row.parentId)
    if (siblings === undefined) below.set(row.parentId, [row])
    else siblings.push(row)
  }
  return downFrom(null, below)
}

function downFrom(parent: number | null, below: ReadonlyMap<number | null, Placed[]>): Placed[] {
  return (below.get(parent) ?? []).flatMap((each) => [each, ...downFrom(each.id, below)])
}
