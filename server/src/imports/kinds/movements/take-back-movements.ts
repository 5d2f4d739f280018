import { sql } from 'kysely'
import { loadCases } from '../../../admission/load-cases.ts'
import { annulActs } from '../../../audit/annul-acts.ts'
import type { Unit } from '../../../database/unit-of-work.ts'
import { keepThere } from '../../../membership/carry-cases.ts'
import { returnToOwnScope } from '../../../organisations/own-scope.ts'
import { reachPlaces } from '../../../organisations/reach-places.ts'
import type { Batch } from '../../batch.ts'
import { actsOf } from '../dependents.ts'

interface Before {
  readonly organisation: number
  readonly cases: readonly { readonly id: number; readonly cell: number }[] | null
}

/** Annuls every act, and puts the register's rows, the moves and the dossiers where they were. */
export async function takeBackMovements(unit: Unit, batch: Batch): Promise<void> {
  const acts = await actsOf(unit, batch)
  const found = await sql<{ before: Before }>`
    select before from import_row where batch_id = ${batch.id} and before is not null`.execute(
    unit.db,
  )
  const places = await placesOf(
    unit,
    acts,
    found.rows.map(({ before }) => before.organisation),
  )
  await sql`select take_back_movements(${batch.id})`.execute(unit.db)
  await reachPlaces(unit, places)
  await annulActs(unit, acts, { import: batch.id, undone: true }, places)
  await keepCasesAsBefore(
    unit,
    found.rows.flatMap(({ before }) => before.cases ?? []),
  )
  await returnToOwnScope(unit)
}

/** Both sides of every move: facts of one act lie in two cells. */
async function placesOf(
  unit: Unit,
  acts: readonly number[],
  before: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select home_id as id from act where id = any (${acts}::bigint[])
    union select unnest(${before}::integer[])`.execute(unit.db)
  return rows.map(({ id }) => id)
}

/** A closed dossier went with its member, and comes back with them. */
async function keepCasesAsBefore(
  unit: Unit,
  before: readonly { readonly id: number; readonly cell: number }[],
): Promise<void> {
  const held = await loadCases(
    unit,
    before.map(({ id }) => id),
  )
  for (const { id, cell } of before) {
    const moved = held.find(({ row }) => row.id === id)
    if (moved === undefined || moved.row.cell === cell) continue
    const { name } = await unit.db
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', cell)
      .executeTakeFirstOrThrow()
    await keepThere(unit, moved, unit.today, { id: cell, name })
  }
}
