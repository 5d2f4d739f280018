import { sql } from 'kysely'
import type { Visit } from './visit.ts'

/** The audit row of what a person did by the link; it lies in the scope of the cell that made it. */
export async function noteVisit({ db, link, requestId }: Visit, action: string): Promise<void> {
  const [who, subject, id] =
    link.personId === null
      ? ['Người xin vào Đảng', 'case', link.caseId]
      : ['Đảng viên đi làm xa', 'membership', link.personId]
  await sql`
    with next as (select nextval('audit_id_seq') as id),
    noted as (
      insert into audit (id, account_name, organisation_id, action, subject, subject_id, request_id)
      overriding system value
      select next.id, ${`${who}, qua đường dẫn cá nhân`}, ${link.organisationId}, ${action}, ${subject},
        ${id}, ${requestId} from next
    )
    insert into audit_pending (audit_id) select id from next`.execute(db)
}
