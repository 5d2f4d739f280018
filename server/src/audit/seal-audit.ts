import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

export const FIRST_LINK = Buffer.alloc(32)

/** What of an audit row is sealed: all of it, as the database itself prints it, no value running into the next. */
export const SEALED_TEXT = sql<string>`jsonb_build_array(a.id,
  to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.account_id, a.account_name, a.mandate_id,
  a.organisation_id, a.action, a.subject, a.subject_id, a.act_id, a.detail, a.request_id)::text`

export function nextLink(previous: Buffer, sealedText: string): Buffer {
  return createHash('sha256').update(previous).update(sealedText, 'utf8').digest()
}

/**
 * Seals the committed rows that wait, in the order of their numbers, onto the one chain.
 * A row removed while it waited keeps waiting, so that verifyAudit names it.
 * Runs as the keeper, one at a time (advisory lock). Returns how many were sealed.
 */
export async function sealAudit(keeperDb: Db, most = 5_000): Promise<number> {
  return keeperDb.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(492023, 1)`.execute(db)
    const taken = await sql<{ id: number; sealed_text: string }>`
      with taken as (
        delete from audit_pending where audit_id in (
          select p.audit_id from audit_pending p join audit a on a.id = p.audit_id order by p.audit_id limit ${most})
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
