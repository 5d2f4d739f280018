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
  const ids = [...places.keys()]
  const stale: number[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    stale.push(...(await staleAmong(unit, ids.slice(from, from + AT_ONCE))))
  }
  return stale.map((id) => ({ organisation_id: places.get(id)!, subject_id: id }))
}

/** A case whose acts cannot be read as one at all is a finding too, and no reason to end the run: it is sought singly. */
async function staleAmong(unit: Unit, ids: readonly number[]): Promise<number[]> {
  try {
    const cases = await loadCases(unit, ids)
    return cases.filter((held) => isStale(unit, held)).map(({ row }) => row.id)
  } catch {
    if (ids.length === 1) return [...ids]
    const stale: number[] = []
    for (const id of ids) stale.push(...(await staleAmong(unit, [id])))
    return stale
  }
}

function isStale(unit: Unit, held: CaseInHand): boolean {
  const { row } = settleCase(held, answerCase(unit, held))
  const kept = held.row
  return row.stage !== kept.stage || row.closed_on !== kept.closedOn || row.version !== kept.version
}
