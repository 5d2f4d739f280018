import { isPlanned, namedIn } from '@ptdv/core/reorganisation/plan'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { headOf } from './list-plans.ts'
import { preview } from './preview.ts'

/** One plan: as it would be while it is not carried out, as it was done afterwards. @throws Missing */
export async function getPlan(unit: Unit, id: number) {
  const row = await unit.db
    .selectFrom('reorganisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  const todos = await unit.db
    .selectFrom('reorganisation_todo as t')
    .innerJoin('organisation as o', 'o.id', 't.about_id')
    .where('t.reorganisation_id', '=', id)
    .select([
      't.id',
      't.kind',
      't.about_id',
      'o.name',
      't.sentence',
      't.choices',
      't.chosen',
      't.note',
      't.settled_by',
    ])
    .orderBy(sql`t.chosen is not null`)
    .orderBy('t.id')
    .execute()
  const named = [...new Set(row.plan.changes.flatMap((change) => namedIn(change)))].filter(
    (organisation) => !isPlanned(organisation),
  )
  const names = await unit.db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', sql<number>`any (${named}::integer[])`)
    .execute()
  const open = row.state === 'draft' || row.state === 'scheduled'
  return {
    ...headOf({
      ...row,
      changes: row.plan.changes.length,
      open_todos: todos.filter(({ chosen }) => chosen === null).length,
    }),
    plan: row.plan,
    paper:
      row.paper_number === null || row.paper_date === null
        ? null
        : { number: row.paper_number, date: row.paper_date },
    version: row.version,
    names,
    preview: open ? await preview(unit, row.plan) : null,
    result: row.result,
    todos: todos.map((todo) => ({
      id: todo.id,
      reorganisation: { id: row.id, name: row.name },
      kind: todo.kind,
      organisation: { id: todo.about_id, name: todo.name },
      sentence: todo.sentence,
      choices: [...todo.choices],
      chosen: todo.chosen,
      note: todo.note,
      settledBy: todo.settled_by,
    })),
  }
}
