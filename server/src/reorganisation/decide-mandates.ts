import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

export type MandateFate = 'end' | 'pass_on'

/**
 * Ends the mandates at organisations that have ended; those that pass on are granted anew at what follows, in the same
 * role, with what was delegated from them. Each with its audit row.
 */
export async function decideMandates(
  unit: Unit,
  organisations: readonly number[],
  fate: MandateFate,
  on: PlainDate,
): Promise<void> {
  if (organisations.length === 0) return
  const live = sql`ended_at is null and (to_on is null or to_on >= ${on})`
  if (fate === 'pass_on') {
    // Held at two that became one, it is one mandate there.
    await sql`
      with passed as (
        insert into mandate (account_id, role, organisation_id, from_on, to_on, granted_by)
        select distinct on (account_id, role, home_of(organisation_id)) account_id, role, home_of(organisation_id),
          greatest(from_on, ${on}::date), to_on, ${unit.asker.accountId}
        from mandate where organisation_id = any (${organisations}::integer[]) and delegated_from is null and ${live}
        order by account_id, role, home_of(organisation_id), to_on desc nulls first
        returning id, account_id, role, organisation_id
      ) ${noted(unit, 'mandate.granted', sql`passed`)}`.execute(unit.db)
    await sql`
      with lent as (
        insert into mandate (account_id, role, organisation_id, from_on, to_on, granted_by, delegated_from)
        select m.account_id, m.role, home_of(m.organisation_id), greatest(m.from_on, ${on}::date), m.to_on,
          m.granted_by, heir.id
        from mandate m join mandate original on original.id = m.delegated_from
        join lateral (
          select n.id from mandate n where n.account_id = original.account_id and n.role = original.role
            and n.organisation_id = home_of(original.organisation_id) and n.ended_at is null order by n.id desc limit 1
        ) heir on true
        where m.organisation_id = any (${organisations}::integer[]) and m.ended_at is null
          and (m.to_on is null or m.to_on >= ${on})
        returning id, account_id, role, organisation_id
      ) ${noted(unit, 'mandate.granted', sql`lent`)}`.execute(unit.db)
  }
  await sql`
    with ended as (
      update mandate set ended_at = now()
      where organisation_id = any (${organisations}::integer[]) and ended_at is null
      returning id, account_id, role, organisation_id
    ) ${noted(unit, 'mandate.ended', sql`ended`)}`.execute(unit.db)
}

/** The end of a statement: an audit row for each row of `from`. */
function noted({ asker }: Unit, action: string, from: ReturnType<typeof sql>) {
  return sql`, noted as (
      insert into audit (account_id, account_name, mandate_id, organisation_id, action, subject, subject_id, detail, request_id)
      select ${asker.accountId}, ${asker.accountName}, ${asker.mandateId}, ${asker.organisationId}, ${action}, 'mandate', id,
        jsonb_build_object('account', account_id, 'role', role, 'organisation', organisation_id), ${asker.requestId}
      from ${from} returning id
    )
    insert into audit_pending (audit_id) select id from noted`
}
