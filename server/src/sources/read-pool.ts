import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

export interface PoolRound {
  readonly id: number
  readonly name: string
  readonly asOf: PlainDate
}

/**
 * The survey a year's targets rest on: the newest round of that year that covers the asker's whole part of the tree
 * and has an answer from it, else the last such round of the year before.
 */
export async function findPoolRound(unit: Unit, year: number): Promise<PoolRound | undefined> {
  const result = await sql<PoolRound>`
    select r.id, r.name, r.as_of as "asOf" from survey_round r
    join organisation_today above on above.organisation_id = ${unit.asker.organisationId}
      and above.ancestor_id = r.organisation_id
    where r.year in (${year}, ${year - 1})
      and exists (select from survey_report answered where answered.round_id = r.id)
    order by r.year desc, r.as_of desc, r.id desc limit 1`.execute(unit.db)
  return result.rows[0]
}

/** Eligible people by organisation × source over everything that lies below each on today's tree. */
export async function readPool(
  unit: Unit,
  roundId: number,
  organisations: readonly number[],
): Promise<{ organisationId: number; source: number; amount: number }[]> {
  const result = await sql<{ organisationId: number; source: number; amount: number }>`
    select place.ancestor_id as "organisationId", c.source, sum(c.eligible)::integer as amount
    from survey_report r
    join survey_count c on c.report_id = r.id
    join organisation_today place on place.organisation_id = r.organisation_id and place.principal
    where r.round_id = ${roundId} and place.ancestor_id = any (${organisations})
    group by 1, 2`.execute(unit.db)
  return result.rows
}
