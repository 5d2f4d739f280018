import { RISE_DAYS } from '@ptdv/core/reminders/rising'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { overdueItem } from '@ptdv/core/work/office-items'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import type { OfficeLine } from './office-line.ts'

interface LateBelow {
  readonly id: number
  readonly name: string
  readonly cases: number
  readonly since: PlainDate
}

/**
 * Cases past their day below: at once for the level directly above whom they wait for, for each level above that after
 * so many days more. One line for each directly below, with all that are late there: what its list then shows.
 */
export async function overdueBelow(
  unit: Unit,
  organisation: VisibleOrganisation,
): Promise<OfficeLine[]> {
  if (ORGANISATION_KINDS[organisation.kind].holdsMembers) return []
  const { rows } = await sql<LateBelow>`
    with late as (
      select c.due_on, child.ancestor_id as child_id,
        c.due_on < ${unit.today}::date - (own.depth - 1) * rise_days_here(${RISE_DAYS}) as risen
      from organisation_line own
      join admission_case c on c.waits_organisation_id = own.organisation_id
        and c.closed_on is null and c.due_on < ${unit.today}
      join organisation_line child on child.organisation_id = own.organisation_id and child.depth = own.depth - 1
        and child.to_on is null
      where own.ancestor_id = ${organisation.id} and own.depth > 0 and own.to_on is null
    )
    select o.id, o.name, count(*)::integer as cases, min(late.due_on) as since
    from late join organisation o on o.id = late.child_id
    group by o.id, o.name having bool_or(late.risen) order by 4, 1`.execute(unit.db)
  return rows.map((row) => ({
    case: null,
    link: `/ho-so?tinh-trang=late&to-chuc=${row.id}`,
    item: overdueItem(row, { today: unit.today, calendar: unit.house.calendar }),
  }))
}
