import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { loadCases } from './load-cases.ts'
import { answerCase, settleCase } from './settle-case.ts'

/** Cases loaded at a time: what a query costs apart from its cases is that of some four hundred. */
const BATCH = 1_000
/** And folded before others get their turn: some thirty milliseconds. */
const FOLDED_AT_ONCE = 50

type SettledRow = ReturnType<typeof settleCase>['row']

/**
 * Cases in progress go on where their cell lies now: what a case's row says of whose turn it is and until when is
 * settled again. Nothing is re-pointed. The cases are folded before any of them is locked: who records an act in one
 * meanwhile waits only while the rows are written, at the end of the transaction.
 */
export async function followCases(
  unit: Unit,
  cells: readonly number[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const settled = await settleAll(unit, await openCases(unit, cells), onProgress)
  const versionOf = new Map(settled.map(({ id, version }) => [id, version]))
  const locked = await sql<{ id: number; version: number }>`
    select id, version from admission_case where closed_on is null and cell_id = any (${cells}::integer[]) order by id
    for update`.execute(unit.db)
  // An act recorded since the case was folded, or a case opened: those are folded again, now that nobody adds to them.
  const moved = locked.rows.filter(({ id, version }) => versionOf.get(id) !== version)
  const again = new Set(moved.map(({ id }) => id))
  await writeRows(unit, [
    ...settled.filter(({ id }) => !again.has(id)),
    ...(await settleAll(unit, [...again])),
  ])
}

/** As followCases, for these open cases: something else that their fold looks at was changed. */
export async function followCaseRows(unit: Unit, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`select from admission_case where id = any (${ids}) order by id for update`.execute(
    unit.db,
  )
  await writeRows(unit, await settleAll(unit, ids))
}

async function openCases(unit: Unit, cells: readonly number[]): Promise<number[]> {
  const open = await sql<{ id: number }>`
    select id from admission_case where closed_on is null and cell_id = any (${cells}::integer[])`.execute(
    unit.db,
  )
  return open.rows.map(({ id }) => id)
}

/** While one batch is folded here the database reads the next; in between, others are answered. */
async function settleAll(
  unit: Unit,
  ids: readonly number[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<SettledRow[]> {
  const settled: SettledRow[] = []
  const load = (from: number) => {
    const batch = loadCases(unit, ids.slice(from, from + BATCH))
    // Awaited below; a fold that fails first must not leave it unheard.
    batch.catch(() => undefined)
    return batch
  }
  let next = load(0)
  for (let from = 0; from < ids.length; from += BATCH) {
    const cases = await next
    if (from + BATCH < ids.length) next = load(from + BATCH)
    for (const [place, held] of cases.entries()) {
      if (place % FOLDED_AT_ONCE === 0) await setImmediate()
      settled.push(settleCase(held, answerCase(unit, held)).row)
    }
    onProgress(settled.length, ids.length)
  }
  return settled
}

/** Those that differ from what stands. */
async function writeRows(unit: Unit, rows: readonly SettledRow[]): Promise<void> {
  await sql`
    update admission_case c set stage = w.stage, waits_for = w.waits_for,
      waits_organisation_id = w.waits_organisation_id, due_on = w.due_on, due_key = w.due_key,
      closed_on = w.closed_on, closed_reason = w.closed_reason
    from jsonb_populate_recordset(null::admission_case, ${JSON.stringify(rows)}::jsonb) w
    where c.id = w.id and (c.stage, c.waits_for, c.waits_organisation_id, c.due_on, c.due_key, c.closed_on, c.closed_reason)
      is distinct from (w.stage, w.waits_for, w.waits_organisation_id, w.due_on, w.due_key, w.closed_on, w.closed_reason)`.execute(
    unit.db,
  )
}
