import type { z } from 'zod'
import { citizenNumberOf } from '@ptdv/core/people/citizen-number'
import type { AcademicTitle, ProfessionalLevel, TheoryLevel } from '@ptdv/core/people/education'
import type { newPersonSchema } from '@ptdv/core/people/contract'
import { personName } from '@ptdv/core/people/person-name'
import { givenNameFirstKey } from '@ptdv/core/text/collation'
import { fold, nameKey } from '@ptdv/core/text/fold'
import type { Unit } from '../database/unit-of-work.ts'
import { checkBirth } from './check-birth.ts'
import { hashIdentity, sealIdentity } from './identity-keys.ts'

/** What the form for one person asks, and what a workbook may tell besides. */
export interface NewPerson extends z.output<typeof newPersonSchema> {
  readonly ethnicGroup?: number | null
  readonly religion?: number | null
  readonly home?: string | null
  readonly phone?: string | null
  readonly professionalLevel?: ProfessionalLevel | null
  readonly academicTitle?: AcademicTitle | null
  readonly theoryLevel?: TheoryLevel | null
}

/** How much of the citizen number stays readable, to tell people apart. */
export const IDENTITY_TAIL = 4

/**
 * Makes the one record of a person, in a cell of the asker's part of the tree; answers with its id. Twins are the
 * caller's business (findTwins).
 * @throws Refusal of personRow
 */
export async function createPerson(unit: Unit, person: NewPerson, cellId: number): Promise<number> {
  const row = await unit.db
    .insertInto('person')
    .values(personRow(unit, person, cellId))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/**
 * The record as it is kept.
 * @throws Refusal of personName, checkBirth and citizenNumberOf; numbers beginning with 000 only in the demo
 */
export function personRow(unit: Unit, person: NewPerson, cellId: number) {
  const name = personName(person.fullName, 'fullName')
  const birth = checkBirth(person.birth, unit.today)
  const { given, rest } = givenNameFirstKey(name)
  return {
    organisation_id: cellId,
    full_name: name,
    folded_name: fold(name),
    name_key: nameKey(name),
    given_name: given,
    rest_of_name: rest,
    birth,
    sex: person.sex,
    ...identityColumns(unit, person, birth),
    ethnic_group: person.ethnicGroup ?? null,
    religion: person.religion ?? null,
    schooling: person.schooling,
    occupation: textOrNull(person.occupation),
    home: textOrNull(person.home ?? null),
    residence: textOrNull(person.residence),
    phone: textOrNull(person.phone ?? null),
    youth_union_member: person.youthUnionMember,
    trade_union_member: person.tradeUnionMember,
    professional_level: person.professionalLevel ?? null,
    academic_title: person.academicTitle ?? null,
    theory_level: person.theoryLevel ?? null,
    synthetic: unit.house.demo,
  }
}

function identityColumns(unit: Unit, person: NewPerson, birth: string) {
  if (!person.citizenNumber?.trim()) {
    return { identity_cipher: null, identity_hash: null, identity_tail: null }
  }
  const { digits } = citizenNumberOf(
    person.citizenNumber,
    { birth, sex: person.sex },
    { allowSynthetic: unit.house.demo, field: 'citizenNumber' },
  )
  const keys = unit.house.identityKeys
  return {
    identity_cipher: sealIdentity(keys, digits),
    identity_hash: hashIdentity(keys, digits),
    identity_tail: digits.slice(-IDENTITY_TAIL),
  }
}

function textOrNull(text: string | null): string | null {
  return text?.trim() || null
}
