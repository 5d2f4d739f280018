import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

export const FIRST_LINK = Buffer.alloc(32)

/** What of an audit row is sealed: all of it, as the database itself prints it. */
export const SEALED_TEXT = sql<string>`concat_ws('|', a.id, to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  coalesce(a.account_id::text, '-'), coalesce(a.account_name, '-'), coalesce(a.mandate_id::text, '-'),
  coalesce(a.organisation_id::text, '-'), a.action, a.subject, coalesce(a.subject_id::text, '-'),
  coalesce(a.act_id::text, '-'), a.detail::text, coalesce(a.request_id, '-'))`

export function nextLink(previous: Buffer, sealedText: string): Buffer {
  return createHash('sha256').update(previous).update(sealedText, 'utf8').digest()
}

/**
 * Seals the committed rows that wait, in the order of their numbers, onto the one chain.
 * Runs as the keeper, one at a time (advisory lock). Returns how many were sealed.
 */
export async function sealAudit(keeperDb: Db, most = 5_000): Promise<number> {
  return keeperDb.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(492023, 1)`.execute(db)
    const taken = await sql<{ id: number; sealed_text: string }>`
      with taken as (
        delete from audit_pending where audit_id in (select audit_id from audit_pending order by audit_id limit ${most})
        returning audit_id
      )
      select a.id, ${SEALED_TEXT} as sealed_text from audit a join taken t on t.audit_id = a.id order by a.id`.execute(
      db,
    )
    if (taken.rows.length === 0) return 0
    const head = await db
      .selectFrom('audit_seal')
      .select(['sequence', 'hash'])
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst()
    let sequence = head?.sequence ?? 0
    let previous = head?.hash ?? FIRST_LINK
    const seals = taken.rows.map((row) => {
      const hash = nextLink(previous, row.sealed_text)
      const seal = { sequence: ++sequence, audit_id: row.id, previous, hash }
      previous = hash
      return seal
    })
    await db.insertInto('audit_seal').values(seals).execute()
    return seals.length
  })
}
