import { sql } from 'kysely'
import { loadCases, type CaseInHand } from '../admission/load-cases.ts'
import { answerCase, settleCase } from '../admission/settle-case.ts'
import type { Unit } from '../database/unit-of-work.ts'

const AT_ONCE = 200

/**
 * Open cases whose row says another step than their acts. What changes with the day alone is not compared, and
 * a case that lies nowhere has a check of its own.
 */
export async function staleCases(unit: Unit) {
  const open = await sql<{ id: number; organisation_id: number }>`
    select c.id, c.cell_id as organisation_id from admission_case c join organisation o on o.id = c.cell_id
    where c.closed_on is null and (o.ended_on is null or home_of(o.id) is not null) order by c.id`.execute(
    unit.db,
  )
  const places = new Map(open.rows.map((row) => [row.id, row.organisation_id]))
  const stale: { organisation_id: number; subject_id: number }[] = []
  const ids = [...places.keys()]
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const held of await loadCases(unit, ids.slice(from, from + AT_ONCE))) {
      if (isStale(unit, held)) {
        stale.push({ organisation_id: places.get(held.row.id)!, subject_id: held.row.id })
      }
    }
  }
  return stale
}

function isStale(unit: Unit, held: CaseInHand): boolean {
  const settled = settledNow(unit, held)
  const kept = held.row
  return (
    settled === null ||
    settled.stage !== kept.stage ||
    settled.closed_on !== kept.closedOn ||
    settled.version !== kept.version
  )
}

/** null where the acts cannot be read as a case at all: a finding too, and no reason to end the run. */
function settledNow(unit: Unit, held: CaseInHand) {
  try {
    return settleCase(held, answerCase(unit, held)).row
  } catch {
    return null
  }
}
