import type { KindWork } from '../kind-work.ts'
import { findMemberDependents } from './dependents.ts'
import { judgeMovements } from './movements/judge-movements.ts'
import type { MovementPlan } from './movements/movement-plan.ts'
import { takeBackMovements } from './movements/take-back-movements.ts'
import { writeMovements } from './movements/write-movements.ts'
import { groupsOfPerson, lockPeopleOf } from './people.ts'

/** Movements of members as offices list them: each row is recorded as the acts that a form would record. */
export const movementWork: KindWork<MovementPlan> = {
  groups: groupsOfPerson,
  lock: (unit, _batch, rows) => lockPeopleOf(unit, rows),
  judge: (unit, _batch, rows, watch) => judgeMovements(unit, rows, watch),
  write: (unit, _batch, rows, watch) => writeMovements(unit, rows, watch),
  findDependents: findMemberDependents,
  takeBack: takeBackMovements,
}
