import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** Puts a notice for another organisation in the outbox; the keeper delivers it after the commit. */
export async function sendNotice(
  unit: Pick<Unit, 'db'>,
  notice: {
    readonly organisationId: number
    readonly text: string
    readonly link: string
    /** null where no act stands behind it. */
    readonly actId: number | null
  },
): Promise<void> {
  await sql`
    with put as (
      insert into outbox (kind, organisation_id, act_id, payload)
      values ('notice', ${notice.organisationId}, ${notice.actId}, ${JSON.stringify({ text: notice.text, link: notice.link })})
      returning id
    )
    insert into outbox_pending (outbox_id) select id from put`.execute(unit.db)
}
