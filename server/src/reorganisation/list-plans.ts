import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { PlanRow } from './take-plan.ts'

const NEWEST = 100

type Head = Pick<
  PlanRow,
  'id' | 'name' | 'effective_on' | 'state' | 'problem' | 'saved_by' | 'saved_at'
> & { readonly changes: number; readonly open_todos: number }

/** The asker's own plans, and what was carried out below, newest first. */
export async function listPlans(unit: Unit, most: number | null = NEWEST) {
  const rows = await sql<Head>`
    select r.id, r.name, r.effective_on, r.state, r.problem, r.saved_by, r.saved_at,
      jsonb_array_length(r.plan -> 'changes') as changes,
      (select count(*)::integer from reorganisation_todo t
        where t.reorganisation_id = r.id and t.chosen is null) as open_todos
    from reorganisation r order by r.id desc limit ${most}`.execute(unit.db)
  return rows.rows.map((row) => headOf(row))
}

export function headOf(row: Head) {
  return {
    id: row.id,
    name: row.name,
    effectiveOn: row.effective_on,
    state: row.state,
    changes: row.changes,
    openTodos: row.open_todos,
    problem: row.problem,
    savedBy: row.saved_by,
    savedAt: row.saved_at.toISOString(),
  }
}
