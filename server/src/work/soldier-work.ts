import { can } from '@ptdv/core/access/roles'
import { addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import type { SoldierStage } from '@ptdv/core/soldiers/soldier-steps'
import { lateSoldiersItem, soldierItem } from '@ptdv/core/work/soldier-items'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { soldierLink, soldiersLink } from '../soldiers/soldier-links.ts'
import type { OfficeLine } from './office-line.ts'

const MOST = 50
/** From so long before the older three months are over, every level above sees it, not only the next. */
const MONTHS_AHEAD = 1

interface Duty {
  readonly id: number
  readonly name: string
  readonly stage: SoldierStage
  readonly dueOn: PlainDate | null
}

/** Soldiers whose next step is the organisation's own; and those late below, told to the next level at once. */
export async function soldierWork(
  unit: Unit,
  organisation: VisibleOrganisation,
): Promise<OfficeLine[]> {
  const { role } = unit.asker
  const receives = can(role, 'soldiers.receive') || can(role, 'soldiers.cell')
  const own = receives ? await ownDuties(unit, organisation) : []
  return can(role, 'soldiers.read') ? [...own, ...(await lateBelow(unit, organisation))] : own
}

async function ownDuties(unit: Unit, organisation: VisibleOrganisation): Promise<OfficeLine[]> {
  const own = await sql<Duty>`
    select s.id, coalesce(p.full_name, s.person_name) as name, s.stage, s.due_on as "dueOn"
    from soldier s left join person p on p.id = s.person_id
    where home_of(s.organisation_id) = ${organisation.id} and s.stage not in ('settled', 'taken_off')
    order by s.due_on nulls last, s.id limit ${MOST}`.execute(unit.db)
  return own.rows.map(({ id, ...duty }) => ({
    case: null,
    link: soldierLink(id),
    item: soldierItem(duty, { today: unit.today, calendar: unit.house.calendar }),
  }))
}

async function lateBelow(unit: Unit, organisation: VisibleOrganisation): Promise<OfficeLine[]> {
  if (ORGANISATION_KINDS[organisation.kind].holdsMembers) return []
  const { rows } = await sql<{ count: number; since: PlainDate | null }>`
    select count(*)::integer as count, min(s.due_on) as since
    from soldier s
    join organisation_today t on t.organisation_id = s.organisation_id and t.ancestor_id = ${organisation.id}
    join organisation home on home.id = home_of(s.organisation_id)
    where home.id <> ${organisation.id} and s.due_on < ${unit.today} and s.stage <> 'taken_off'
      and (home.parent_id = ${organisation.id} or s.notice_ends < ${addMonths(unit.today, MONTHS_AHEAD)}::date)`.execute(
    unit.db,
  )
  const { count, since } = rows[0]!
  if (count === 0 || since === null) return []
  return [{ case: null, link: soldiersLink('late'), item: lateSoldiersItem(count, since) }]
}
