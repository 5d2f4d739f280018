import { transferItem, type TransferDuty } from '@ptdv/core/work/transfer-items'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import type { OfficeLine } from './office-line.ts'

const MOST = 50

/**
 * Moves on the way that concern an organisation: to it, from it or introduced by it; and, once their day is past, those
 * to or from what lies directly below it. An organisation that ended is followed by its successor.
 */
export async function transferWork(
  unit: Unit,
  organisation: VisibleOrganisation,
): Promise<OfficeLine[]> {
  const { rows } = await sql<TransferDuty>`
    select t.person_name as name, t.from_name as "from", t.to_name as "to", t.introduced_on as "introducedOn",
      t.due_on as "dueOn", part.name as part
    from transfer t
    cross join lateral (select home_of(t.from_id) as from_id, home_of(t.to_id) as to_id) home
    cross join lateral (select case
      when home.to_id = ${organisation.id} then 'receive'
      when home.from_id = ${organisation.id} or t.introducer_id = ${organisation.id} then 'sent'
      when t.due_on < ${unit.today} and exists (select from organisation o where o.parent_id = ${organisation.id}
        and o.id in (home.from_id, home.to_id, t.introducer_id)) then 'above'
    end as name) part
    where t.ended_on is null and part.name is not null
    order by t.due_on nulls last, t.act_id limit ${MOST}`.execute(unit.db)
  const clock = { today: unit.today, calendar: unit.house.calendar }
  return rows.map((duty) => ({
    case: null,
    link: `/dang-vien/chuyen-sinh-hoat${duty.part === 'receive' ? '' : '?phia=out'}`,
    item: transferItem(duty, clock),
  }))
}
