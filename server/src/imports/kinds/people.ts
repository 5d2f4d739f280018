import type { ReadRow } from '@ptdv/core/imports/read-row'
import { samePersonTwice } from '@ptdv/core/imports/same-person'
import type { Finding } from '@ptdv/core/imports/finding'
import { nameKey } from '@ptdv/core/text/fold'
import type { ReaderValues } from '@ptdv/core/imports/readers'
import { bulkInsert, type Columns, type Value } from '../../database/bulk-insert.ts'
import { takeNumbers } from '../../database/take-numbers.ts'
import type { Unit } from '../../database/unit-of-work.ts'
import { personRow, type NewPerson } from '../../people/create-person.ts'
import { lockPeople } from '../../people/lock-people.ts'

/** The cells that say who a row is about. */
export interface PersonCells {
  readonly fullName: ReaderValues['name'] | null
  readonly birth: ReaderValues['birth'] | null
  readonly sex: ReaderValues['sex'] | null
  readonly citizenNumber: ReaderValues['citizenNumber'] | null
}

/** Rows of one name or one number may be one person. */
export function groupsOfPerson({ values }: ReadRow): readonly string[] {
  const { fullName = null, citizenNumber = null } = values as Partial<PersonCells>
  return [
    ...(fullName === null ? [] : [`name ${nameKey(fullName)}`]),
    ...(citizenNumber === null ? [] : [`number ${citizenNumber}`]),
  ]
}

export function twiceInSheet(rows: readonly ReadRow[]): ReadonlyMap<number, Finding> {
  return samePersonTwice(
    rows.flatMap(({ number, values }) => {
      const { fullName: name, birth, citizenNumber } = values as unknown as PersonCells
      return name === null || birth === null ? [] : [{ number, name, birth, citizenNumber }]
    }),
  )
}

export function lockPeopleOf(unit: Unit, rows: readonly ReadRow[]): Promise<void> {
  return lockPeople(
    unit,
    rows.flatMap(({ values }) => {
      const { fullName = null, citizenNumber = null } = values as Partial<PersonCells>
      return fullName === null ? [] : [{ fullName, citizenNumber }]
    }),
  )
}

/** “thôn Thượng, Tân Dân, Hưng Yên”, from the smallest to the largest; null when nothing is known. */
export function address(...parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(', ') || null
}

/** A person of a plan: the record to go on with, or a new one. */
export interface PlannedPerson {
  readonly existing: number | null
  readonly cell: number
  readonly person: NewPerson
}

const PERSON: Columns = {
  id: 'bigint',
  organisation_id: 'integer',
  full_name: 'text',
  folded_name: 'text',
  name_key: 'text',
  given_name: 'text',
  rest_of_name: 'text',
  birth: 'text',
  sex: 'text',
  identity_cipher: 'bytea',
  identity_hash: 'bytea',
  identity_tail: 'text',
  ethnic_group: 'smallint',
  religion: 'smallint',
  schooling: 'text',
  occupation: 'text',
  home: 'text',
  residence: 'text',
  phone: 'text',
  youth_union_member: 'boolean',
  trade_union_member: 'boolean',
  professional_level: 'text',
  academic_title: 'text',
  theory_level: 'text',
  synthetic: 'boolean',
}

/** Enters the people who are new; answers with everybody's number, in the order given. */
export async function enterPeople(
  unit: Unit,
  planned: readonly PlannedPerson[],
): Promise<readonly { readonly id: number; readonly isNew: boolean }[]> {
  const fresh = planned.filter(({ existing }) => existing === null)
  const numbers = await takeNumbers(unit, 'person_id_seq', fresh.length)
  const idOf = new Map(fresh.map((one, index) => [one, numbers[index]!]))
  await bulkInsert(
    unit.db,
    'person',
    PERSON,
    fresh.map((one): Value[] => {
      const row = personRow(unit, one.person, one.cell)
      return [
        idOf.get(one)!,
        row.organisation_id,
        row.full_name,
        row.folded_name,
        row.name_key,
        row.given_name,
        row.rest_of_name,
        row.birth,
        row.sex,
        row.identity_cipher,
        row.identity_hash,
        row.identity_tail,
        row.ethnic_group,
        row.religion,
        row.schooling,
        row.occupation,
        row.home,
        row.residence,
        row.phone,
        row.youth_union_member,
        row.trade_union_member,
        row.professional_level,
        row.academic_title,
        row.theory_level,
        row.synthetic,
      ]
    }),
  )
  return planned.map((one) => ({
    id: one.existing ?? idOf.get(one)!,
    isNew: one.existing === null,
  }))
}
