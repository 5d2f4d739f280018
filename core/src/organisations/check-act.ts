import { formatDate } from '../calendar/format-date.ts'
import { plainDate, type PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import { checkOnItsDay } from './act-rules.ts'
import type { OrganisationAct } from './acts.ts'
import { describeAct } from './describe-act.ts'
import { GrowingTree } from './fold-tree.ts'
import type { Tree } from './tree.ts'

/**
 * Whether the act may be recorded now, on top of all acts of the tree: as the last of its own day,
 * and, when it is back-dated, without contradicting what was recorded for later days.
 * A back-dated act costs one fold of the tree; any other, a look at the organisations it names.
 * @throws Refusal that says what to do instead
 */
export function checkOrganisationAct(tree: Tree, act: OrganisationAct): void {
  plainDate(act.effectiveOn)
  checkOnItsDay(tree, act)
  checkLaterActs(tree, act)
}

/** Every later act was accepted without this one; with it in its place, each must still be. */
function checkLaterActs(tree: Tree, act: OrganisationAct): void {
  const firstLater =
    tree.acts.findLastIndex(({ effectiveOn }) => effectiveOn <= act.effectiveOn) + 1
  if (firstLater === tree.acts.length) return

  const history = new GrowingTree()
  for (const earlier of tree.acts.slice(0, firstLater)) history.add(earlier)
  history.add(act)
  for (const later of tree.acts.slice(firstLater)) {
    try {
      checkOnItsDay(history, later)
    } catch (error) {
      throw error instanceof Refusal ? contradiction(tree, act.effectiveOn, later) : error
    }
    history.add(later)
  }
}

/** Why something recorded for `on` cannot be: it goes against what was recorded for a later day. */
export function contradiction(tree: Tree, on: PlainDate, later: OrganisationAct): Refusal {
  const laterDay = formatDate(later.effectiveOn)
  return new Refusal(
    'TRAI-VIEC-DA-GHI',
    `Ngày ${laterDay} đã ghi ${describeAct(tree, later)}; ghi việc này từ ngày ${formatDate(on)} thì trái với việc ấy. Chọn ngày từ ${laterDay} trở đi, hoặc đính chính việc ấy trước.`,
    'effectiveOn',
  )
}
