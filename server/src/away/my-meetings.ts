import { sql } from 'kysely'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { openText } from '../people/identity-keys.ts'
import { asItsCell, linkEnded, type MemberVisit } from '../personal/visit.ts'
import { isOfItsCell } from './own-meetings.ts'

/** As many as a telephone scrolls through; the older ones are in the cell's minutes. */
const SHOWN = 24

interface Asked {
  readonly meeting: number
  readonly heldOn: PlainDate
  readonly calledOff: boolean
  readonly answeredOn: PlainDate | null
  readonly readOn: PlainDate | null
  readonly subjects: string[]
  readonly sealed: Buffer | null
  readonly version: number
}

/** A member's own page: the meetings they are asked about, the newest first, and what they wrote to each. */
export async function myMeetings(visit: MemberVisit) {
  const { db, house, link, today } = visit
  const own = await asItsCell(visit, () =>
    db
      .selectFrom('membership as m')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .innerJoin('organisation as o', (join) =>
        join.on('o.id', '=', sql<number>`home_of(m.organisation_id)`),
      )
      .select(['p.full_name as name', 'o.name as cell'])
      .where('m.person_id', '=', link.personId)
      .where('m.ended_on', 'is', null)
      .executeTakeFirst(),
  )
  if (own === undefined) throw linkEnded()
  const { rows } = await sql<Asked>`
    select i.meeting_id as meeting, i.held_on as "heldOn", i.called_off as "calledOff",
      i.answered_on as "answeredOn", i.read_on as "readOn", m.subjects, w.sealed,
      coalesce(w.version, 0) as version
    from meeting_invitation i
    join cell_meeting m on m.id = i.meeting_id
    left join written_opinion w on w.meeting_id = i.meeting_id and w.person_id = i.person_id
    where i.person_id = ${link.personId} and ${isOfItsCell(link)}
    order by i.held_on desc, i.meeting_id desc limit ${SHOWN}`.execute(db)
  return {
    ...own,
    today,
    expiresOn: link.expiresOn,
    meetings: rows.map(({ sealed, ...asked }) => ({
      ...asked,
      text: sealed === null ? null : openText(house.identityKeys.away, sealed),
    })),
  }
}
