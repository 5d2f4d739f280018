import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { loadCases } from './load-cases.ts'
import { answerCase, settleCase } from './settle-case.ts'

/** Cases folded at a time. */
const BATCH = 250

/**
 * Cases in progress go on where their cell lies now: what a case's row says of whose turn it is and until when is
 * settled again. Nothing is re-pointed. Who records an act in one of them meanwhile waits until the end of the
 * transaction, so this comes last in it.
 */
export async function followCases(
  unit: Unit,
  cells: readonly number[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const open = await sql<{ id: number }>`
    select id from admission_case where closed_on is null and cell_id = any (${cells}::integer[]) order by id
    for update`.execute(unit.db)
  const ids = open.rows.map(({ id }) => id)
  for (let first = 0; first < ids.length; first += BATCH) {
    const held = await loadCases(unit, ids.slice(first, first + BATCH))
    const settled = held.map((one) => settleCase(one, answerCase(unit, one)).row)
    await sql`
      update admission_case c set stage = w.stage, waits_for = w.waits_for,
        waits_organisation_id = w.waits_organisation_id, due_on = w.due_on, due_key = w.due_key,
        closed_on = w.closed_on, closed_reason = w.closed_reason
      from jsonb_populate_recordset(null::admission_case, ${JSON.stringify(settled)}::jsonb) w
      where c.id = w.id and (c.stage, c.waits_for, c.waits_organisation_id, c.due_on, c.due_key, c.closed_on, c.closed_reason)
        is distinct from (w.stage, w.waits_for, w.waits_organisation_id, w.due_on, w.due_key, w.closed_on, w.closed_reason)`.execute(
      unit.db,
    )
    onProgress(Math.min(first + BATCH, ids.length), ids.length)
  }
}
