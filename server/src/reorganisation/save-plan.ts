import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Plan } from '@ptdv/core/reorganisation/plan'
import type { Unit } from '../database/unit-of-work.ts'
import { assertOwnPart } from './assert-own-part.ts'
import { takePlan } from './take-plan.ts'

export interface PlanToSave {
  readonly id: number | null
  readonly version: number
  readonly name: string
  readonly plan: Plan
  readonly paper: { readonly number: string; readonly date: PlainDate } | null
}

/** Keeps a plan as a draft, whether it fits already or not. @throws what takePlan and assertOwnPart say */
export async function savePlan(
  unit: Unit,
  input: PlanToSave,
): Promise<{ id: number; version: number }> {
  await assertOwnPart(unit, input.plan.changes)
  const content = {
    name: input.name,
    effective_on: input.plan.effectiveOn,
    paper_number: input.paper?.number ?? null,
    paper_date: input.paper?.date ?? null,
    plan: JSON.stringify(input.plan),
    problem: null,
    saved_by: unit.asker.accountName,
    saved_at: new Date(),
  }
  if (input.id === null) {
    return unit.db
      .insertInto('reorganisation')
      .values({ ...content, organisation_id: unit.asker.organisationId })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
  }
  const { id, version } = await takePlan(unit, { id: input.id, version: input.version }, 'draft')
  await unit.db
    .updateTable('reorganisation')
    .set({ ...content, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return { id, version: version + 1 }
}
