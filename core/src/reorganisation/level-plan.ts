import type { PlainDate } from '../calendar/plain-date.ts'
import type { ActOf, OrganisationId } from '../organisations/acts.ts'
import type { Tree } from '../organisations/tree.ts'
import { childrenOn } from '../organisations/tree-on.ts'
import type { PlannedChange } from './plan.ts'

/** A whole level that goes, as the districts did on 1/7/2025. */
export interface LevelReform {
  readonly effectiveOn: PlainDate
  /** The level: dissolved once nothing lies under it. */
  readonly ends: readonly OrganisationId[]
  /** Founded for what lay under it, with numbers below zero. */
  readonly founds: readonly Omit<ActOf<'founded'>, 'sequence' | 'effectiveOn' | 'kind'>[]
  /**
   * Where an organisation lives on: in one place (it merges into it) or in several (it splits; the first is the
   * principal one).
   */
  readonly goes: ReadonlyMap<OrganisationId, readonly OrganisationId[]>
  /** Where it lies from then on, for one under the level that lives on itself; `rest` where it is not named. */
  readonly moves?: ReadonlyMap<OrganisationId, OrganisationId>
  readonly rest: OrganisationId
}

/** The changes in the order in which they fit: found, split, merge, move what is left, dissolve the level. */
export function planLevel(tree: Tree, reform: LevelReform): PlannedChange[] {
  const { goes, moves = new Map<OrganisationId, OrganisationId>() } = reform
  const splits: PlannedChange[] = []
  const mergedInto = new Map<OrganisationId, OrganisationId[]>()
  for (const [organisation, into] of goes) {
    const [principal] = into
    if (principal === undefined) continue
    if (into.length > 1) splits.push({ kind: 'split', organisation, into, principal })
    else mergedInto.set(principal, [...(mergedInto.get(principal) ?? []), organisation])
  }
  const left = reform.ends
    .flatMap((organisation) => childrenOn(tree, organisation, reform.effectiveOn))
    .filter((child) => !goes.has(child) && !reform.ends.includes(child))
  return [
    ...reform.founds.map((found): PlannedChange => ({ kind: 'founded', ...found })),
    ...splits,
    ...[...mergedInto].map(([into, organisations]): PlannedChange => ({
      kind: 'merged',
      organisations,
      into,
    })),
    ...left.map((organisation): PlannedChange => ({
      kind: 'moved',
      organisation,
      parent: moves.get(organisation) ?? reform.rest,
    })),
    ...reform.ends.map((organisation): PlannedChange => ({ kind: 'dissolved', organisation })),
  ]
}
