import type { Unit } from '../database/unit-of-work.ts'
import { loadOwnMeeting, opinionsVersion } from './load-meeting.ts'

/** Who was asked and who answered, for the cell alone; the texts are opened by read-opinions.ts. @throws of loadOwnMeeting */
export async function getMeeting(unit: Unit, meeting: number) {
  const head = await loadOwnMeeting(unit, meeting)
  const people = await unit.db
    .selectFrom('meeting_invitation as i')
    .leftJoin('person as p', 'p.id', 'i.person_id')
    .select(['i.person_id', 'i.person_name', 'i.answered_on', 'i.read_on'])
    .where('i.meeting_id', '=', meeting)
    .orderBy('p.given_name')
    .orderBy('p.rest_of_name')
    .orderBy('i.person_id')
    .execute()
  return {
    ...head,
    version: await opinionsVersion(unit, meeting),
    people: people.map((row) => ({
      person: { id: row.person_id, name: row.person_name },
      answeredOn: row.answered_on,
      readOn: row.read_on,
    })),
  }
}
