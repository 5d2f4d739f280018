import { isDeepStrictEqual } from 'node:util'
import type { Decision } from '@ptdv/core/imports/decision'
import { kindOf } from '@ptdv/core/imports/kinds'
import type { ReadRow } from '@ptdv/core/imports/read-row'
import { wellFormed } from '@ptdv/core/text/well-formed'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { assertReady, takeBatch, type Batch } from './batch.ts'
import { judgeRows, readRowInHand } from './judge-rows.ts'
import { kindWork } from './kind-works.ts'
import { UNWATCHED, type Watch } from './kind-work.ts'
import { shownRow } from './list-rows.ts'
import { groupHash, type JudgedRow, type RowInHand, type StoredRow } from './row.ts'
import { loadRows, recount, storeRows } from './store-rows.ts'

export interface Mend {
  readonly number: number
  /** By column, what the cell shall say; only of columns that are kept. */
  readonly cells: Readonly<Record<string, string>>
  readonly decision: Decision | null
}

/**
 * Mends cells on the page and decides about rows. Each row mended is judged anew, with the rows that are held against
 * it: one that repeated it may be free now.
 * @throws Missing; Refusal of assertReady
 */
export async function mendRows(
  unit: Unit,
  input: { readonly id: number; readonly rows: readonly Mend[] },
) {
  const batch = await takeBatch(unit, input.id)
  assertReady(batch)
  const mends = new Map(input.rows.map((mend) => [mend.number, mend]))
  const before = await loadRows(unit, batch, [...mends.keys()])
  if (before.length !== mends.size) throw new Missing()
  const judged = await applyMends(unit, batch, before, mends, UNWATCHED)
  return { counts: await recount(unit, batch), rows: judged.map(shownRow) }
}

/** Rows as a person mended them, judged anew and kept; answers with them alone. The count is the caller's to renew. */
export async function applyMends(
  unit: Unit,
  batch: Batch,
  before: readonly StoredRow[],
  mends: ReadonlyMap<number, Mend>,
  watch: Watch,
): Promise<readonly JudgedRow[]> {
  const keys = new Set(kindOf(batch.kind).columns.map(({ key }) => key))

  const read = (row: RowInHand) => readRowInHand(unit, batch, row)
  const mended = before.map((row): RowInHand => {
    const { cells, decision } = mends.get(row.number)!
    const typed = Object.entries(cells)
      .map(([key, text]) => [key, wellFormed(text)] as const)
      .filter(([key, text]) => keys.has(key) && text !== (row.cells[key] ?? ''))
    const untouched = Object.entries(row.mends).filter(([key]) => !(key in cells))
    const now = { ...row, mends: Object.fromEntries([...untouched, ...typed]), decision }
    const isNew = decision !== row.decision
    return isNew || decision === 'skip' || isSamePerson(read(row), read(now))
      ? now
      : { ...now, decision: null }
  })
  const work = kindWork(batch.kind)
  const groups = [...before, ...mended].flatMap((row) => work.groups(read(row)))
  const hashes = [...new Set(groups)].map((group) => groupHash(unit.house.identityKeys, group))
  const held = await sql<{ number: number }>`
    select number from import_row where batch_id = ${batch.id} and groups && ${hashes}::bytea[]`.execute(
    unit.db,
  )
  const others = await loadRows(
    unit,
    batch,
    held.rows.map(({ number }) => number).filter((number) => !mends.has(number)),
  )
  const together = [...mended, ...others].toSorted((a, b) => a.number - b.number)
  const judged = await judgeRows(unit, batch, together, watch)
  await storeRows(unit, batch, judged.rows)
  if (judged.detail !== null) {
    await unit.db
      .updateTable('import_batch')
      .set({ detail: JSON.stringify(judged.detail) })
      .where('id', '=', batch.id)
      .execute()
  }
  return judged.rows.filter(({ number }) => mends.has(number))
}

const WHO = ['fullName', 'birth', 'citizenNumber', 'card', 'oldCard'] as const

/** What was decided about somebody is not decided about whoever the row is about once its cells name another. */
function isSamePerson(a: ReadRow, b: ReadRow): boolean {
  return WHO.every((key) => isDeepStrictEqual(a.values[key], b.values[key]))
}
