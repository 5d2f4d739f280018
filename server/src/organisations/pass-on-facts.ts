import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/**
 * A decision recorded late: what was entered meanwhile for an organisation that had already ended belongs, from the day
 * it ended, to the one that follows it. The ledger is not edited; the opposite is entered, and the fact at its place.
 */
export async function passOnFacts(
  unit: Unit,
  ended: readonly number[],
  actId: number,
): Promise<void> {
  if (ended.length === 0) return
  await sql`
    with late as (
      select e.organisation_id, home_on(e.organisation_id, e.on_date) as home, e.on_date, e.kind, e.source,
        sum(e.amount) as amount, e.person_id, e.case_id, e.counterpart_id
      from figure_entry e join organisation o on o.id = e.organisation_id and o.ended_on <= e.on_date
      where e.organisation_id = any (${ended})
      group by 1, 2, 3, 4, 5, 7, 8, 9 having sum(e.amount) <> 0
    ), entered as (
      insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount, person_id, case_id,
        counterpart_id)
      select ${actId}, place.organisation_id, late.on_date, late.kind, late.source, place.sign * late.amount,
        late.person_id, late.case_id, late.counterpart_id
      from late, lateral (values (late.organisation_id, -1), (late.home, 1)) as place (organisation_id, sign)
      where late.home is not null
      returning id
    )
    insert into figure_pending (entry_id) select id from entered`.execute(unit.db)
}
