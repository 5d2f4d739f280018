import { sql } from 'kysely'
import type { Db } from './connect.ts'

/** Columns with their types, in the order of each row's values. */
export type Columns = Readonly<Record<string, string>>
export type Value = string | number | boolean | Buffer | null

const CHUNK = 5_000

/**
 * Inserts many rows with few statements: one array per column, unnested in the database. Numbers
 * given by who inserts stand also where the database would give its own.
 */
export async function bulkInsert(
  db: Pick<Db, 'getExecutor'>,
  table: string,
  columns: Columns,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const names = Object.keys(columns)
  const types = Object.values(columns)
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK)
    const arrays = types.map((type, at) => sql`${chunk.map((row) => row[at])}::${sql.raw(type)}[]`)
    await sql`insert into ${sql.table(table)} (${sql.raw(names.join(', '))}) overriding system value
      select * from unnest(${sql.join(arrays)})`.execute(db)
  }
}

/** A row told by names, in the order of the columns. */
export function inColumns<C extends Columns>(
  columns: C,
  row: { readonly [K in keyof C]: Value },
): Value[] {
  return Object.keys(columns).map((column) => row[column]!)
}
