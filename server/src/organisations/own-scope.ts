import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** The asker's own part of the tree again, whatever the transaction had to reach before (reachPlaces). */
export async function returnToOwnScope({ db, asker }: Unit): Promise<void> {
  await sql`select set_config('ptdv.organisation', ${String(asker.organisationId)}, true)`.execute(
    db,
  )
}
