import { ROLES, type RoleKey } from '@ptdv/core/access/roles'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { fold } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { nameKey } from './guesses.ts'

interface AccountRow {
  readonly id: number
  readonly userName: string
  readonly displayName: string
  readonly disabledOn: PlainDate | null
  readonly secondFactor: boolean
  readonly mandates: readonly {
    readonly id: number
    readonly role: RoleKey
    readonly organisation: { readonly id: number; readonly name: string }
    readonly from: PlainDate
    readonly to: PlainDate | null
    readonly delegatedBy: string | null
    readonly endedAt: string | null
  }[]
}

const MOST = 200

/** Accounts looked after within the administrator's organisation, with all their mandates, also ended ones. */
export async function listAccounts(unit: Unit, text: string | undefined) {
  return describeAccounts(unit, (await findAccounts(unit, text)).slice(0, MOST))
}

export async function listAllAccounts(unit: Unit, text: string | undefined) {
  return describeAccounts(unit, await findAccounts(unit, text))
}

async function findAccounts(unit: Unit, text: string | undefined): Promise<AccountRow[]> {
  const wanted = fold(text ?? '')
  const { rows } = await sql<AccountRow>`
    select a.id, a.user_name as "userName", a.display_name as "displayName", a.disabled_on as "disabledOn",
      coalesce(u."twoFactorEnabled", false) as "secondFactor",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role,
          'organisation', jsonb_build_object('id', o.id, 'name', o.name), 'from', m.from_on, 'to', m.to_on,
          'delegatedBy', holder.display_name, 'endedAt', m.ended_at) order by m.id)
        from mandate m
        join organisation o on o.id = m.organisation_id
        left join mandate original on original.id = m.delegated_from
        left join account holder on holder.id = original.account_id
        where m.account_id = a.id), '[]') as mandates
    from account a
    join account."user" u on u.id = a.id::text
    where in_scope(a.organisation_id)
    order by a.user_name`.execute(unit.db)
  return rows.filter((row) => fold(`${row.userName} ${row.displayName}`).includes(wanted))
}

async function describeAccounts(unit: Unit, found: readonly AccountRow[]) {
  const lockedUntil = await locks(unit, found)
  return found.map((row) => ({
    ...row,
    lockedUntil: lockedUntil.get(nameKey(row.userName)) ?? null,
    mandates: row.mandates.map((mandate) => ({ ...mandate, roleName: ROLES[mandate.role].name })),
  }))
}

async function locks(unit: Unit, accounts: readonly AccountRow[]): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map()
  const rows = await unit.db
    .selectFrom('guess')
    .select(['key', 'locked_until'])
    .where(
      'key',
      'in',
      accounts.map((account) => nameKey(account.userName)),
    )
    .where('locked_until', '>', new Date())
    .execute()
  return new Map(
    rows.flatMap((row) =>
      row.locked_until === null ? [] : [[row.key, row.locked_until.toISOString()]],
    ),
  )
}
