import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { decideMandates } from './decide-mandates.ts'

interface Decision {
  readonly id: number
  readonly choice: string
  readonly note: string | null
}

/**
 * Decides something that a reorganisation left to a person, and does what follows from it.
 * @throws Missing; Refusal VIEC-DA-QUYET-DINH, LUA-CHON-KHONG-CO
 */
export async function settleTodo(unit: Unit, decision: Decision): Promise<{ done: boolean }> {
  const todo = await unit.db
    .selectFrom('reorganisation_todo as t')
    .innerJoin('reorganisation as r', 'r.id', 't.reorganisation_id')
    .where('t.id', '=', decision.id)
    .where('t.organisation_id', '=', unit.asker.organisationId)
    .select([
      't.id',
      't.kind',
      't.about_id',
      't.choices',
      't.chosen',
      't.settled_by',
      'r.effective_on',
    ])
    .forUpdate('t')
    .executeTakeFirst()
  if (todo === undefined) throw new Missing()
  if (todo.chosen !== null) {
    throw new Refusal(
      'VIEC-DA-QUYET-DINH',
      `${todo.settled_by} đã quyết định việc này. Tải lại trang để xem.`,
    )
  }
  if (!todo.choices.includes(decision.choice)) {
    throw new Refusal('LUA-CHON-KHONG-CO', 'Chọn một trong các cách ghi ở việc này.', 'choice')
  }
  switch (todo.kind) {
    case 'mandates':
      await decideMandates(
        unit,
        [todo.about_id],
        decision.choice === 'pass_on' ? 'pass_on' : 'end',
        todo.effective_on,
      )
      break
    case 'delegated':
    case 'youth_union':
    case 'trade_union': {
      const column = sql.ref(todo.kind)
      const value = decision.choice === 'yes'
      await sql`
        insert into organisation_setting (organisation_id, ${column}) values (${todo.about_id}, ${value})
        on conflict (organisation_id) do update set ${column} = excluded.${column}`.execute(unit.db)
      break
    }
    default:
      break
  }
  await unit.db
    .updateTable('reorganisation_todo')
    .set({
      chosen: decision.choice,
      note: decision.note,
      settled_by: unit.asker.accountName,
      settled_at: new Date(),
    })
    .where('id', '=', todo.id)
    .execute()
  await noteAudit(unit, {
    action: 'reorganisation.todo_settled',
    subject: 'reorganisation_todo',
    subjectId: todo.id,
    detail: { kind: todo.kind, about: todo.about_id, choice: decision.choice },
  })
  return { done: true }
}
