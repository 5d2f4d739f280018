import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { OrganisationPayload } from './load-tree.ts'
import { refreshTree } from './refresh-tree.ts'

/**
 * The first act of an empty installation: the provincial committee, under which all others are founded on the screen.
 * For the command line only, on the owner's connection, in a transaction: nobody has a mandate yet.
 * @throws Refusal DA-CO-CAY-TO-CHUC when there is a tree already.
 */
export async function foundProvince(
  db: Db,
  province: { readonly name: string; readonly foundedOn: PlainDate },
  today: PlainDate,
): Promise<number> {
  const present = await db.selectFrom('organisation').select('name').limit(1).executeTakeFirst()
  if (present !== undefined) {
    throw new Refusal(
      'DA-CO-CAY-TO-CHUC',
      'Cây tổ chức đã có. Bỏ phần --found và --since rồi chạy lại.',
    )
  }
  const { rows } = await sql<{
    id: number
  }>`select nextval('organisation_id')::integer as id`.execute(db)
  const { id } = rows[0]!
  const payload: OrganisationPayload = {
    organisation: id,
    organisationKind: 'provincial_committee',
    name: province.name,
    code: null,
    parent: null,
  }
  const act = await db
    .insertInto('act')
    .values({
      subject: 'organisation',
      subject_id: id,
      kind: 'founded',
      organisation_id: id,
      organisation_name: province.name,
      home_id: id,
      happened_on: province.foundedOn,
      effective_on: province.foundedOn,
      recorded_by_name: 'Dòng lệnh ptdv',
      payload: JSON.stringify(payload),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    with noted as (
      insert into audit (account_name, organisation_id, action, subject, subject_id, act_id)
      values ('Dòng lệnh ptdv', ${id}, 'organisation.founded', 'organisation', ${id}, ${act.id}) returning id
    )
    insert into audit_pending (audit_id) select id from noted`.execute(db)
  await refreshTree(db, today)
  return id
}
