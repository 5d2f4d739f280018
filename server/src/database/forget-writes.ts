import { sql } from 'kysely'
import type { Db } from './connect.ts'

/** A house rule of ours: as long as a list that was read and not written is kept, so that no work still goes on by them. */
const DAYS = 60

/** Forgets writes of long ago: nobody sends them again. */
export async function forgetWrites(keeperDb: Db, now: Date): Promise<void> {
  await sql`
    delete from idempotency where at < ${now}::timestamptz - make_interval(days => ${DAYS})`.execute(
    keeperDb,
  )
}
