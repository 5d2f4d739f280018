import type { Db } from '@ptdv/server/database/connect'
import { sql } from 'kysely'

/** The tables that grow with the number of people. */
const LARGE = [
  'act',
  'person',
  'membership',
  'admission_case',
  'figure_entry',
  'survey_report',
  'target_line',
]

/**
 * Does the work with the search indexes of the large tables taken off, and makes them anew after
 * it: building one takes a fraction of keeping it row by row. Keys and unique constraints stay.
 */
export async function withoutIndexes(db: Db, work: () => Promise<void>): Promise<void> {
  const indexes = await sql<{ indexname: string; indexdef: string }>`
    select indexname, indexdef from pg_indexes
    where schemaname = 'public' and tablename = any (${LARGE})
      and indexname not in (select conname from pg_constraint)`.execute(db)
  for (const { indexname } of indexes.rows) await sql`drop index ${sql.id(indexname)}`.execute(db)
  await work()
  for (const { indexdef } of indexes.rows) await sql.raw(indexdef).execute(db)
}
