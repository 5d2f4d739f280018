import type { OrganisationId } from '../organisations/acts.ts'
import type { TriedPlan } from './check-plan.ts'
import { byHome, endedIn } from './heirs.ts'
import type { Plan } from './plan.ts'
import type { PlanFacts, UnitSettings } from './plan-facts.ts'
import type { PlanTodo } from './plan-todos.ts'

/** A unit of which nobody said anything. */
export const UNSAID: UnitSettings = { youth_union: true, trade_union: false, delegated: false }

/**
 * The settings with which an heir begins: what its predecessors agree on, what was decided where they differ. It decides
 * by delegation only when that was decided anew.
 */
export function settingsAfter(
  tried: TriedPlan,
  plan: Plan,
  facts: PlanFacts,
  todos: readonly PlanTodo[],
): Map<OrganisationId, UnitSettings> {
  const chosen = new Map(todos.map(({ key, chosen }) => [key, chosen]))
  const settled = new Map<OrganisationId, UnitSettings>()
  for (const [heir, from] of byHome(tried, plan.effectiveOn, endedIn(tried, plan))) {
    const known = from.flatMap((id) => facts.settings.get(id) ?? [])
    if (known.length === 0 || facts.settings.has(heir)) continue
    const union = (kind: 'youth_union' | 'trade_union') => {
      const values = new Set(known.map((one) => one[kind]))
      const [only = UNSAID[kind]] = values
      const decided = chosen.get(`${kind}:${heir}`)
      return values.size === 1 ? only : decided ? decided === 'yes' : UNSAID[kind]
    }
    settled.set(heir, {
      youth_union: union('youth_union'),
      trade_union: union('trade_union'),
      delegated: chosen.get(`delegated:${heir}`) === 'yes',
    })
  }
  return settled
}
