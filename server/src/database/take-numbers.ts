import { sql } from 'kysely'
import type { Unit } from './unit-of-work.ts'

/** Sequences from which the runtime role may take numbers before the rows are written. */
export type NumberedBy =
  | 'act_id_seq'
  | 'person_id_seq'
  | 'admission_case_id_seq'
  | 'audit_id_seq'
  | 'organisation_id'
  | 'soldier_id_seq'

/** Takes numbers for rows to come, so that rows written together can name each other. */
export async function takeNumbers(
  { db }: Pick<Unit, 'db'>,
  sequence: NumberedBy,
  count: number,
): Promise<number[]> {
  if (count === 0) return []
  const taken = await sql<{ id: number }>`
    select nextval(${sequence}::regclass) as id from generate_series(1, ${count}::integer)`.execute(
    db,
  )
  return taken.rows.map(({ id }) => id)
}
