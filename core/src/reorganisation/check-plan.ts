import { formatDate } from '../calendar/format-date.ts'
import { checkOnItsDay } from '../organisations/act-rules.ts'
import type { OrganisationId } from '../organisations/acts.ts'
import { contradiction } from '../organisations/check-act.ts'
import { GrowingTree } from '../organisations/fold-tree.ts'
import type { Tree } from '../organisations/tree.ts'
import { Refusal } from '../refusal.ts'
import { namedIn, plannedActs, type Plan } from './plan.ts'

/** What does not fit, and what to do instead. */
export interface Misfit {
  /** Which change of the plan, from 0; null when it is the plan as a whole. */
  readonly change: number | null
  readonly code: string
  readonly sentence: string
  readonly field: string | null
}

/** A plan tried on the tree of its day. */
export interface TriedPlan {
  /** The tree as the plan finds it: all acts up to its day, and none after. */
  readonly before: Tree
  /** The same with the changes that fit. */
  readonly after: Tree
  /** All of them, not only the first; empty when the plan may be carried out. */
  readonly misfits: readonly Misfit[]
}

/**
 * Tries every change of the plan on the tree of its day, one on top of the other, and then whether what was recorded
 * for later days still holds. One fold of the tree, whatever the number of changes.
 */
export function tryPlan(tree: Tree, plan: Pick<Plan, 'effectiveOn' | 'changes'>): TriedPlan {
  const before = upTo(tree, plan)
  const after = upTo(tree, plan)
  const misfits: Misfit[] = []
  const unfounded = new Set<OrganisationId>()
  for (const [index, act] of plannedActs(
    plan,
    Number.MAX_SAFE_INTEGER - plan.changes.length,
  ).entries()) {
    const change = plan.changes[index]!
    // What hangs on a founding that does not fit is mended with it.
    if (namedIn(change).some((id) => id !== founded(change) && unfounded.has(id))) continue
    try {
      checkOnItsDay(after, act)
      after.add(act)
    } catch (error) {
      misfits.push(misfit(index, error))
      if (change.kind === 'founded') unfounded.add(change.organisation)
    }
  }
  if (misfits.length === 0) misfits.push(...laterMisfits(tree, after, plan))
  return { before, after, misfits }
}

/** @throws Refusal of the first change that does not fit, saying how many more there are */
export function assertPlanFits(tree: Tree, plan: Pick<Plan, 'effectiveOn' | 'changes'>): TriedPlan {
  if (plan.changes.length === 0) {
    throw new Refusal(
      'PHUONG-AN-TRONG',
      'Phương án chưa có thay đổi nào. Thêm ít nhất một thay đổi rồi thực hiện.',
      'changes',
    )
  }
  const tried = tryPlan(tree, plan)
  const [first, ...more] = tried.misfits
  if (first === undefined) return tried
  const rest = more.length === 0 ? '' : ` Còn ${more.length} chỗ khác cũng chưa khớp.`
  throw new Refusal(
    'PHUONG-AN-KHONG-KHOP',
    `Phương án không khớp với cây tổ chức ngày ${formatDate(plan.effectiveOn)}: ${first.sentence}${rest} Mở phương án, sửa các chỗ được đánh dấu.`,
    first.change === null ? 'changes' : `changes.${first.change}`,
  )
}

function upTo(tree: Tree, { effectiveOn }: Pick<Plan, 'effectiveOn'>): GrowingTree {
  const history = new GrowingTree()
  for (const act of tree.acts) if (act.effectiveOn <= effectiveOn) history.add(act)
  return history
}

function founded(change: Plan['changes'][number]): OrganisationId | null {
  return change.kind === 'founded' ? change.organisation : null
}

/** Every act recorded for a later day must still be acceptable with the whole plan in its place. */
function laterMisfits(tree: Tree, after: Tree, plan: Pick<Plan, 'effectiveOn'>): Misfit[] {
  const later = tree.acts.filter(({ effectiveOn }) => effectiveOn > plan.effectiveOn)
  if (later.length === 0) return []
  const history = new GrowingTree()
  for (const act of after.acts) history.add(act)
  for (const act of later) {
    try {
      checkOnItsDay(history, act)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return [misfit(null, contradiction(tree, plan.effectiveOn, act))]
    }
    history.add(act)
  }
  return []
}

function misfit(change: number | null, error: unknown): Misfit {
  if (!(error instanceof Refusal)) throw error
  return { change, code: error.code, sentence: error.sentence, field: error.field ?? null }
}
