import { can } from '@ptdv/core/access/roles'
import type { TodoKind } from '@ptdv/core/reorganisation/todo-kinds'
import { todoItem } from '@ptdv/core/work/office-items'
import type { Unit } from '../database/unit-of-work.ts'
import { officeLines, type OfficeLine } from './office-line.ts'

/** What reorganisations left to be decided by the organisation that carried them out. */
export async function todoWork(unit: Unit): Promise<OfficeLine[]> {
  const { db, asker } = unit
  if (!can(asker.role, 'organisations.change')) return []
  const rows = await db
    .selectFrom('reorganisation_todo as t')
    .innerJoin('reorganisation as r', 'r.id', 't.reorganisation_id')
    .where('t.organisation_id', '=', asker.organisationId)
    .where('t.chosen', 'is', null)
    .select(['r.id', 'r.name', 't.kind', 't.sentence'])
    .orderBy('t.id')
    .execute()
  return rows.flatMap(({ id, name, kind, sentence }) =>
    officeLines(
      [todoItem({ plan: name, kind: kind as TodoKind, sentence })],
      `/to-chuc/sap-xep/${id}`,
    ),
  )
}
