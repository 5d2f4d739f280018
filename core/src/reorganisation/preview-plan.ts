import type { OrganisationId } from '../organisations/acts.ts'
import { describeAct, describeEnd } from '../organisations/describe-act.ts'
import type { OrganisationKind } from '../organisations/kinds.ts'
import { getOrganisation, type Tree } from '../organisations/tree.ts'
import { aliveOn, childrenOn, lineOn, nameOn, parentOn } from '../organisations/tree-on.ts'
import { capitalised } from '../text/numbers.ts'
import type { Misfit, TriedPlan } from './check-plan.ts'
import { tryPlan } from './check-plan.ts'
import { countByPlace, isTop, NOTHING, totalOf, type Counts } from './count-by-place.ts'
import { endedBy, namedIn, plannedActs, type Plan } from './plan.ts'
import type { PlanFacts } from './plan-facts.ts'
import { planTodos, type PlanTodo } from './plan-todos.ts'

/** What the plan does to an organisation, as the side where it stands shows it. */
export type Mark = 'same' | 'ends' | 'moves' | 'renamed' | 'founded' | 'receives'

/** One organisation of the touched part on one side, with all below it. */
export interface PreviewRow {
  readonly organisation: OrganisationId
  readonly name: string
  readonly kind: OrganisationKind
  /** How far it lies below the first row. */
  readonly depth: number
  readonly mark: Mark
  readonly counts: Counts
}

/** What becomes of one organisation that ends or moves, in words. */
export interface Fate {
  readonly organisation: OrganisationId
  readonly name: string
  /** “Hợp nhất thành Đảng ủy xã Đại Đồng” */
  readonly how: string
  /** Those directly under it that pass on without a change of their own. */
  readonly passing: number
  readonly counts: Counts
}

export interface PlanPreview {
  readonly misfits: readonly Misfit[]
  readonly before: readonly PreviewRow[]
  readonly after: readonly PreviewRow[]
  readonly fates: readonly Fate[]
  /** The acts that will be appended, in words and in order; null for one that does not fit. */
  readonly acts: readonly (string | null)[]
  readonly todos: readonly PlanTodo[]
  /** All of the tree on either side: the members and the cases must be the same. */
  readonly totals: { readonly before: Counts; readonly after: Counts }
}

/**
 * Before and after, side by side: what the plan does when it is carried out, with the numbers as they are today.
 * `within`: the organisation whose part of the tree is shown and counted; all of it when left out.
 */
export function previewPlan(
  tree: Tree,
  plan: Plan,
  facts: PlanFacts,
  within: OrganisationId | null = null,
): PlanPreview {
  const tried = tryPlan(tree, plan)
  const { before, after, misfits } = tried
  const on = plan.effectiveOn
  const countsBefore = countByPlace(before, on, facts.counts)
  const countsAfter = countByPlace(after, on, facts.counts)
  const touched = new Set(plan.changes.flatMap((change) => namedIn(change)))
  return {
    misfits,
    before: rows(before, within, touched, plan, countsBefore, (id) => markBefore(tried, id, plan)),
    after: rows(after, within, touched, plan, countsAfter, (id) => markAfter(tried, id, plan)),
    fates: planFates(tried, plan, countsBefore),
    acts: inWords(tried, plan),
    todos: planTodos(tried, plan, facts),
    totals: {
      before: totalOf(before, within, on, countsBefore),
      after: totalOf(after, within, on, countsAfter),
    },
  }
}

/** The touched organisations that live on that side, with all above them, as the tree goes. */
function rows(
  tree: Tree,
  within: OrganisationId | null,
  touched: ReadonlySet<OrganisationId>,
  { effectiveOn: on }: Plan,
  counts: ReadonlyMap<OrganisationId, Counts>,
  markOf: (organisation: OrganisationId) => Mark,
): PreviewRow[] {
  const shown = new Set<OrganisationId>()
  for (const id of touched) {
    if (tree.organisations.has(id)) for (const above of lineOn(tree, id, on)) shown.add(above)
  }
  const list: PreviewRow[] = []
  const walk = (id: OrganisationId, depth: number) => {
    const { kind } = getOrganisation(tree, id)
    list.push({
      organisation: id,
      name: nameOn(tree, id, on),
      kind,
      depth,
      mark: markOf(id),
      counts: counts.get(id) ?? NOTHING,
    })
    for (const child of childrenOn(tree, id, on)) if (shown.has(child)) walk(child, depth + 1)
  }
  for (const id of shown) if (isTop(tree, within, id, on)) walk(id, 0)
  return list
}

function markBefore(
  { before, after }: TriedPlan,
  id: OrganisationId,
  { effectiveOn: on }: Plan,
): Mark {
  if (!aliveOn(after, id, on)) return 'ends'
  if (parentOn(before, id, on) !== parentOn(after, id, on)) return 'moves'
  if (nameOn(before, id, on) !== nameOn(after, id, on)) return 'renamed'
  return 'same'
}

function markAfter({ before, after }: TriedPlan, id: OrganisationId, plan: Plan): Mark {
  if (!before.organisations.has(id)) return 'founded'
  const mark = markBefore({ before, after, misfits: [] }, id, plan)
  const received = getOrganisation(after, id).predecessors.some(({ on }) => on === plan.effectiveOn)
  return mark === 'same' && received ? 'receives' : mark
}

/** What becomes of each that ends or moves, in the order of the plan. */
export function planFates(
  { before, after }: TriedPlan,
  plan: Plan,
  counts: ReadonlyMap<OrganisationId, Counts>,
): Fate[] {
  const on = plan.effectiveOn
  const named = new Set(plan.changes.flatMap((change) => namedIn(change)))
  return plan.changes.flatMap((change) => {
    const whom = change.kind === 'moved' ? [change.organisation] : endedBy(change)
    return whom.flatMap((id): Fate[] => {
      const organisation = after.organisations.get(id)
      if (organisation === undefined || !before.organisations.has(id)) return []
      const ends = organisation.life.to === on
      if (change.kind !== 'moved' && !ends) return []
      // One that moves and then ends shows once, as it ended.
      if (change.kind === 'moved' && (ends || parentOn(after, id, on) !== change.parent)) return []
      return [
        {
          organisation: id,
          name: nameOn(before, id, on),
          how: ends
            ? capitalised(describeEnd(after, organisation))
            : `Chuyển về trực thuộc ${nameOn(after, change.kind === 'moved' ? change.parent : id, on)}`,
          passing: ends
            ? childrenOn(before, id, on).filter((child) => !named.has(child)).length
            : 0,
          counts: counts.get(id) ?? NOTHING,
        },
      ]
    })
  })
}

function inWords({ before, after, misfits }: TriedPlan, plan: Plan): (string | null)[] {
  const misfit = new Set(misfits.map(({ change }) => change))
  return plannedActs(plan, Number.MAX_SAFE_INTEGER - plan.changes.length).map((act, index) => {
    const change = plan.changes[index]!
    if (misfit.has(index) || namedIn(change).some((id) => !after.organisations.has(id))) return null
    if (act.kind !== 'renamed') return capitalised(describeAct(after, act))
    const old = before.organisations.has(act.organisation) ? before : after
    return `Đổi tên ${nameOn(old, act.organisation, act.effectiveOn)} thành ${act.name}`
  })
}
