import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { parentOn, aliveOn } from '@ptdv/core/organisations/tree-on'
import { assertPlanFits } from '@ptdv/core/reorganisation/check-plan'
import type { Plan, PlannedChange } from '@ptdv/core/reorganisation/plan'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { nextOrganisation, subjectOf } from '../organisations/change-tree.ts'
import { followTree } from '../organisations/follow-tree.ts'
import { loadTree } from '../organisations/load-tree.ts'
import { lockTree } from '../organisations/lock-tree.ts'
import { refreshTree } from '../organisations/refresh-tree.ts'
import { decideMandates } from './decide-mandates.ts'
import { tellOrganisations } from './tell-organisations.ts'

export interface ProvinceMerger {
  readonly name: string
  /** Code of the General Statistics Office. */
  readonly code: string | null
  readonly effectiveOn: PlainDate
  readonly paper: { readonly number: string; readonly date: PlainDate }
}

/**
 * All provinces of the installation become one, founded that day: decided above every one of them (NQ 202/2025/QH15),
 * so no officer's plan holds it. What lay directly under the old committees lies under the new one, and their
 * officers' mandates pass on. On the owner's connection: nobody's scope spans two provinces.
 * @throws Refusal what assertPlanFits says
 */
export async function mergeProvinces(unit: Unit, merger: ProvinceMerger): Promise<number> {
  const { name, code, effectiveOn, paper } = merger
  await lockTree(unit.db)
  const tree = await loadTree(unit.db)
  const old = [...tree.organisations.keys()].filter(
    (id) => aliveOn(tree, id, effectiveOn) && parentOn(tree, id, effectiveOn) === null,
  )
  const province = await nextOrganisation(unit)
  const changes: readonly PlannedChange[] = [
    {
      kind: 'founded',
      organisation: province,
      organisationKind: 'provincial_committee',
      name,
      code,
      parent: null,
    },
    { kind: 'merged', organisations: old, into: province },
  ]
  const plan: Plan = { effectiveOn, changes, decisions: {} }
  const tried = assertPlanFits(tree, plan)

  let actId = 0
  for (const change of changes) {
    const { kind, ...payload } = change
    const act = { kind, payload, subjectId: subjectOf(change), homeId: province, paper }
    actId = await appendAct(unit, { ...act, subject: 'organisation', happenedOn: effectiveOn })
  }
  const { elsewhere } = await refreshTree(unit.db, unit.today)
  await decideMandates(unit, old, 'pass_on', effectiveOn)
  await tellOrganisations(unit, tried, plan, actId)
  await followTree(unit, { ended: old, elsewhere, actId })
  return province
}
