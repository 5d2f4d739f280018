import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ReportState } from '@ptdv/core/reports/report-state'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

interface StateRow {
  readonly id: number
  readonly name: string
  readonly state: ReportState
  readonly cutOff: PlainDate | null
}

/** Where the reports of a year stand: up from the organisation to the top, nearest last; and directly below it. */
export async function listStates(unit: Unit, organisation: number, year: number) {
  const up = await sql<StateRow>`
    select o.id, o.name, coalesce(r.state, 'drafting') as state, r.cut_off as "cutOff"
    from organisation_today t join organisation o on o.id = t.ancestor_id
    join organisation_line depth on depth.organisation_id = ${organisation} and depth.ancestor_id = o.id
      and depth.to_on is null
    left join report r on r.organisation_id = o.id and r.year = ${year}
    where t.organisation_id = ${organisation} and t.principal and t.ancestor_id <> ${organisation}
    order by depth.depth desc`.execute(unit.db)
  const below = await sql<StateRow>`
    select o.id, o.name, coalesce(r.state, 'drafting') as state, r.cut_off as "cutOff"
    from organisation o left join report r on r.organisation_id = o.id and r.year = ${year}
    where o.parent_id = ${organisation} and o.ended_on is null
    order by o.code nulls last, o.id`.execute(unit.db)
  return { line: up.rows.map(asPlaced), children: below.rows.map(asPlaced) }
}

function asPlaced({ id, name, state, cutOff }: StateRow) {
  return { organisation: { id, name }, state, cutOff }
}
