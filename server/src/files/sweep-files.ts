import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { FileStore } from './file-store.ts'

/** A transaction that keeps a file is over by then. Milliseconds. */
const LEFT_OVER_AFTER = 86_400_000

/** Removes what is past its days, and bytes whose transaction never committed. Runs as the keeper. */
export async function sweepFiles(keeperDb: Db, files: FileStore, now: Date): Promise<void> {
  const past = await sql<{ key: string }>`
    delete from stored_file where keep_until < ${now} returning key`.execute(keeperDb)
  for (const { key } of past.rows) await files.remove(key)
  const keys = await files.keysBefore(new Date(now.getTime() - LEFT_OVER_AFTER))
  if (keys.length === 0) return
  const left = await sql<{ key: string }>`
    select key from unnest(${keys}::uuid[]) as found(key)
    where not exists (select from stored_file f where f.key = found.key)`.execute(keeperDb)
  for (const { key } of left.rows) await files.remove(key)
}
