import type { z } from 'zod'
import { citizenNumberOf } from '@ptdv/core/people/citizen-number'
import type { personRecordSchema } from '@ptdv/core/people/contract'
import {
  changesBetween,
  checkMending,
  type MendingReason,
  type PersonFacts,
} from '@ptdv/core/people/mending'
import { personName } from '@ptdv/core/people/person-name'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { givenNameFirstKey } from '@ptdv/core/text/collation'
import { fold, nameKey, squeeze } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import { followCaseRows } from '../admission/follow-cases.ts'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { checkBirth } from './check-birth.ts'
import { IDENTITY_TAIL } from './create-person.ts'
import { getPerson } from './get-person.ts'
import { hashIdentity, openIdentity, sealIdentity } from './identity-keys.ts'
import { lockPeople } from './lock-people.ts'

export type MendedRecord = z.output<typeof personRecordSchema>

export interface Mending extends MendingReason {
  readonly id: number
  readonly version: number
  readonly record: MendedRecord
  /** null leaves the number as it is. */
  readonly citizenNumber: string | null
}

/**
 * Supplements or corrects the record of a person: an act that tells each field before and after, with basis and consent
 * where what stood is corrected. Open cases of the person are settled by the mended record. The citizen number is told
 * by its last digits alone.
 * @throws Missing, Conflict; Refusal of checkMending, personName, checkBirth, citizenNumberOf, SO-DINH-DANH-DA-CO
 */
export async function mendPerson(unit: Unit, input: Mending): Promise<{ version: number }> {
  await sql`select from person where id = ${input.id} for update`.execute(unit.db)
  const before = await getPerson(unit, input.id)
  if (before.version !== input.version) {
    const [last] = before.mendings
    throw new Conflict(
      last === undefined
        ? []
        : [`${last.by}, ${last.organisationName} vừa sửa thông tin, ngày ${formatDate(last.on)}`],
    )
  }
  const record = readRecord(unit, input.record)
  const number = await readNumber(unit, input, record)
  const factsAfter: PersonFacts = {
    ...record,
    citizenNumber: number === null ? before.identityTail : number.digits.slice(-IDENTITY_TAIL),
  }
  const changes = changesBetween(
    { ...before.record, citizenNumber: before.identityTail },
    factsAfter,
  )
  checkMending(changes, input)
  await appendAct(unit, {
    subject: 'person',
    subjectId: input.id,
    kind: 'mended',
    homeId: before.organisation.id,
    happenedOn: unit.today,
    payload: {
      changes,
      basis: input.basis?.trim() || null,
      approvedBy: input.approvedBy?.trim() || null,
    },
  })
  const { given, rest } = givenNameFirstKey(record.fullName)
  await unit.db
    .updateTable('person')
    .set({
      full_name: record.fullName,
      folded_name: fold(record.fullName),
      name_key: nameKey(record.fullName),
      given_name: given,
      rest_of_name: rest,
      birth: record.birth,
      sex: record.sex,
      ethnic_group: record.ethnicGroup,
      religion: record.religion,
      schooling: record.schooling,
      occupation: record.occupation,
      home: record.home,
      residence: record.residence,
      phone: record.phone,
      professional_level: record.professionalLevel,
      academic_title: record.academicTitle,
      theory_level: record.theoryLevel,
      youth_union_member: record.youthUnionMember,
      trade_union_member: record.tradeUnionMember,
      ...(number && {
        identity_cipher: sealIdentity(unit.house.identityKeys, number.digits),
        identity_hash: number.hash,
        identity_tail: number.digits.slice(-IDENTITY_TAIL),
      }),
      version: before.version + 1,
    })
    .where('id', '=', input.id)
    .execute()
  await settleOpenCases(unit, input.id)
  return { version: before.version + 1 }
}

/** As it will be kept. @throws Refusal of personName, checkBirth */
function readRecord(unit: Unit, typed: MendedRecord): MendedRecord {
  return {
    ...typed,
    fullName: personName(typed.fullName, 'fullName'),
    birth: checkBirth(typed.birth, unit.today),
    residence: textOrNull(typed.residence),
    occupation: textOrNull(typed.occupation),
    home: textOrNull(typed.home),
    phone: textOrNull(typed.phone),
  }
}

function textOrNull(text: string | null): string | null {
  return (text && squeeze(text)) || null
}

/**
 * The new number, or null where it stays as it is; either must agree with birth and sex.
 * @throws Refusal of citizenNumberOf; CHUA-CHON-GIOI-TINH; SO-DINH-DANH-DA-CO where another record holds it
 */
async function readNumber(unit: Unit, { id, citizenNumber }: Mending, record: MendedRecord) {
  const { birth, sex } = record
  const typed = citizenNumber?.trim() || null
  const standing = typed === null ? await standingNumber(unit, id) : null
  const number = typed ?? standing
  if (number === null) return null
  if (sex === null) {
    throw new Refusal(
      'CHUA-CHON-GIOI-TINH',
      'Chọn nam hoặc nữ để kiểm số định danh cá nhân.',
      'sex',
    )
  }
  const { digits } = citizenNumberOf(
    number,
    { birth, sex },
    { allowSynthetic: unit.house.demo, field: 'citizenNumber' },
  )
  if (typed === null) return null
  const hash = hashIdentity(unit.house.identityKeys, digits)
  await lockPeople(unit, [{ fullName: record.fullName, citizenNumber: digits }])
  const { rows } = await sql<{ person: number | null; name: string }>`
    select person_id as person, full_name as name from find_twins(${hash}, '', '') where by_identity`.execute(
    unit.db,
  )
  const other = rows.find(({ person }) => person !== id)
  if (other !== undefined) {
    throw new Refusal(
      'SO-DINH-DANH-DA-CO',
      `Số định danh này đã có trong hồ sơ của ${other.name}. Kiểm tra lại số, hoặc xem có phải là một người không.`,
      'citizenNumber',
    )
  }
  return { digits, hash }
}

async function standingNumber(unit: Unit, id: number): Promise<string | null> {
  const { identity_cipher: cipher } = await unit.db
    .selectFrom('person')
    .select('identity_cipher')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return cipher === null ? null : openIdentity(unit.house.identityKeys, cipher)
}

async function settleOpenCases(unit: Unit, person: number): Promise<void> {
  const open = await unit.db
    .selectFrom('admission_case')
    .select('id')
    .where('person_id', '=', person)
    .where('closed_on', 'is', null)
    .execute()
  await followCaseRows(
    unit,
    open.map(({ id }) => id),
  )
}
