import { checkOpinion } from '@ptdv/core/away/meeting-rules'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Conflict } from '@ptdv/core/refusal'
import { sendNotice } from '../audit/send-notice.ts'
import { sql } from 'kysely'
import { Missing } from '../http/missing.ts'
import { sealText } from '../people/identity-keys.ts'
import { noteVisit } from '../personal/note-visit.ts'
import type { MemberVisit } from '../personal/visit.ts'
import { meetingLink } from './away-links.ts'
import { isOfItsCell } from './own-meetings.ts'

interface OpinionToSend {
  readonly meeting: number
  readonly text: string
  readonly version: number
  readonly key: string
}

/**
 * Writes or changes an opinion to one meeting. Sent twice, it is written once; the cell is told once that there is one,
 * not of each change and never what it says.
 * @throws Missing for a meeting the member was not asked about; Conflict when another device changed it since; what
 * checkOpinion says
 */
export async function sendOpinion(
  visit: MemberVisit,
  { meeting, text, version, key }: OpinionToSend,
): Promise<{ sentOn: PlainDate; version: number }> {
  const { db, house, link, today } = visit
  const asked = await db
    .selectFrom('meeting_invitation as i')
    .select(['organisation_id', 'held_on', 'called_off', 'answered_on', 'read_on', 'person_name'])
    .where('i.meeting_id', '=', meeting)
    .where('i.person_id', '=', link.personId)
    .where(isOfItsCell(link))
    .forUpdate()
    .executeTakeFirst()
  if (asked === undefined) throw new Missing()
  const before = await db
    .selectFrom('written_opinion')
    .select(['sent_on', 'version', 'key'])
    .where('meeting_id', '=', meeting)
    .where('person_id', '=', link.personId)
    .executeTakeFirst()
  if (before?.key === key) return { sentOn: before.sent_on, version: before.version }
  checkOpinion(
    { heldOn: asked.held_on, calledOff: asked.called_off, readOn: asked.read_on },
    text,
    today,
  )
  if ((before?.version ?? 0) !== version) {
    throw new Conflict(['Ý kiến vừa được sửa trên máy khác'])
  }
  const row = {
    sealed: sealText(house.identityKeys.away, text.trim()),
    sent_on: today,
    version: version + 1,
    key,
  }
  await db
    .insertInto('written_opinion')
    .values({
      meeting_id: meeting,
      person_id: link.personId,
      organisation_id: asked.organisation_id,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doUpdateSet(row))
    .execute()
  await db
    .updateTable('meeting_invitation')
    .set({ answered_on: today })
    .where('meeting_id', '=', meeting)
    .where('person_id', '=', link.personId)
    .execute()
  await noteVisit(visit, 'away.opinion_sent')
  if (before === undefined) {
    const { rows } = await sql<{ home: number }>`
      select coalesce(home_of(${asked.organisation_id}), ${asked.organisation_id}) as home`.execute(
      db,
    )
    await sendNotice(visit, {
      organisationId: rows[0]!.home,
      text: `${asked.person_name} đã gửi ý kiến cho kỳ họp ngày ${formatDate(asked.held_on)}.`,
      link: meetingLink(meeting),
      actId: null,
    })
  }
  return { sentOn: today, version: row.version }
}
