import type { Decision } from '@ptdv/core/imports/decision'
import { Refusal } from '@ptdv/core/refusal'
import type { Unit } from '../database/unit-of-work.ts'
import { assertReady, takeBatch } from './batch.ts'
import { UNWATCHED } from './kind-work.ts'
import { blamedColumns, loadBlamed } from './list-values.ts'
import { applyMends, type Mend } from './mend-rows.ts'
import { cellsNow } from './row.ts'
import { recount } from './store-rows.ts'

export interface MendAll {
  readonly id: number
  /** Of the finding that keeps the rows from being written. */
  readonly code: string
  /** What the blamed cells say now and shall say; null: all the rows, and decided about. */
  readonly change: { readonly column: string; readonly from: string; readonly to: string } | null
  /** As for one row; null leaves what was decided. */
  readonly decision: Decision | null
}

/** As many as are judged while somebody waits; who asks goes on until none is left. */
const AT_ONCE = 500

/**
 * Mends one reason in all the rows that have it: one value put in the place of another, or all decided about alike.
 * @throws Missing; Refusal of assertReady, KHONG-CON-DONG-AY
 */
export async function mendAll(unit: Unit, { id, code, change, decision }: MendAll) {
  const batch = await takeBatch(unit, id)
  assertReady(batch)
  const blamed = (await loadBlamed(unit, batch, code)).filter(
    (row) =>
      (change === null && row.decision !== decision) ||
      (change !== null &&
        blamedColumns(batch, row, code).includes(change.column) &&
        (cellsNow(row)[change.column] ?? '') === change.from),
  )
  if (blamed.length === 0) {
    throw new Refusal(
      'KHONG-CON-DONG-AY',
      'Không còn dòng nào như vậy: đã được sửa hoặc bỏ qua. Tải lại trang để xem.',
    )
  }
  const now = blamed.slice(0, AT_ONCE)
  const mends = new Map(
    now.map((row): [number, Mend] => [
      row.number,
      {
        number: row.number,
        cells: change === null ? {} : { [change.column]: change.to },
        decision: decision ?? row.decision,
      },
    ]),
  )
  const judged = await applyMends(unit, batch, now, mends, UNWATCHED)
  return {
    mended: judged.length,
    left: blamed.length - now.length,
    counts: await recount(unit, batch),
  }
}
