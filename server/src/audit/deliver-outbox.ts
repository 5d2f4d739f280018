import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

/** Delivers what committed transactions left to be done. Runs as the keeper; each row once. */
export async function deliverOutbox(keeperDb: Db): Promise<number> {
  const delivered = await sql<{ id: number }>`
    with taken as (
      delete from outbox_pending where outbox_id in (select outbox_id from outbox_pending order by outbox_id limit 500)
      returning outbox_id
    )
    insert into notice (organisation_id, at, text, link, act_id)
    select o.organisation_id, o.at, o.payload ->> 'text', o.payload ->> 'link', o.act_id
    from outbox o join taken t on t.outbox_id = o.id
    where o.kind = 'notice' order by o.id
    returning id`.execute(keeperDb)
  return delivered.rows.length
}
