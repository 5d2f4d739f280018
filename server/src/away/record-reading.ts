import { checkReading } from '@ptdv/core/away/meeting-rules'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { loadOwnMeeting, opinionsVersion } from './load-meeting.ts'

/**
 * What was sent has been read at the meeting and stands in its minutes: from then on it is not changed any more, and
 * who wrote it sees so. @throws Refusal CHUA-HOP, HOP-DA-HOAN, KHONG-CO-Y-KIEN; Conflict when an opinion was sent or
 * changed since the version seen, so that nothing is told to be read that was not; of loadOwnMeeting
 */
export async function recordReading(
  unit: Unit,
  { meeting, version }: { readonly meeting: number; readonly version: number },
): Promise<{ read: number }> {
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
  // After their rows are held: who was just sending has sent, and nobody sends any more until this is over.
  if ((await opinionsVersion(unit, meeting)) !== version) {
    throw new Conflict(['Có ý kiến vừa gửi hoặc vừa sửa. Mở lại các ý kiến để đọc'])
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
