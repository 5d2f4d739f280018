import { sql, type RawBuilder } from 'kysely'

interface Subject {
  /** As a query over `f.subject_id`: what a finding is called; null where the row policies hide it. */
  readonly name: RawBuilder<string | null>
}

/** What findings are about. Names are never kept: they are read under the row policy of their own table. */
export const SUBJECTS = {
  person: { name: sql`(select p.full_name from person p where p.id = f.subject_id)` },
  case: {
    name: sql`(select p.full_name from admission_case c join person p on p.id = c.person_id where c.id = f.subject_id)`,
  },
  organisation: { name: sql`(select o.name from organisation o where o.id = f.subject_id)` },
  import: { name: sql`'Lần nhập số ' || f.subject_id` },
  job: { name: sql`'Việc số ' || f.subject_id` },
  mandate: {
    name: sql`(select a.display_name from mandate m join account a on a.id = m.account_id where m.id = f.subject_id)`,
  },
  audit: { name: sql`'Dòng nhật ký số ' || f.subject_id` },
} as const satisfies Record<string, Subject>

export type SubjectKind = keyof typeof SUBJECTS
