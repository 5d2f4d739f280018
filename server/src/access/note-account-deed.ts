import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

/** What somebody does as an account, before or without a mandate: signing in, ending a session. */
export interface AccountDeed {
  readonly action: string
  /** Null when a guess named no account there is; the name itself is not kept. */
  readonly accountId: number | null
  readonly requestId: string
  readonly detail?: Record<string, unknown>
}

/** Writes the audit row; it lies in the scope of the account's own administrators. */
export async function noteAccountDeed(db: Db, deed: AccountDeed): Promise<void> {
  await sql`
    with next as (select nextval('audit_id_seq') as id),
    noted as (
      insert into audit (id, account_id, account_name, organisation_id, action, subject, subject_id, detail, request_id)
      overriding system value
      select next.id, a.id, a.display_name, a.organisation_id, ${deed.action}, 'account', a.id,
        ${JSON.stringify(deed.detail ?? {})}::jsonb, ${deed.requestId}
      from next left join account a on a.id = ${deed.accountId}
    )
    insert into audit_pending (audit_id) select id from next`.execute(db)
}
