import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import { childrenOn, nameOn } from '@ptdv/core/organisations/tree-on'
import { getOrganisation, type Tree } from '@ptdv/core/organisations/tree'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { Known } from '../figures/known.ts'
import type { Basis } from '../figures/read-figures.ts'
import type { BoardPeriod } from './board-period.ts'

interface BoardChildRow {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly code: string | null
}

/**
 * The organisations directly below. As it was: every one that lay below for any part of the period, so that the
 * parts of a year with a merger still add up to the whole. On today's tree: today's.
 */
export async function listBoardChildren(
  unit: Unit,
  parent: number,
  basis: Basis,
  period: BoardPeriod,
  known?: Known,
): Promise<BoardChildRow[]> {
  if (known !== undefined && known.tree !== null) {
    return childrenIn(known.tree, parent, basis === 'then' ? period : known.on)
  }
  const result =
    basis === 'then'
      ? await sql<BoardChildRow>`
          select distinct on (o.code, o.id) o.id, coalesce(n.name, o.name) as name, o.kind, o.code
          from organisation_parent p join organisation o on o.id = p.organisation_id
          left join organisation_name n on n.organisation_id = o.id
            and n.from_on <= ${period.to} and (n.to_on is null or n.to_on > ${period.to})
          where p.parent_id = ${parent} and p.from_on <= ${period.to} and (p.to_on is null or p.to_on > ${period.from})
          order by o.code nulls last, o.id`.execute(unit.db)
      : await sql<BoardChildRow>`
          select o.id, o.name, o.kind, o.code from organisation o
          where o.parent_id = ${parent} and o.ended_on is null order by o.code nulls last, o.id`.execute(
          unit.db,
        )
  return result.rows
}

/** The same out of a tree in memory: those of a period under their names at its end, or those of one day. */
function childrenIn(tree: Tree, parent: number, when: BoardPeriod | PlainDate): BoardChildRow[] {
  const ids =
    typeof when === 'string'
      ? childrenOn(tree, parent, when)
      : [...(tree.childrenEver.get(parent) ?? [])].filter((child) =>
          getOrganisation(tree, child).parents.some(
            (stay) =>
              stay.parent === parent &&
              stay.from <= when.to &&
              (stay.to === null || stay.to > when.from),
          ),
        )
  const on = typeof when === 'string' ? when : when.to
  return ids
    .map((id) => {
      const { kind, code } = getOrganisation(tree, id)
      return { id, name: nameOn(tree, id, on), kind, code }
    })
    .sort((a, b) => byCode(a.code, b.code) || a.id - b.id)
}

/** As the database orders them: without a code last. */
function byCode(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
