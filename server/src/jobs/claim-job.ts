import type { JobKind } from '@ptdv/core/jobs/kinds'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { Asker } from '../database/unit-of-work.ts'

export interface ClaimedJob {
  readonly id: number
  readonly kind: JobKind
  readonly asker: Asker
  readonly input: unknown
  /** How often it has been begun, this time included. */
  readonly attempts: number
  readonly cancelAsked: boolean
  release(): Promise<void>
}

/** First half of the two-part advisory lock; the second is the job's number. */
const LOCKS = 492_025

/**
 * Takes the oldest open job of these kinds whose lock is free. The lock belongs to the connection: when the server that holds it dies,
 * PostgreSQL lets go of it, and the job is taken again although its row still says that it runs.
 */
export async function claimJob(
  connection: Db,
  kinds: readonly string[],
): Promise<ClaimedJob | undefined> {
  const open = await sql<{ id: number }>`
    select id from job where state in ('waiting', 'running') and kind = any (${kinds}::text[]) order by id limit 50`.execute(
    connection,
  )
  for (const { id } of open.rows) {
    const lock = await sql<{ taken: boolean }>`
      select pg_try_advisory_lock(${LOCKS}, ${id}::integer) as taken`.execute(connection)
    if (!lock.rows[0]!.taken) continue
    const release = async () => {
      await sql`select pg_advisory_unlock(${LOCKS}, ${id}::integer)`.execute(connection)
    }
    // Between looking and locking somebody may have ended it.
    const begun = await sql<{
      kind: JobKind
      asker: Asker
      input: unknown
      attempts: number
      cancel_asked: boolean
    }>`
      update job set state = 'running', attempts = attempts + 1, started_at = now(), done = 0, total = null, doing = null
      where id = ${id} and state in ('waiting', 'running')
      returning kind, asker, input, attempts, cancel_asked`.execute(connection)
    const [row] = begun.rows
    if (row === undefined) {
      await release()
      continue
    }
    const { kind, asker, input, attempts } = row
    return { id, kind, asker, input, attempts, cancelAsked: row.cancel_asked, release }
  }
  return undefined
}
