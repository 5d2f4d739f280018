import { citizenNumberOf, parseCitizenNumber, type Sex } from '@ptdv/core/people/citizen-number'
import type { PartialDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { openIdentity } from '../people/identity-keys.ts'

const AT_ONCE = 5_000

interface Sealed {
  readonly id: number
  readonly organisation_id: number
  readonly identity_cipher: Buffer
  readonly birth: PartialDate
  readonly sex: Sex | null
  readonly synthetic: boolean
}

/** Citizen numbers that core would not take today. They are opened here, looked at and let go: nothing of them is kept. */
export async function wrongCitizenNumbers(unit: Unit) {
  const wrong: { organisation_id: number; subject_id: number }[] = []
  let after = 0
  for (;;) {
    const { rows } = await sql<Sealed>`
      select p.id, p.organisation_id, p.identity_cipher, p.birth, p.sex, p.synthetic from person p
      where p.identity_cipher is not null and p.id > ${after} order by p.id limit ${AT_ONCE}`.execute(
      unit.db,
    )
    for (const row of rows) {
      if (!isRight(unit, row))
        wrong.push({ organisation_id: row.organisation_id, subject_id: row.id })
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return wrong
    after = last.id
  }
}

function isRight({ house }: Unit, { identity_cipher, birth, sex, synthetic }: Sealed): boolean {
  const options = { allowSynthetic: house.demo || synthetic }
  try {
    const digits = openIdentity(house.identityKeys, identity_cipher)
    if (sex === null) parseCitizenNumber(digits, options)
    else citizenNumberOf(digits, { birth, sex }, options)
    return true
  } catch {
    // Refused by the rule, or sealed under another key: either way not a number that can be used.
    return false
  }
}
