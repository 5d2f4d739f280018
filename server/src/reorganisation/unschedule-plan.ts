import type { Unit } from '../database/unit-of-work.ts'
import { notePlan } from './note-plan.ts'
import { takePlan } from './take-plan.ts'

/** Takes back the appointment; the plan is a draft again. */
export async function unschedulePlan(
  unit: Unit,
  input: { readonly id: number; readonly version: number },
): Promise<{ id: number; version: number }> {
  const row = await takePlan(unit, input, 'scheduled')
  const version = row.version + 1
  await unit.db
    .updateTable('reorganisation')
    .set({ state: 'draft', version, asker: null })
    .where('id', '=', row.id)
    .execute()
  await notePlan(unit, row, 'unscheduled')
  return { id: row.id, version }
}
