import type { RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

export interface ActiveMandate {
  readonly id: number
  readonly role: RoleKey
  readonly organisation: { readonly id: number; readonly name: string }
  readonly from: PlainDate
  readonly to: PlainDate | null
  /** The holder on leave for whom it is held, where delegated. */
  readonly delegatedBy: string | null
}

/**
 * The mandates an account may act under on a day, oldest first. A mandate of an organisation that has been
 * dissolved acts for its successors, the principal one first, but never for one that lay above it: nobody's part of the
 * tree widens because his organisation ended. A delegated one lives only while the mandate it was delegated from does.
 */
export async function activeMandates(
  db: Db,
  accountId: number,
  today: PlainDate,
): Promise<ActiveMandate[]> {
  const { rows } = await sql<{
    id: number
    role: RoleKey
    organisation_id: number
    organisation_name: string
    from_on: PlainDate
    to_on: PlainDate | null
    delegated_by: string | null
  }>`
    with recursive live as not materialized (
      select id, account_id, role, organisation_id, from_on, to_on, delegated_from from mandate
      where ended_at is null and from_on <= ${today} and (to_on is null or to_on >= ${today})
    ), held (mandate_id, organisation_id, principal) as (
      select m.id, m.organisation_id, true from live m where m.account_id = ${accountId}
      union
      select h.mandate_id, s.successor_id, h.principal and s.principal
      from held h
      join organisation o on o.id = h.organisation_id and o.ended_on <= ${today}
      join organisation_successor s on s.organisation_id = o.id
      where not exists (select from organisation_line l
        where l.organisation_id = o.id and l.ancestor_id = s.successor_id and l.depth > 0)
    )
    select m.id, m.role, o.id as organisation_id, o.name as organisation_name, m.from_on, m.to_on,
      holder.display_name as delegated_by
    from held h
    join live m on m.id = h.mandate_id
    join organisation o on o.id = h.organisation_id and o.founded_on <= ${today}
      and (o.ended_on is null or o.ended_on > ${today})
    left join live original on original.id = m.delegated_from
    left join account holder on holder.id = original.account_id
      and (holder.disabled_on is null or holder.disabled_on > ${today})
    where m.delegated_from is null or holder.id is not null
    group by m.id, m.role, o.id, o.name, m.from_on, m.to_on, holder.display_name
    order by m.id, bool_or(h.principal) desc, o.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    organisation: { id: row.organisation_id, name: row.organisation_name },
    from: row.from_on,
    to: row.to_on,
    delegatedBy: row.delegated_by,
  }))
}
