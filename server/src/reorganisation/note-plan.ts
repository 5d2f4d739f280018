import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { PlanRow } from './take-plan.ts'

type PlanDeed = 'scheduled' | 'unscheduled' | 'cancelled' | 'carried_out'

/** What was decided of a plan is an act of the organisation that prepared it. Returns the act's number. */
export function notePlan(
  unit: Unit,
  row: PlanRow,
  kind: PlanDeed,
  payload: Record<string, unknown> = {},
): Promise<number> {
  return appendAct(unit, {
    subject: 'reorganisation',
    subjectId: row.id,
    kind,
    homeId: unit.asker.organisationId,
    happenedOn: unit.today,
    effectiveOn: row.effective_on,
    payload: { name: row.name, ...payload },
    ...(row.paper_number !== null && row.paper_date !== null
      ? { paper: { number: row.paper_number, date: row.paper_date } }
      : {}),
  })
}
