import { ruleOn } from '@ptdv/core/admission/rule-on'
import {
  addMonths,
  monthOf,
  plainDate,
  type PlainDate,
  type PlainMonth,
} from '@ptdv/core/calendar/plain-date'
import type { ComingDate } from '@ptdv/core/work/coming-dates'
import { sql } from 'kysely'
import { readSettings } from '../admission/read-settings.ts'
import type { Unit } from '../database/unit-of-work.ts'

/** Probationary members whose time ends in a month (Điều lệ Đảng, Điều 5). */
export async function probationsEnding(
  unit: Unit,
  organisation: number,
  month: PlainMonth,
): Promise<ComingDate[]> {
  const months = ruleOn('probation', unit.today, { settings: await readSettings(unit) }).value
  if (months === null) return []
  const from = addMonths(plainDate(`${month}-01`), -months)
  // A day more on both sides: the last days of a month have no like in a shorter one.
  const found = await sql<{ person: string; ceremonyOn: PlainDate }>`
    select p.full_name as person, m.ceremony_on as "ceremonyOn" from membership m join person p on p.id = m.person_id
    where m.standing = 'probationary' and m.ended_on is null
      and m.ceremony_on between ${from}::date - 3 and ${addMonths(from, 1)}::date + 3
      and m.organisation_id in (select organisation_id from organisation_today where ancestor_id = ${organisation})`.execute(
    unit.db,
  )
  return found.rows
    .map(({ person, ceremonyOn }) => ({ person, on: addMonths(ceremonyOn, months) }))
    .filter(({ on }) => monthOf(on) === month)
    .map(({ person, on }) => ({ kind: 'probation_ends', person, on }))
}
