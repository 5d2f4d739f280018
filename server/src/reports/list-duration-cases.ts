import { placedName } from '@ptdv/core/organisations/placed-name'
import type { StretchKey } from '@ptdv/core/reports/durations'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { boardPeriod } from './board-period.ts'
import type { DurationsQuery } from './get-durations.ts'
import { readStretches } from './read-stretches.ts'

const LONGEST = 100

/** The cases behind a median, the `most` longest first: the same cases that were counted. */
export async function listDurationCases(
  unit: Unit,
  query: DurationsQuery & { readonly stretch: StretchKey },
  most: number = LONGEST,
) {
  await getVisibleOrganisation(unit, query.organisation)
  const { from, to } = boardPeriod(query.year, unit.today, query.asOf)
  const passed = await readStretches(unit, {
    organisations: [query.organisation],
    stretches: [query.stretch],
    basis: query.basis,
    from,
    to,
  })
  const longest = passed.toSorted((a, b) => b.days - a.days || a.caseId - b.caseId).slice(0, most)
  const named = await sql<{
    id: number
    personId: number
    person: string
    cellId: number
    cellName: string
    aboveName: string | null
  }>`
    select c.id, p.id as "personId", p.full_name as person, o.id as "cellId", o.name as "cellName", above.name as "aboveName"
    from admission_case c join person p on p.id = c.person_id join organisation o on o.id = c.cell_id
    left join organisation above on above.id = o.parent_id
    where c.id = any (${longest.map(({ caseId }) => caseId)})`.execute(unit.db)
  const names = new Map(named.rows.map((row) => [row.id, row]))
  return {
    cases: passed.length,
    longest: longest.flatMap(({ caseId, from: begun, to: ended, days }) => {
      const row = names.get(caseId)
      if (row === undefined) return []
      return [
        {
          case: caseId,
          person: { id: row.personId, name: row.person },
          cell: { id: row.cellId, name: placedName(row.cellName, row.aboveName) },
          from: begun,
          to: ended,
          days,
        },
      ]
    }),
  }
}
