import type { Plan } from '@ptdv/core/reorganisation/plan'
import { previewPlan, type PlanPreview } from '@ptdv/core/reorganisation/preview-plan'
import type { Unit } from '../database/unit-of-work.ts'
import { loadTree } from '../organisations/load-tree.ts'
import { assertOwnPart } from './assert-own-part.ts'
import { readPlanFacts } from './read-plan-facts.ts'

/** What a plan would do, with the numbers of today. Writes nothing. @throws what assertOwnPart says */
export async function preview(unit: Unit, plan: Plan): Promise<PlanPreview> {
  await assertOwnPart(unit, plan.changes)
  const facts = await readPlanFacts(unit, plan)
  return previewPlan(await loadTree(unit.db), plan, facts, unit.asker.organisationId)
}
