import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** Marks everything up to a notice as read by this account. */
export async function readNotices(unit: Unit, upTo: number): Promise<{ done: boolean }> {
  await sql`insert into notice_read (account_id, notice_id)
    select ${unit.asker.accountId}, id from notice where id <= ${upTo} on conflict do nothing`.execute(
    unit.db,
  )
  return { done: true }
}
