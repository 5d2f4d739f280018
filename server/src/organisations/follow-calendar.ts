import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Db } from '../database/connect.ts'
import { lockTree } from './lock-tree.ts'
import { refreshTree } from './refresh-tree.ts'

/**
 * Makes the cached tree that of today: a recorded act that takes effect today shows from its first minute. Runs as the
 * keeper; one small query on any other look. Answers whether the day had changed.
 */
export async function followCalendar(keeperDb: Db, today: PlainDate): Promise<boolean> {
  if (await isOf(keeperDb, today)) return false
  return keeperDb.transaction().execute(async (db) => {
    await lockTree(db)
    // Another server may have been first.
    if (await isOf(db, today)) return false
    await refreshTree(db, today)
    return true
  })
}

async function isOf(db: Db, today: PlainDate): Promise<boolean> {
  const made = await db.selectFrom('tree_day').select('day').executeTakeFirst()
  return made !== undefined && made.day >= today
}
