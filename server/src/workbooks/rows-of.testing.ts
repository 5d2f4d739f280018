import type { SheetRow } from './cell.ts'

/** All rows that a reader hands over. */
export async function rowsOf(reading: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of reading) rows.push(row)
  return rows
}
