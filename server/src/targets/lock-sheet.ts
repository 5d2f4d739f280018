import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** Two who assign or ask for one organisation at once come one after the other, each seeing the one before. */
export async function lockSheet(unit: Unit, organisationId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(492024, ${organisationId})`.execute(unit.db)
}
