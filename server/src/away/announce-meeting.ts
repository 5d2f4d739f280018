import { can } from '@ptdv/core/access/roles'
import { checkMeetingDay } from '@ptdv/core/away/meeting-rules'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { watchedRows } from './away-rows.ts'

export interface MeetingToAnnounce {
  readonly heldOn: PlainDate
  /** The agenda, a line each. */
  readonly subjects: readonly string[]
  /** Members working away who are asked. */
  readonly people: readonly number[]
}

/**
 * A cell announces a meeting to its members working away, who may write to it until its day is over.
 * @throws Refusal KHONG-DUNG-CAP, NGAY-HOP-DA-QUA, DA-BAO-KY-HOP, KHONG-DI-LAM-XA
 */
export async function announceMeeting(
  unit: Unit,
  { heldOn, subjects, people }: MeetingToAnnounce,
): Promise<{ meeting: number }> {
  const { db, asker, today } = unit
  const cell = await getVisibleOrganisation(unit, asker.organisationId)
  if (!ORGANISATION_KINDS[cell.kind].holdsMembers || !can(asker.role, 'members.cell')) {
    throw new Refusal('KHONG-DUNG-CAP', 'Kỳ họp do chi bộ báo cho đảng viên ở xa của mình.')
  }
  checkMeetingDay(heldOn, today)
  await assertNotAnnounced(unit, heldOn)
  const asked = await ownAwayMembers(unit, people)
  const { id } = await db
    .insertInto('cell_meeting')
    .values({
      organisation_id: cell.id,
      held_on: heldOn,
      subjects: [...subjects],
      announced_on: today,
      called_off_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('meeting_invitation')
    .values(
      asked.map(({ person, name }) => ({
        meeting_id: id,
        person_id: person,
        organisation_id: cell.id,
        held_on: heldOn,
        person_name: name,
        answered_on: null,
        read_on: null,
      })),
    )
    .execute()
  await appendAct(unit, {
    subject: 'meeting',
    subjectId: id,
    kind: 'announced',
    homeId: cell.id,
    happenedOn: today,
    payload: { heldOn, subjects, people: asked.map(({ person }) => person) },
  })
  return { meeting: id }
}

async function assertNotAnnounced({ db, asker }: Unit, heldOn: PlainDate): Promise<void> {
  // Of two who announce at once, the second waits and then finds the day announced.
  await sql`select pg_advisory_xact_lock(hashtext('cell_meeting'), ${asker.organisationId})`.execute(
    db,
  )
  const row = await db
    .selectFrom('cell_meeting')
    .select('id')
    .where('organisation_id', '=', asker.organisationId)
    .where('held_on', '=', heldOn)
    .where('called_off_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return
  throw new Refusal(
    'DA-BAO-KY-HOP',
    `Đã báo kỳ họp ngày ${formatDate(heldOn)}. Mở kỳ họp ấy, hoặc hoãn nó rồi báo lại.`,
    'heldOn',
  )
}

async function ownAwayMembers({ db, asker, today }: Unit, people: readonly number[]) {
  const { rows } = await sql<{ person: number; name: string }>`
    select w.person_id as person, p.full_name as name
    from (${watchedRows(today)}) w join person p on p.id = w.person_id
    where w.person_id = any (${people}) and home_of(w.organisation_id) = ${asker.organisationId}
    order by w.person_id`.execute(db)
  if (rows.length === new Set(people).size) return rows
  throw new Refusal(
    'KHONG-DI-LAM-XA',
    'Trong những người đã chọn có người không còn trong danh sách đi làm xa của chi bộ. Tải lại trang rồi chọn lại.',
    'people',
  )
}
