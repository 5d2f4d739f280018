import { givenNameFirstKey } from '@ptdv/core/text/collation'
import { fold, nameKey } from '@ptdv/core/text/fold'
import { hashIdentity, sealIdentity } from '@ptdv/server/people/identity-keys'
import type { DemoBatch, DemoPerson } from '../demo-data.ts'
import { bulkInsert, type Columns, type Value } from './bulk-insert.ts'
import type { Loading } from './loading.ts'

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
  youth_union_member: 'boolean',
  trade_union_member: 'boolean',
  professional_level: 'text',
  academic_title: 'text',
  theory_level: 'text',
  synthetic: 'boolean',
}
/** As many digits stay readable as in the register itself. */
const TAIL = 4

/** Those whom nothing told before. */
export async function loadPeople(
  loading: Loading,
  { people }: DemoBatch,
  before: DemoBatch,
): Promise<void> {
  const known = new Set(before.people.map(({ id }) => id))
  await bulkInsert(
    loading.db,
    'person',
    PERSON,
    people.filter(({ id }) => !known.has(id)).map((person) => rowOf(loading, person)),
  )
}

function rowOf({ identityKeys }: Loading, person: DemoPerson): Value[] {
  const { fullName, citizenNumber } = person
  const { given, rest } = givenNameFirstKey(fullName)
  return [
    person.id,
    person.cell,
    fullName,
    fold(fullName),
    nameKey(fullName),
    given,
    rest,
    person.birth,
    person.sex,
    sealIdentity(identityKeys, citizenNumber),
    hashIdentity(identityKeys, citizenNumber),
    citizenNumber.slice(-TAIL),
    person.ethnicGroup,
    person.religion,
    person.schooling,
    person.occupation,
    person.home,
    person.residence,
    person.youthUnionMember,
    person.tradeUnionMember,
    person.training.professionalLevel,
    person.training.academicTitle,
    person.training.theoryLevel,
    person.synthetic,
  ]
}
