import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

/**
 * Does work of a calendar day, whichever of several servers comes first. Killed amid it, the day begins anew: the work
 * itself must be safe to do twice. Days on which no server ran are not made up for. Answers whether it was done now.
 */
export function oncePerDay(
  keeperDb: Db,
  name: string,
  today: PlainDate,
  work: () => Promise<void>,
): Promise<boolean> {
  return keeperDb.connection().execute(async (db) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_lock(hashtext('daily_run'), hashtext(${name})) as taken`.execute(db)
    if (rows[0]?.taken !== true) return false
    try {
      const done = await sql`
        select from daily_run where name = ${name} and on_date = ${today}`.execute(db)
      if (done.rows.length > 0) return false
      await work()
      await sql`insert into daily_run (name, on_date) values (${name}, ${today})`.execute(db)
      return true
    } finally {
      await sql`select pg_advisory_unlock(hashtext('daily_run'), hashtext(${name}))`.execute(db)
    }
  })
}
