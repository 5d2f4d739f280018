import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

/** A code holds for its half minute and the ones beside it. */
const HOLDS = sql`interval '2 minutes'`

/** Takes a code that proved right for one session; false when it had opened another. Of two at once, one gets it. */
export async function takeCode(db: Db, key: string): Promise<boolean> {
  await sql`delete from used_code where used_at < now() - ${HOLDS}`.execute(db)
  const taken = await sql`
    insert into used_code (key, used_at) values (${key}, now()) on conflict do nothing returning key`.execute(
    db,
  )
  return taken.rows.length === 1
}
