import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

/** An import that was never written is dropped after so many days. */
export const LYING_DAYS = 60
/** A written one loses what its rows said after so many days; what it made can still be taken back. */
export const WRITTEN_DAYS = 90

/** Ends what lies too long: rows of workbooks hold citizen numbers and are kept no longer than needed. Runs as the keeper. */
export async function emptyImports(keeperDb: Db, now: Date): Promise<void> {
  await keeperDb.transaction().execute(async (db) => {
    await sql`
      with dropped as (
        update import_batch set state = 'discarded', detail = null, emptied_at = ${now}, version = version + 1
        where state in ('ready', 'unreadable', 'reading') and emptied_at is null
          and coalesce(undone_at, created_at) < ${now}::timestamptz - make_interval(days => ${LYING_DAYS})
        returning id
      )
      delete from import_row where batch_id in (select id from dropped)`.execute(db)
    await sql`
      with emptied as (
        update import_batch set emptied_at = ${now}
        where state = 'written' and emptied_at is null
          and written_at < ${now}::timestamptz - make_interval(days => ${WRITTEN_DAYS})
        returning id
      )
      update import_row set content = null where batch_id in (select id from emptied)`.execute(db)
  })
}
