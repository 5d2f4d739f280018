import type { Unit } from '../database/unit-of-work.ts'
import { notePlan } from './note-plan.ts'
import { takePlan } from './take-plan.ts'

/** Sets a plan aside for good; it stays to be seen. */
export async function cancelPlan(
  unit: Unit,
  input: { readonly id: number; readonly version: number },
): Promise<{ id: number; version: number }> {
  const row = await takePlan(unit, input, 'draft', 'scheduled')
  const version = row.version + 1
  await unit.db
    .updateTable('reorganisation')
    .set({ state: 'cancelled', version, asker: null })
    .where('id', '=', row.id)
    .execute()
  await notePlan(unit, row, 'cancelled')
  return { id: row.id, version }
}
