import { ROLES, type RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

interface LentRow {
  readonly id: number
  readonly role: RoleKey
  readonly organisation: { readonly id: number; readonly name: string }
  readonly userName: string
  readonly displayName: string
  readonly from: PlainDate
  readonly to: PlainDate
}

/** What the asker has lent of his own mandates and is still held or to come, soonest first. */
export async function listDelegations(unit: Unit) {
  const { rows } = await sql<LentRow>`
    select lent.id, lent.role, jsonb_build_object('id', o.id, 'name', o.name) as organisation,
      receiver.user_name as "userName", receiver.display_name as "displayName", lent.from_on as "from", lent.to_on as "to"
    from mandate lent
    join mandate own on own.id = lent.delegated_from and own.account_id = ${unit.asker.accountId}
    join account receiver on receiver.id = lent.account_id
    join organisation o on o.id = lent.organisation_id
    where lent.ended_at is null and lent.to_on >= ${unit.today}
    order by lent.from_on, lent.id`.execute(unit.db)
  return rows.map((row) => ({ ...row, roleName: ROLES[row.role].name }))
}
