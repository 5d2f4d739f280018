import type { PlainDate } from '../calendar/plain-date.ts'
import { capitalised } from '../text/numbers.ts'
import { compareActs, type OrganisationAct, type OrganisationId } from './acts.ts'
import { allInWords, describeEnd, mergerWords } from './describe-act.ts'
import { nameOn } from './tree-on.ts'
import { getOrganisation, type Organisation, type Tree } from './tree.ts'

/** One line of an organisation's life, for a screen. */
export interface HistoryEntry {
  readonly on: PlainDate
  /** In Vietnamese, without the date. */
  readonly text: string
  readonly act: OrganisationAct
}

/**
 * The life of one organisation, oldest first: founded, renamed, moved, received others, ended.
 * The coming and going of its children is not in it. Several changes of one kind on one day show
 * as what the day left.
 */
export function historyOf(tree: Tree, id: OrganisationId): HistoryEntry[] {
  const organisation = getOrganisation(tree, id)
  return [
    founding(tree, organisation),
    ...renamings(organisation),
    ...moves(tree, organisation),
    ...received(tree, organisation),
    ...ending(tree, organisation),
  ].sort((a, b) => compareActs(a.act, b.act))
}

function founding(tree: Tree, { life, parents }: Organisation): HistoryEntry {
  const [first] = parents
  const under = first ? `, trực thuộc ${nameOn(tree, first.parent, life.from)}` : ''
  return { on: life.from, text: `Thành lập${under}`, act: life.by }
}

function renamings({ names }: Organisation): HistoryEntry[] {
  return names.slice(1).map(({ from, name, by }, index) => ({
    on: from,
    text: `Đổi tên từ “${names[index]?.name}” thành “${name}”`,
    act: by,
  }))
}

function moves(tree: Tree, { parents }: Organisation): HistoryEntry[] {
  return parents.slice(1).map(({ from, parent, by }, index) => {
    const before = parents[index]?.parent ?? parent
    const [old, now] = [before, parent].map((id) => nameOn(tree, id, from))
    const why = by.kind === 'moved' ? '' : ' do sắp xếp lại cấp trên'
    return { on: from, text: `Chuyển từ ${old} về trực thuộc ${now}${why}`, act: by }
  })
}

/** One entry for each merger or split, however many it brought together. */
function received(tree: Tree, { id, predecessors }: Organisation): HistoryEntry[] {
  const byAct = Map.groupBy(predecessors, ({ by }) => by)
  return [...byAct].flatMap(([act, from]): HistoryEntry[] => {
    const names = allInWords(from.map(({ organisation, on }) => nameOn(tree, organisation, on)))
    const on = act.effectiveOn
    switch (act.kind) {
      case 'merged':
        return [{ on, text: `${mergerWords(tree, act).received} ${names}`, act }]
      case 'split': {
        const share = act.principal === id ? ', là phần chính' : ''
        return [{ on, text: `Tách ra từ ${names}${share}`, act }]
      }
      default:
        return []
    }
  })
}

function ending(tree: Tree, organisation: Organisation): HistoryEntry[] {
  return organisation.successors.slice(0, 1).map(({ on, by }) => ({
    on,
    text: capitalised(describeEnd(tree, organisation)),
    act: by,
  }))
}
