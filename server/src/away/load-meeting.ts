import { can } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { refuseDesk } from '../membership/member-desk.ts'

/** A meeting with as much as those above the cell may see: how many were asked, how many answered. */
export interface MeetingHead {
  readonly id: number
  readonly cell: { readonly id: number; readonly name: string }
  readonly heldOn: PlainDate
  readonly announcedOn: PlainDate
  readonly subjects: string[]
  readonly calledOff: boolean
  readonly asked: number
  readonly answered: number
  readonly read: number
}

interface HeadRow extends Omit<MeetingHead, 'cell'> {
  readonly cellId: number
  readonly cellName: string
  readonly aboveName: string | null
  readonly total: number
}

/** Meetings announced by organisations of the asker's part of the tree, the newest first. */
export async function readMeetings(
  { db }: Pick<Unit, 'db'>,
  where: RawBuilder<unknown>,
  most: number | null,
): Promise<{ meetings: MeetingHead[]; total: number }> {
  const { rows } = await sql<HeadRow>`
    select m.id, m.held_on as "heldOn", m.announced_on as "announcedOn", m.subjects,
      m.called_off_on is not null as "calledOff", counts.asked, counts.answered, counts.read,
      o.id as "cellId", o.name as "cellName", above.name as "aboveName", count(*) over ()::integer as total
    from cell_meeting m
    join organisation o on o.id = home_of(m.organisation_id)
    left join organisation above on above.id = o.parent_id
    cross join lateral (
      select count(*)::integer as asked, count(i.answered_on)::integer as answered, count(i.read_on)::integer as read
      from meeting_invitation i where i.meeting_id = m.id
    ) counts
    where ${where} order by m.held_on desc, m.id desc limit ${most}`.execute(db)
  return {
    meetings: rows.map(({ cellId, cellName, aboveName, total: _total, ...head }) => ({
      ...head,
      cell: { id: cellId, name: placedName(cellName, aboveName) },
    })),
    total: rows[0]?.total ?? 0,
  }
}

/**
 * A meeting of the cell one acts for; what stands behind its counts is nobody else's. Locked for what changes it, so
 * that a meeting is not called off and its opinions read at once.
 * @throws Missing outside the asker's part of the tree; Refusal KHONG-DUNG-CAP above the cell
 */
export async function loadOwnMeeting(
  unit: Unit,
  meeting: number,
  lock: 'lock' | 'read' = 'read',
): Promise<MeetingHead> {
  // Locked first and read after: who had to wait sees what was recorded meanwhile.
  if (lock === 'lock') {
    await sql`select from cell_meeting where id = ${meeting} for update`.execute(unit.db)
  }
  const { meetings } = await readMeetings(unit, sql`m.id = ${meeting}`, 1)
  const head = meetings[0]
  if (head === undefined) throw new Missing()
  const { asker } = unit
  if (head.cell.id !== asker.organisationId || !can(asker.role, 'members.cell')) {
    refuseDesk([head.cell.name])
  }
  return head
}

/** How often an opinion to a meeting was sent or changed, as far as its cell reads them. */
export async function opinionsVersion({ db }: Unit, meeting: number): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(sum(version), 0)::integer as version from written_opinion where meeting_id = ${meeting}`.execute(
    db,
  )
  return rows[0]!.version
}
