import type { z } from 'zod'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import type { SoldierPayloads } from '@ptdv/core/soldiers/acts'
import { assertDone } from '@ptdv/core/soldiers/check-soldier-act'
import type { soldierPersonSchema } from '@ptdv/core/soldiers/contract'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { createPerson, type NewPerson } from '../people/create-person.ts'
import { findTwins } from '../people/find-twins.ts'
import { lockPeople } from '../people/lock-people.ts'
import { enterSoldiers } from './enter-soldiers.ts'
import { findCommune, type Place } from './find-commune.ts'

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
  const [entered] = await enterSoldiers(unit, [
    {
      person,
      wasKnown: existingPerson !== null,
      happenedOn,
      payload: listedOf(input, commune),
    },
  ])
  return { soldier: entered!.soldier }
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
  const announcedOn = (await readAnnounced(unit, [id])).get(id)
  if (announcedOn === undefined) return person
  throw new Refusal(
    'DA-CONG-BO',
    `${person.name} đã có trong danh sách công bố ngày ${formatDate(announcedOn)}. Mở người ấy trong danh sách để ghi tiếp.`,
  )
}

/** Who stands in a list already, wherever in the house, with the day on which it was announced. */
export async function readAnnounced(
  unit: Unit,
  people: readonly number[],
): Promise<ReadonlyMap<number, PlainDate>> {
  const { rows } = await sql<{ person: number; on: PlainDate }>`
    select person_id as person, announced_on as on from announced_before(${people}::bigint[])`.execute(
    unit.db,
  )
  return new Map(rows.map(({ person, on }) => [person, on]))
}
