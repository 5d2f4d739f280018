import { personName } from '@ptdv/core/people/person-name'
import { parseCitizenNumber } from '@ptdv/core/people/citizen-number'
import {
  DUPLICATE_REASONS,
  possibleDuplicates,
  type PersonTraits,
} from '@ptdv/core/people/possible-duplicates'
import { nameKey } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { checkBirth } from './check-birth.ts'
import { hashIdentity } from './identity-keys.ts'

export interface Twin {
  /** null where the record lies outside the asker's part of the tree. */
  readonly person: number | null
  readonly case: number | null
  readonly name: string
  readonly birth: string
  readonly organisationName: string | null
  readonly why: string
}

interface TwinRow extends Omit<Twin, 'why'> {
  readonly byIdentity: boolean
  readonly hasIdentity: boolean
}

const SAME = 'same'
const OTHER = 'other'

/**
 * Records that may be the same person, in the whole province; outside the asker's part only name, birth and the fact.
 * @throws Refusal of personName, checkBirth, parseCitizenNumber
 */
export async function findTwins(
  unit: Unit,
  wanted: {
    readonly fullName: string
    readonly birth: string
    readonly citizenNumber: string | null
  },
): Promise<Twin[]> {
  const name = personName(wanted.fullName, 'fullName')
  const birth = checkBirth(wanted.birth, unit.today)
  const digits = wanted.citizenNumber?.trim()
    ? parseCitizenNumber(wanted.citizenNumber, {
        allowSynthetic: unit.house.demo,
        field: 'citizenNumber',
      }).digits
    : null
  const hash = digits === null ? null : hashIdentity(unit.house.identityKeys, digits)
  const result = await sql<TwinRow>`
    select t.person_id as person, t.full_name as name, t.birth, o.name as "organisationName",
      (select max(c.id) from admission_case c where c.person_id = t.person_id) as case,
      t.by_identity as "byIdentity", t.has_identity as "hasIdentity"
    from find_twins(${hash}, ${nameKey(name)}, ${birth}) t
    left join organisation o on o.id = t.organisation_id`.execute(unit.db)
  // The database compares the keyed hashes; here only "same" and "other" are known.
  const self: PersonTraits = { name, birth, identityHash: hash === null ? null : SAME }
  const others = result.rows.map((row) => ({
    ...row,
    identityHash: row.byIdentity ? SAME : row.hasIdentity ? OTHER : null,
  }))
  return possibleDuplicates(self, others).map(({ person: row, reason }) => ({
    person: row.person,
    case: row.case,
    name: row.name,
    birth: row.birth,
    organisationName: row.organisationName,
    why: DUPLICATE_REASONS[reason],
  }))
}
