import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'
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

/** The assignment is its organisation's newest for the year, as it stood on a day. */
const stands = (assignment: 'a' | 'b', year: number, on: PlainDate, known: Known | undefined) => {
  const it = sql.raw(assignment)
  return sql`${it}.year = ${year} and ${it}.assigned_on <= ${on} and ${knownActs(known, assignment)}
    and not exists (select from target_assignment later where later.organisation_id = ${it}.organisation_id
      and later.year = ${it}.year and later.version > ${it}.version and later.assigned_on <= ${on}
      and ${knownActs(known, 'later')})`
}

/**
 * The lines to `children`, each of its organisation's newest assignment. Where two organisations name the same child
 * (it moved from one to the other), the newer stands. Looked up child by child: the lines of a whole country may lie
 * beside.
 */
const standing = (
  children: RawBuilder<unknown>,
  year: number,
  on: PlainDate,
  known: Known | undefined,
) => sql`
  named as (
    select l.child_id, l.source, l.amount, l.act_id, a.organisation_id
    from target_line l join target_assignment a on a.act_id = l.act_id and ${stands('a', year, on, known)}
    where l.child_id ${children}
  ), standing as (
    select * from named n where not exists (select from named newer
      where newer.child_id = n.child_id and newer.act_id > n.act_id and newer.organisation_id <> n.organisation_id)
  )`

/** What an assigner that has ended gave no longer counts once its heir has assigned anew to where the child now lies. */
const assignedAnew = (year: number, on: PlainDate, known: Known | undefined) => sql`
  exists (select from organisation former
    join organisation_today heir on heir.organisation_id = former.id and heir.principal
    join target_assignment b on b.organisation_id = heir.ancestor_id and b.act_id > l.act_id
    join target_line o on o.act_id = b.act_id
    join organisation_today lies on lies.organisation_id = l.child_id and lies.ancestor_id = o.child_id
      and lies.principal
    where former.id = l.organisation_id and former.ended_on is not null and heir.ancestor_id <> former.id
      and ${stands('b', year, on, known)})`

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
          with ${standing(sql`= any (${query.organisations})`, query.year, query.on, query.known)}
          select l.child_id as "organisationId", l.source, sum(l.amount)::integer as amount
          from standing l group by 1, 2`.execute(unit.db)
      : await sql<TargetRow>`
          with below as (
            select organisation_id, ancestor_id from ${today} place
            where place.principal and place.ancestor_id = any (${query.organisations})
          ), ${standing(sql`in (select organisation_id from below)`, query.year, query.on, query.known)},
          crossing as materialized (
            select place.ancestor_id, l.* from standing l join below place on place.organisation_id = l.child_id
            where not exists (select from below own
              where own.organisation_id = l.organisation_id and own.ancestor_id = place.ancestor_id)
          )
          select l.ancestor_id as "organisationId", l.source, sum(l.amount)::integer as amount
          from crossing l where not ${assignedAnew(query.year, query.on, query.known)}
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

/** On today's tree, what was set for the provinces of which this one was made; null where nothing was. */
export async function restatedProvinceTarget(
  unit: Unit,
  organisation: number,
  year: number,
  on: PlainDate,
  known?: Known,
): Promise<number | null> {
  const { today } = placesOf(known, [organisation])
  const result = await sql<{ target: number | null }>`
    select sum(newest.target)::integer as target from (
      select distinct on (organisation_id) organisation_id, target from province_target
      where year = ${year} and set_on <= ${on} and ${knownActs(known, 'province_target')}
      order by organisation_id, act_id desc
    ) newest
    join ${today} place on place.organisation_id = newest.organisation_id and place.principal
    where place.ancestor_id = ${organisation}`.execute(unit.db)
  return result.rows[0]?.target ?? null
}
