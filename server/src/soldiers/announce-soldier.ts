import type { z } from 'zod'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import type { SoldierActOf, SoldierPayloads } from '@ptdv/core/soldiers/acts'
import { assertDone } from '@ptdv/core/soldiers/check-soldier-act'
import type { soldierPersonSchema } from '@ptdv/core/soldiers/contract'
import { foldSoldier } from '@ptdv/core/soldiers/fold-soldier'
import { sql } from 'kysely'
import { readSettings } from '../admission/read-settings.ts'
import { appendAct } from '../audit/append-act.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { createPerson, type NewPerson } from '../people/create-person.ts'
import { findTwins } from '../people/find-twins.ts'
import { lockPeople } from '../people/lock-people.ts'
import { findCommune, type Place } from './find-commune.ts'
import { soldierColumns } from './settle-soldier.ts'
import { soldierLink } from './soldier-links.ts'

export interface SoldierToAnnounce extends Omit<
  SoldierPayloads['announced'],
  'commune' | 'communeName'
> {
  readonly commune: number
  readonly person: z.output<typeof soldierPersonSchema>
  readonly existingPerson: number | null
  readonly twinsSeen: boolean
  readonly happenedOn: PlainDate
}

/**
 * One person on a military office's list, with the commune they go home to (clause 2.4-a).
 * @throws Refusal NGOAI-PHAM-VI, CO-THE-TRUNG, DA-CONG-BO, NGAY-TUONG-LAI
 */
export async function announceSoldier(
  unit: Unit,
  input: SoldierToAnnounce,
): Promise<{ soldier: number }> {
  const { happenedOn, existingPerson } = input
  assertDone(happenedOn, unit.today)
  const commune = await findCommune(unit, input.commune, 'commune')
  if (!commune.isOurs) {
    throw new Refusal(
      'NGOAI-PHAM-VI',
      `${commune.name} không thuộc địa bàn của ${unit.asker.organisationName}. Chọn nơi về trong địa bàn, hoặc để cơ quan quân sự cấp trên công bố.`,
      'commune',
    )
  }
  await lockPeople(unit, [input.person])
  const personId = existingPerson ?? (await newPerson(unit, input))
  const person = await takePerson(unit, personId)
  const payload = listedOf(input, commune)
  const acts: [SoldierActOf<'announced'>] = [
    {
      id: 0,
      kind: 'announced',
      happenedOn,
      organisationName: unit.asker.organisationName,
      recordedBy: unit.asker.accountName,
      payload,
    },
  ]
  const answer = foldSoldier({
    acts,
    today: unit.today,
    calendar: unit.house.calendar,
    settings: await readSettings(unit),
  })
  if (existingPerson !== null) await bringHome(unit, person.id, commune.id)
  const { id } = await unit.db
    .insertInto('soldier')
    .values({
      person_id: person.id,
      person_name: person.name,
      person_birth: person.birth,
      announcer_id: unit.asker.organisationId,
      ...soldierColumns(answer, 1),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const act = await appendAct(unit, {
    subject: 'soldier',
    subjectId: id,
    kind: 'announced',
    homeId: commune.id,
    happenedOn,
    payload,
    paper: input.paper,
  })
  if (commune.id !== unit.asker.organisationId) {
    await sendNotice(unit, {
      organisationId: commune.id,
      text: `${unit.asker.organisationName} công bố ${person.name} xuất ngũ ngày ${formatDate(input.demobilisedOn)}. Tiếp nhận về địa phương.`,
      link: soldierLink(id),
      actId: act,
    })
  }
  return { soldier: id }
}

/** What the list says, and no more: the rest of the form is about the record. */
export function listedOf(
  {
    year,
    paper,
    demobilisedOn,
    unit,
    member,
    introducedOn,
    specialty,
  }: Omit<SoldierPayloads['announced'], 'commune' | 'communeName'>,
  commune: Place,
): SoldierPayloads['announced'] {
  return {
    year,
    paper: { number: paper.number, date: paper.date },
    demobilisedOn,
    unit,
    member,
    introducedOn,
    specialty,
    commune: commune.id,
    communeName: commune.name,
  }
}

/** The record of who is announced: what the clause needs and nothing else. */
export function soldierRecord(told: z.output<typeof soldierPersonSchema>): NewPerson {
  return {
    ...told,
    residence: null,
    occupation: null,
    schooling: null,
    youthUnionMember: false,
    tradeUnionMember: false,
  }
}

async function newPerson(unit: Unit, { person, commune, twinsSeen }: SoldierToAnnounce) {
  const twins = await findTwins(unit, person)
  if (twins.length > 0 && !twinsSeen) {
    throw new Refusal(
      'CO-THE-TRUNG',
      `Có thể đã có ${twins[0]!.name} trong hệ thống. Xem những người gần giống rồi chọn đúng người, hoặc xác nhận đây là người khác.`,
    )
  }
  return createPerson(unit, soldierRecord(person), commune)
}

/** @throws Missing for a record outside the asker's part; Refusal DA-CONG-BO for who stands in a list already */
async function takePerson(unit: Unit, id: number) {
  const person = await unit.db
    .selectFrom('person')
    .select(['id', 'full_name as name', 'birth'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (person === undefined) throw new Missing()
  const { rows } = await sql<{ announced_on: PlainDate }>`
    select announced_on from announced_before(array[${id}::bigint])`.execute(unit.db)
  if (rows[0] === undefined) return person
  throw new Refusal(
    'DA-CONG-BO',
    `${person.name} đã có trong danh sách công bố ngày ${formatDate(rows[0].announced_on)}. Mở người ấy trong danh sách để ghi tiếp.`,
  )
}

/** A record of before the service comes along, unless it is somebody's who counts elsewhere today. */
async function bringHome(unit: Unit, person: number, commune: number): Promise<void> {
  await sql`
    update person p set organisation_id = ${commune} where p.id = ${person}
      and not exists (select from membership m where m.person_id = p.id and m.ended_on is null)
      and not exists (select from admission_case c where c.person_id = p.id and c.closed_on is null)`.execute(
    unit.db,
  )
}
