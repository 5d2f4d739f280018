import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { workingDayCounter } from '@ptdv/core/calendar/working-day-counter'
import { STRETCHES, type StretchKey } from '@ptdv/core/reports/durations'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { entryPlaces, type Basis } from '../figures/read-figures.ts'

/** One case that came to the end of a stretch within a period. */
export interface PassedCase {
  readonly organisationId: number
  readonly stretch: StretchKey
  readonly caseId: number
  readonly personId: number
  readonly cellId: number
  readonly from: PlainDate
  readonly to: PlainDate
  /** Working days of the State's calendar. */
  readonly days: number
}

interface StretchQuery {
  readonly organisations: readonly number[]
  readonly stretches: readonly StretchKey[]
  readonly basis: Basis
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * The cases that ended each stretch in a period under each of the organisations, from the same ledger as every other
 * figure: corrected dates are already netted there.
 */
export async function readStretches(unit: Unit, query: StretchQuery): Promise<PassedCase[]> {
  const wanted = query.stretches.map((key) => {
    const { from, to } = STRETCHES[key]
    return { key, from, to }
  })
  const { rows } = await sql<Omit<PassedCase, 'days'>>`
    with stretch as (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as s(key text, "from" text, "to" text)
    ), ended as (
      select place.ancestor_id, e.case_id, e.person_id, e.organisation_id, e.kind, e.on_date
      from figure_entry e ${entryPlaces(query.basis)}
      where place.ancestor_id = any (${query.organisations}) and e.case_id is not null
        and e.kind = any (${wanted.map(({ to }) => to)}) and e.on_date >= ${query.from} and e.on_date <= ${query.to}
      group by 1, 2, 3, 4, 5, 6 having sum(e.amount) > 0
    ), begun as (
      select e.case_id, e.kind, min(e.on_date) as on_date from (
        select case_id, kind, on_date from figure_entry
        where kind = any (${wanted.map(({ from }) => from)}) and on_date <= ${query.to} and case_id in (select case_id from ended)
        group by 1, 2, 3 having sum(amount) > 0
      ) e group by 1, 2
    )
    select ended.ancestor_id as "organisationId", stretch.key as stretch, ended.case_id as "caseId",
      ended.person_id as "personId", ended.organisation_id as "cellId", begun.on_date as "from", ended.on_date as "to"
    from ended join stretch on stretch."to" = ended.kind
    join begun on begun.case_id = ended.case_id and begun.kind = stretch."from"
    where begun.on_date <= ended.on_date`.execute(unit.db)
  const first = rows.reduce((earliest, { from }) => (from < earliest ? from : earliest), query.to)
  const between = workingDayCounter(first, query.to, unit.house.calendar)
  return rows.map((row) => ({ ...row, days: between(row.from, row.to) }))
}
