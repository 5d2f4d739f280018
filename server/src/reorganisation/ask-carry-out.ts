import type { Unit } from '../database/unit-of-work.ts'
import { assertPaper } from './assert-paper.ts'
import { startJob } from '../jobs/start-job.ts'
import { takePlan } from './take-plan.ts'

/** Asks for a plan to be carried out now, behind the screen. @throws what takePlan and assertPaper say */
export async function askCarryOut(
  unit: Unit,
  input: { readonly id: number; readonly version: number },
): Promise<{ job: number }> {
  const row = await takePlan(unit, input, 'draft', 'scheduled')
  assertPaper(row, unit.today)
  return startJob(unit, {
    kind: 'reorganise',
    title: `Sắp xếp tổ chức: ${row.name}`,
    input: { id: row.id, version: row.version },
  })
}
