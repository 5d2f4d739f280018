import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** An audited deed that is not an act of the Party's work: showing a citizen number, signing in, ending a session. */
export async function noteAudit(
  unit: Unit,
  deed: {
    readonly action: string
    readonly subject: string
    readonly subjectId: number | null
    readonly detail?: Record<string, unknown>
  },
): Promise<void> {
  const { asker } = unit
  await sql`
    with noted as (
      insert into audit (account_id, account_name, mandate_id, organisation_id, action, subject, subject_id, detail, request_id)
      values (${asker.accountId}, ${asker.accountName}, ${asker.mandateId}, ${asker.organisationId}, ${deed.action},
        ${deed.subject}, ${deed.subjectId}, ${JSON.stringify(deed.detail ?? {})}, ${asker.requestId})
      returning id
    )
    insert into audit_pending (audit_id) select id from noted`.execute(unit.db)
}
