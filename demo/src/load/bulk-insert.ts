import type { Columns, Value } from '@ptdv/server/database/bulk-insert'

export { bulkInsert, type Columns, type Value } from '@ptdv/server/database/bulk-insert'

/** A row as the server writes it, in the order of the columns. */
export function inColumns<C extends Columns>(
  columns: C,
  row: { readonly [K in keyof C]: Value },
): Value[] {
  return Object.keys(columns).map((column) => row[column]!)
}
