import { sql } from 'kysely'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { noteAudit } from '../audit/note-audit.ts'
import type { House } from '../database/house.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { openText } from '../people/identity-keys.ts'
import { loadOwnMeeting, opinionsVersion } from './load-meeting.ts'

interface SealedOpinion {
  readonly person: { readonly id: number; readonly name: string }
  readonly sentOn: PlainDate
  /** Base 64. */
  readonly sealed: string
}

/** Who opens the texts is noted before any is read; what is remembered of the write holds none. @throws of loadOwnMeeting */
export async function noteOpening(unit: Unit, meeting: number): Promise<{ noted: true }> {
  await loadOwnMeeting(unit, meeting)
  await noteAudit(unit, {
    action: 'away.opinions_opened',
    subject: 'meeting',
    subjectId: meeting,
  })
  return { noted: true }
}

/** The opinions sent to a meeting, for its cell alone. @throws of loadOwnMeeting */
export async function readOpinions(unit: Unit, meeting: number) {
  await loadOwnMeeting(unit, meeting)
  return {
    version: await opinionsVersion(unit, meeting),
    opinions: openOpinions(unit.house, await sealedOpinions(unit, meeting)),
  }
}

/** As Vietnamese lists go. */
export async function sealedOpinions(
  { db }: Unit,
  meeting: number,
): Promise<readonly SealedOpinion[]> {
  const { rows } = await sql<SealedOpinion>`
    select json_build_object('id', i.person_id, 'name', i.person_name) as person, w.sent_on as "sentOn",
      encode(w.sealed, 'base64') as sealed
    from written_opinion w
    join meeting_invitation i on i.meeting_id = w.meeting_id and i.person_id = w.person_id
    left join person p on p.id = i.person_id
    where w.meeting_id = ${meeting}
    order by p.given_name, p.rest_of_name, i.person_id`.execute(db)
  return rows
}

/** Opens what sealedOpinions read, once it is noted who does. */
export function openOpinions({ identityKeys }: House, opinions: readonly SealedOpinion[]) {
  return opinions.map(({ sealed, ...opinion }) => ({
    ...opinion,
    text: openText(identityKeys.away, Buffer.from(sealed, 'base64')),
  }))
}
