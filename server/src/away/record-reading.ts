import { checkReading } from '@ptdv/core/away/meeting-rules'
import { Refusal } from '@ptdv/core/refusal'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { loadOwnMeeting } from './load-meeting.ts'

/**
 * What was sent has been read at the meeting and stands in its minutes: from then on it is not changed any more, and
 * who wrote it sees so. @throws Refusal CHUA-HOP, HOP-DA-HOAN, KHONG-CO-Y-KIEN; of loadOwnMeeting
 */
export async function recordReading(unit: Unit, meeting: number): Promise<{ read: number }> {
  const head = await loadOwnMeeting(unit, meeting, 'lock')
  checkReading(head, unit.today)
  const read = await unit.db
    .updateTable('meeting_invitation')
    .set({ read_on: head.heldOn })
    .where('meeting_id', '=', meeting)
    .where('answered_on', 'is not', null)
    .where('read_on', 'is', null)
    .returning('person_id')
    .execute()
  if (read.length === 0) {
    throw new Refusal('KHONG-CO-Y-KIEN', 'Không có ý kiến nào chưa đọc ở kỳ họp này.')
  }
  await appendAct(unit, {
    subject: 'meeting',
    subjectId: meeting,
    kind: 'opinions_read',
    homeId: head.cell.id,
    happenedOn: head.heldOn,
    // Whose, never what they say.
    payload: { people: read.map(({ person_id: person }) => person) },
  })
  return { read: read.length }
}
