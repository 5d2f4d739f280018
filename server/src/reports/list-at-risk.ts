import { placedName } from '@ptdv/core/organisations/placed-name'
import { RISK_KEYS, type RiskKey } from '@ptdv/core/reports/risks'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { RISK_QUERIES, type AtRisk } from './risk-queries.ts'

const MOST = 200

/** Members at risk by one condition, the longest past first. @throws Missing */
export async function listAtRisk(
  unit: Unit,
  query: { readonly organisation: number; readonly risk: RiskKey },
  most: number | null = MOST,
) {
  await getVisibleOrganisation(unit, query.organisation)
  const { rows } = await sql<
    AtRisk & { name: string; cellName: string; aboveName: string | null; total: number }
  >`
    select r.*, p.full_name as name, o.name as "cellName", above.name as "aboveName",
      count(*) over ()::integer as total
    from (${atRisk(unit, query)}) r join person p on p.id = r."personId"
    join organisation o on o.id = r."cellId" left join organisation above on above.id = o.parent_id
    order by r.due, p.given_name, p.rest_of_name, p.id limit ${most}`.execute(unit.db)
  return {
    total: rows[0]?.total ?? 0,
    people: rows.map((row) => ({
      person: { id: row.personId, name: row.name },
      cell: { id: row.cellId, name: placedName(row.cellName, row.aboveName) },
      due: row.due,
      tells: row.tells,
    })),
  }
}

/** How many by each condition; the same query as the list. */
export async function countAtRisk(unit: Unit, organisation: number) {
  const counts = []
  for (const risk of RISK_KEYS) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from (${atRisk(unit, { organisation, risk })}) r
      join person p on p.id = r."personId"`.execute(unit.db)
    counts.push({ risk, count: rows[0]!.count })
  }
  return counts
}

function atRisk(unit: Unit, query: { readonly organisation: number; readonly risk: RiskKey }) {
  const now = { today: unit.today, calendar: unit.house.calendar }
  return sql`select found.* from (${RISK_QUERIES[query.risk](now)}) found
    where found."cellId" in (select t.organisation_id from organisation_today t where t.ancestor_id = ${query.organisation})`
}
