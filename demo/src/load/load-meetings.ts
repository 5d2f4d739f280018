import { sealText } from '@ptdv/server/people/identity-keys'
import { sql } from 'kysely'
import type { DemoBatch, DemoMeeting, Recorded } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert, type Columns, type Value } from './bulk-insert.ts'
import { recorderOf, type Loading } from './loading.ts'

const INVITATION: Columns = {
  meeting_id: 'bigint',
  person_id: 'bigint',
  organisation_id: 'integer',
  held_on: 'date',
  person_name: 'text',
  answered_on: 'date',
  read_on: 'date',
}
const OPINION: Columns = {
  meeting_id: 'bigint',
  person_id: 'bigint',
  organisation_id: 'integer',
  sealed: 'bytea',
  sent_on: 'date',
  version: 'integer',
  key: 'text',
}

/** Meetings announced to members working away, with what was sent to them; the text lies sealed. */
export async function loadMeetings(loading: Loading, { meetings }: DemoBatch): Promise<void> {
  const { db, identityKeys } = loading
  await bulkInsert(
    db,
    'act',
    ACT_COLUMNS,
    meetings.flatMap((one) => actRows(loading, one)),
  )
  for (const { id, heldOn, subjects, announced } of meetings) {
    await sql`
      insert into cell_meeting (id, organisation_id, held_on, subjects, announced_on) overriding system value
      values (${id}, ${announced.organisation}, ${heldOn}, ${[...subjects]}, ${announced.happenedOn})`.execute(
      db,
    )
  }
  await bulkInsert(
    db,
    'meeting_invitation',
    INVITATION,
    meetings.flatMap(({ id, heldOn, asked, announced, opinion }) =>
      asked.map(({ person, name }): Value[] => {
        const own = opinion?.person === person ? opinion : null
        const read = own?.read.happenedOn ?? null
        return [id, person, announced.organisation, heldOn, name, own?.sentOn ?? null, read]
      }),
    ),
  )
  await bulkInsert(
    db,
    'written_opinion',
    OPINION,
    meetings.flatMap(({ id, announced, opinion }): Value[][] =>
      opinion === null
        ? []
        : [
            [
              id,
              opinion.person,
              announced.organisation,
              sealText(identityKeys.away, opinion.text),
              opinion.sentOn,
              1,
              `demo-${id}`,
            ],
          ],
    ),
  )
}

function actRows(
  loading: Loading,
  { id, heldOn, subjects, asked, announced, opinion }: DemoMeeting,
): Value[][] {
  const act = (recorded: Recorded, kind: string, payload: unknown) =>
    actRow({
      ...recorded,
      subject: 'meeting',
      subjectId: id,
      kind,
      home: recorded.organisation,
      recordedBy: recorderOf(loading, recorded.organisation, recorded.organisationName),
      payload,
    })
  const people = asked.map(({ person }) => person)
  return [
    act(announced, 'announced', { heldOn, subjects, people }),
    ...(opinion === null ? [] : [act(opinion.read, 'opinions_read', { people: [opinion.person] })]),
  ]
}
