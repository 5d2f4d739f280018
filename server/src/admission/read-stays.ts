import type { AdmissionAct } from '@ptdv/core/admission/acts'
import { actsInOrder } from '@ptdv/core/admission/read-acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { Stay } from './load-cases.ts'

interface MovedCase {
  readonly case_row: { readonly id: number; readonly cell: number }
  readonly acts: readonly AdmissionAct[]
}

const LAST_DAY: PlainDate = '9999-12-31'

/**
 * Where those cases lay that were received elsewhere in their middle, by their number: in each cell until the day of
 * the receipt, and where that cell ended before it, in what followed it. Nothing is asked for cases that stayed.
 */
export async function readStays(
  unit: Pick<Unit, 'db'>,
  cases: readonly MovedCase[],
): Promise<ReadonlyMap<number, readonly Stay[]>> {
  const moved = cases
    .filter(({ acts }) => acts.some(({ kind }) => kind === 'move_received'))
    .map((one) => ({ id: one.case_row.id, cells: cellsOf(one) }))
  if (moved.length === 0) return new Map()
  const asked = [...new Set(moved.flatMap(({ cells }) => cells.map(({ id }) => id)))]
  const { rows } = await sql<{ root: number; id: number; until: PlainDate | null }>`
    with recursive stay (root, id, until, step) as (
      select o.id, o.id, o.ended_on, 0 from organisation o where o.id = any (${asked})
      union all
      select stay.root, o.id, o.ended_on, stay.step + 1 from stay
      join organisation_successor n on n.organisation_id = stay.id and n.principal
      join organisation o on o.id = n.successor_id
      where stay.until is not null
    )
    select root, id, until from stay order by root, step`.execute(unit.db)
  return new Map(
    moved.map(({ id, cells }) => [
      id,
      cells.flatMap((cell) =>
        within(
          rows.filter(({ root }) => root === cell.id),
          cell.until,
        ),
      ),
    ]),
  )
}

/** The cells in which it was opened and received, oldest first. */
function cellsOf({ case_row: row, acts }: MovedCase): readonly Stay[] {
  const received = actsInOrder(acts, LAST_DAY).flatMap((act) =>
    act.kind === 'move_received' ? [{ id: act.payload.from, until: act.happenedOn }] : [],
  )
  return [...received, { id: row.cell, until: null }]
}

/** A cell and those that followed it, up to the day the case left. */
function within(chain: readonly Stay[], left: PlainDate | null): readonly Stay[] {
  const stays: Stay[] = []
  for (const { id, until } of chain) {
    const isLast = until === null || (left !== null && until >= left)
    stays.push({ id, until: isLast ? left : until })
    if (isLast) break
  }
  return stays
}
