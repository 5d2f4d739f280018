import type { ImportKindKey } from '@ptdv/core/imports/kinds'
import { candidateWork } from './kinds/candidates.ts'
import { memberWork } from './kinds/members.ts'
import { movementWork } from './kinds/movements.ts'
import { organisationWork } from './kinds/organisations.ts'
import { soldierListWork } from './kinds/soldiers.ts'
import { surveyWork } from './kinds/survey.ts'
import { targetWork } from './kinds/targets.ts'
import type { KindWork } from './kind-work.ts'

/** How each kind is held against the register, written and taken back. */
const KIND_WORKS: Readonly<Record<ImportKindKey, KindWork<unknown>>> = {
  candidates: candidateWork as KindWork<unknown>,
  members: memberWork as KindWork<unknown>,
  soldiers: soldierListWork as KindWork<unknown>,
  movements: movementWork as KindWork<unknown>,
  survey: surveyWork as KindWork<unknown>,
  organisations: organisationWork as KindWork<unknown>,
  targets: targetWork as KindWork<unknown>,
}

export function kindWork(kind: ImportKindKey): KindWork<unknown> {
  return KIND_WORKS[kind]
}
