import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { Known } from '../figures/known.ts'
import type { Basis } from '../figures/read-figures.ts'
import { placesOf } from '../figures/tree-places.ts'

export interface TargetRow {
  readonly organisationId: number
  readonly source: number
  readonly amount: number
}

/** Leaves out of `table` what was recorded later than is asked for. */
const knownActs = (known: Known | undefined, table: string) =>
  known === undefined ? sql`true` : sql`${sql.ref(`${table}.act_id`)} <= ${known.upToAct}`

/** Of the lines `l`, those of their organisation's newest assignment for the year, as it stood on a day. */
const newest = (year: number, on: PlainDate, known: Known | undefined) => sql`
  join target_assignment a on a.act_id = l.act_id and a.year = ${year} and a.assigned_on <= ${on} and ${knownActs(known, 'a')}
    and not exists (select from target_assignment later where later.organisation_id = a.organisation_id
      and later.year = a.year and later.version > a.version and later.assigned_on <= ${on} and ${knownActs(known, 'later')})`

/**
 * What was assigned to each of the organisations for a year, by source. "Assigned to X" is the sum of the lines that
 * cross into X: the child lies in X and the assigner does not. As it was, that is the line from the parent; on
 * today's tree the lines to merged organisations add up under their successor, and nothing is counted twice.
 */
export async function readTargets(
  unit: Unit,
  query: {
    readonly organisations: readonly number[]
    readonly year: number
    readonly on: PlainDate
    readonly basis: Basis
    readonly known?: Known | undefined
  },
): Promise<TargetRow[]> {
  const { today } = placesOf(query.known, query.organisations)
  const result =
    query.basis === 'then'
      ? await sql<TargetRow>`
          select l.child_id as "organisationId", l.source, sum(l.amount)::integer as amount
          from target_line l ${newest(query.year, query.on, query.known)}
          where l.child_id = any (${query.organisations}) group by 1, 2`.execute(unit.db)
      : await sql<TargetRow>`
          select place.ancestor_id as "organisationId", l.source, sum(l.amount)::integer as amount
          from target_line l ${newest(query.year, query.on, query.known)}
          join ${today} place on place.organisation_id = l.child_id and place.principal
          where place.ancestor_id = any (${query.organisations})
            and place.ancestor_id not in (select own.ancestor_id from ${today} own
              where own.organisation_id = a.organisation_id and own.principal)
          group by 1, 2`.execute(unit.db)
  return result.rows
}

/** The parts an organisation has assigned for the year, by source; empty where it has assigned nothing. */
export async function readParts(
  unit: Unit,
  organisation: number,
  year: number,
  on: PlainDate,
  known?: Known,
): Promise<TargetRow[]> {
  const result = await sql<TargetRow>`
    select ${organisation}::integer as "organisationId", l.source, sum(l.amount)::integer as amount
    from target_line l where l.act_id = (
      select act_id from target_assignment
      where organisation_id = ${organisation} and year = ${year} and assigned_on <= ${on} and ${knownActs(known, 'target_assignment')}
      order by version desc limit 1)
    group by 2`.execute(unit.db)
  return result.rows
}

/** The province's own target as set for the year, where it was. */
export async function findProvinceTarget(
  unit: Unit,
  organisation: number,
  year: number,
  on: PlainDate,
  known?: Known,
) {
  return unit.db
    .selectFrom('province_target')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('year', '=', year)
    .where('set_on', '<=', on)
    .where(sql<boolean>`${knownActs(known, 'province_target')}`)
    .orderBy('act_id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
