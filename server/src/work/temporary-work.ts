import { addMonths } from '@ptdv/core/calendar/plain-date'
import { temporaryItem, type TemporaryDuty } from '@ptdv/core/work/temporary-items'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { readPresentTerm } from '../membership/present-term.ts'
import type { OfficeLine } from './office-line.ts'

const MOST = 50

/**
 * Members elsewhere for a time who concern an organisation: on the way, or their term is over within a month; and, once
 * a day is past, those of what lies directly below it. An organisation that ended is followed by its successor.
 */
export async function temporaryWork(
  unit: Unit,
  organisation: VisibleOrganisation,
): Promise<OfficeLine[]> {
  const { rows } = await sql<Omit<TemporaryDuty, 'dueConfirmed'>>`
    select t.person_name as name, t.from_name as "from", coalesce(t.received_name, t.to_name) as "to",
      t.introduced_on as "introducedOn", t.due_on as "dueOn", t.until_on as until, t.received_on as "receivedOn",
      part.name as part
    from temporary_transfer t
    cross join lateral (select home_of(t.from_id) as from_id, home_of(coalesce(t.received_id, t.to_id)) as to_id) home
    cross join lateral (select case
      when home.from_id = ${organisation.id} or t.introducer_id = ${organisation.id} then 'home'
      when home.to_id = ${organisation.id} then 'there'
      when (t.until_on < ${unit.today} or (t.received_on is null and t.due_on < ${unit.today}))
        and exists (select from organisation o where o.parent_id = ${organisation.id}
          and o.id in (home.from_id, home.to_id, t.introducer_id)) then 'above'
    end as name) part
    where t.ended_on is null and part.name is not null
      and (t.received_on is null or t.until_on <= ${addMonths(unit.today, 1)})
    order by least(t.until_on, case when t.received_on is null then t.due_on end), t.act_id limit ${MOST}`.execute(
    unit.db,
  )
  const clock = { today: unit.today, calendar: unit.house.calendar }
  const isConfirmed = await readPresentTerm(unit)
  return rows.map((duty) => {
    const side = duty.part === 'there' ? '' : '&phia=out'
    const state = duty.receivedOn === null ? '' : '&tinh-trang=there'
    return {
      case: null,
      link: `/dang-vien/chuyen-sinh-hoat?loai=tam-thoi${side}${state}`,
      item: temporaryItem({ ...duty, dueConfirmed: isConfirmed(duty.introducedOn) }, clock),
    }
  })
}
