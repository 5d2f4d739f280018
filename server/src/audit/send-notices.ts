import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** As sendNotice, one text for many organisations in one statement. */
export async function sendNotices(
  unit: Unit,
  notice: {
    readonly organisationIds: readonly number[]
    readonly text: string
    readonly link: string
    readonly actId: number
  },
): Promise<void> {
  await sql`
    with put as (
      insert into outbox (kind, organisation_id, act_id, payload)
      select 'notice', organisation, ${notice.actId}, ${JSON.stringify({ text: notice.text, link: notice.link })}::jsonb
      from unnest(${notice.organisationIds}::integer[]) as organisation
      returning id
    )
    insert into outbox_pending (outbox_id) select id from put`.execute(unit.db)
}
