import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

/**
 * An account the asking administrator may change: looked after within his organisation, holding no mandate outside
 * it (else a commune's administrator could take over a province's officer), and not his own.
 * @throws Missing
 */
export async function getManagedAccount(
  unit: Unit,
  accountId: number,
): Promise<{ id: number; userName: string }> {
  const { rows } = await sql<{ id: number; userName: string }>`
    select a.id, a.user_name as "userName" from account a
    where a.id = ${accountId} and a.id <> ${unit.asker.accountId} and in_scope(a.organisation_id)
      and not exists (select from mandate m
        where m.account_id = a.id and m.ended_at is null and not in_scope(m.organisation_id))`.execute(
    unit.db,
  )
  const [account] = rows
  if (account === undefined) throw new Missing()
  return account
}
