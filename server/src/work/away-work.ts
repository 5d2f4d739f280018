import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { RISE_DAYS } from '@ptdv/core/reminders/rising'
import { readingItem, silentBelowItem, silentItem } from '@ptdv/core/work/away-items'
import { sql } from 'kysely'
import { readSettings } from '../admission/read-settings.ts'
import { awayListLink, meetingLink } from '../away/away-links.ts'
import { watchedRows } from '../away/away-rows.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import type { OfficeLine } from './office-line.ts'

const MOST = 50

/** Members working away who have fallen silent, and opinions to be read; above the cell, how many below have. */
export async function awayWork(
  unit: Unit,
  organisation: VisibleOrganisation,
): Promise<OfficeLine[]> {
  return ORGANISATION_KINDS[organisation.kind].holdsMembers
    ? [...(await silent(unit, organisation)), ...(await toRead(unit, organisation))]
    : silentBelow(unit, organisation)
}

async function silent(unit: Unit, { id }: VisibleOrganisation): Promise<OfficeLine[]> {
  const { rows } = await sql<{
    person: number
    name: string
    region: string
    inTouchOn: PlainDate
    since: PlainDate
  }>`
    select w.person_id as person, p.full_name as name, w.region, w.in_touch_on as "inTouchOn",
      w.silent_since as since
    from (${watchedRows(unit.today)}) w join person p on p.id = w.person_id
    where w.silent_since is not null and home_of(w.organisation_id) = ${id}
    order by w.silent_since, w.person_id limit ${MOST}`.execute(unit.db)
  if (rows.length === 0) return []
  const settings = await readSettings(unit)
  return rows.map(({ person, ...duty }) => ({
    case: null,
    link: `/dang-vien/${person}`,
    item: silentItem(duty, { settings }),
  }))
}

async function toRead(unit: Unit, { id }: VisibleOrganisation): Promise<OfficeLine[]> {
  const { rows } = await sql<{
    meeting: number
    heldOn: PlainDate
    answered: number
    asked: number
  }>`
    select i.meeting_id as meeting, i.held_on as "heldOn", count(i.answered_on)::integer as answered,
      count(*)::integer as asked
    from meeting_invitation i
    where home_of(i.organisation_id) = ${id} and not i.called_off and i.held_on <= ${unit.today}
    group by 1, 2 having bool_or(i.answered_on is not null and i.read_on is null)
    order by 2, 1 limit ${MOST}`.execute(unit.db)
  return rows.map(({ meeting, ...duty }) => ({
    case: null,
    link: meetingLink(meeting),
    item: readingItem(duty),
  }))
}

/** At once for the level directly above the cell, for each above that after so many days more: as other late things. */
async function silentBelow(unit: Unit, { id }: VisibleOrganisation): Promise<OfficeLine[]> {
  const { rows } = await sql<{ id: number; name: string; count: number; since: PlainDate }>`
    with late as (
      select w.silent_since as since, child.ancestor_id as child_id,
        w.silent_since < ${unit.today}::date - (own.depth - 1) * rise_days_here(${RISE_DAYS}) as risen
      from (${watchedRows(unit.today)}) w
      join organisation_line own on own.organisation_id = home_of(w.organisation_id) and own.ancestor_id = ${id}
        and own.depth > 0 and own.to_on is null
      join organisation_line child on child.organisation_id = own.organisation_id and child.depth = own.depth - 1
        and child.to_on is null
      where w.silent_since is not null
    )
    select o.id, o.name, count(*)::integer as count, min(late.since) as since
    from late join organisation o on o.id = late.child_id
    group by o.id, o.name having bool_or(late.risen) order by 4, 1`.execute(unit.db)
  return rows.map((row) => ({
    case: null,
    link: awayListLink(row.id),
    item: silentBelowItem(row),
  }))
}
