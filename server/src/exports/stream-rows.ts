import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

const AT_ONCE = 1_000

/**
 * All rows of a query, a thousand in memory at a time: a cursor sorts once and stays in the transaction's snapshot,
 * where pages would sort anew each time. One at a time in a transaction.
 */
export async function* streamRows<Found, Row>(
  unit: Unit,
  query: RawBuilder<Found>,
  asRow: (found: Found) => Row,
): AsyncGenerator<Row> {
  // Planned for all the rows, not for the first tenth of them.
  await sql`set local cursor_tuple_fraction = 1`.execute(unit.db)
  await sql`declare streamed no scroll cursor for ${query}`.execute(unit.db)
  for (let isLast = false; !isLast;) {
    const { rows } = await sql<Found>`fetch ${sql.lit(AT_ONCE)} from streamed`.execute(unit.db)
    for (const found of rows) yield asRow(found)
    isLast = rows.length < AT_ONCE
  }
  await sql`close streamed`.execute(unit.db)
}
