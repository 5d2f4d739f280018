import { sql, type Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'

/**
 * Until the end of the transaction nobody else changes the tree: two changes at once would each be checked against a
 * tree without the other. Whoever reads, or records acts of cases, does not wait.
 */
export async function lockTree(db: Kysely<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(492023, 3)`.execute(db)
}
