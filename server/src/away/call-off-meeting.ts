import { formatDate } from '@ptdv/core/calendar/format-date'
import { Refusal } from '@ptdv/core/refusal'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { loadOwnMeeting } from './load-meeting.ts'

/**
 * A meeting that is not held after all: nobody is late with an opinion to it.
 * @throws Refusal HOP-DA-HOAN, DA-DOC-BIEN-BAN; of loadOwnMeeting
 */
export async function callOffMeeting(unit: Unit, meeting: number): Promise<{ calledOff: boolean }> {
  const head = await loadOwnMeeting(unit, meeting, 'lock')
  if (head.calledOff) {
    throw new Refusal('HOP-DA-HOAN', `Kỳ họp ngày ${formatDate(head.heldOn)} đã ghi hoãn rồi.`)
  }
  if (head.read > 0) {
    throw new Refusal(
      'DA-DOC-BIEN-BAN',
      'Ý kiến đã đọc vào biên bản kỳ họp này nên không ghi hoãn được nữa.',
    )
  }
  await unit.db
    .updateTable('cell_meeting')
    .set({ called_off_on: unit.today })
    .where('id', '=', meeting)
    .execute()
  await unit.db
    .updateTable('meeting_invitation')
    .set({ called_off: true })
    .where('meeting_id', '=', meeting)
    .execute()
  await appendAct(unit, {
    subject: 'meeting',
    subjectId: meeting,
    kind: 'called_off',
    homeId: head.cell.id,
    happenedOn: unit.today,
    payload: {},
  })
  return { calledOff: true }
}
