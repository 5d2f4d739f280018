import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { entryPlaces } from '../figures/read-figures.ts'
import { placesOf } from '../figures/tree-places.ts'
import type { ReportQuery } from './read-report.ts'

interface Surveyed {
  readonly name: string
  readonly asOf: PlainDate
  readonly inView: number
  readonly eligible: number
  readonly trained: number
}

/**
 * The pool as the newest answered survey by the cut-off has it: each cell's last answer, read from the acts, so that
 * it can be told again as it was known. null while nothing was answered.
 */
export async function readSurveyed(unit: Unit, query: ReportQuery): Promise<Surveyed | null> {
  const { organisation, year, cutOff, basis, known } = query
  const upTo = known === undefined ? sql`true` : sql`a.id <= ${known.upToAct}`
  const annulledBy = known === undefined ? sql`true` : sql`n.id <= ${known.upToAct}`
  const places = placesOf(known, [organisation])
  const result = await sql<Surveyed>`
    with answer as (
      select distinct on (a.subject_id, a.home_id) a.subject_id as round_id, a.home_id as organisation_id,
        r.as_of as on_date, a.payload -> 'counts' as counts
      from act a join survey_round r on r.id = a.subject_id and r.as_of <= ${cutOff} and r.year in (${year}, ${year + 1})
      where a.subject = 'survey' and a.kind = 'reported' and a.happened_on <= ${cutOff} and ${upTo}
        and not exists (select from act n where n.corrects = a.id and n.kind = 'annulled' and ${annulledBy})
      order by a.subject_id, a.home_id, a.id desc
    ), placed as (
      select e.round_id, e.on_date, e.counts from answer e ${entryPlaces(basis, places)}
      where place.ancestor_id = ${organisation}
    ), newest as (
      select round_id from placed order by on_date desc, round_id desc limit 1
    )
    select r.name, r.as_of as "asOf", sum((c ->> 'inView')::integer)::integer as "inView",
      sum((c ->> 'eligible')::integer)::integer as eligible, sum((c ->> 'trained')::integer)::integer as trained
    from placed p join newest using (round_id) join survey_round r on r.id = p.round_id,
      jsonb_array_elements(p.counts) c
    group by r.id, r.name, r.as_of`.execute(unit.db)
  return result.rows[0] ?? null
}
