import fc from 'fast-check'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { OrganisationAct, OrganisationId } from './acts.ts'
import { foldTree } from './fold-tree.ts'
import {
  dissolve,
  found,
  merge,
  move,
  record,
  recordAll,
  rename,
  split,
  type UnrecordedAct,
} from './history.testing.ts'
import { MAY_CONTAIN, mayContain, type OrganisationKind } from './kinds.ts'
import { aliveOn, childrenOn, parentOn } from './tree-on.ts'
import { getOrganisation, type Tree } from './tree.ts'

const FIRST_DAY: PlainDate = '2020-01-01'

/**
 * Histories of one province, in the order of recording. Every act was accepted by
 * checkOrganisationAct when it was recorded; some take effect on the same day, some are back-dated.
 * On every day from the first there is exactly one root.
 */
export function randomHistory(most = 40): fc.Arbitrary<readonly OrganisationAct[]> {
  return fc.array(turn, { minLength: 1, maxLength: most, size: 'max' }).map(play)
}

/** A history and a day in it: most often one on which the tree changed, or the day before. */
export function historyAndDay(): fc.Arbitrary<{
  readonly acts: readonly OrganisationAct[]
  readonly day: PlainDate
}> {
  return randomHistory().chain((acts) =>
    fc.record({
      acts: fc.constant(acts),
      day: fc
        .tuple(fc.constantFrom(...acts), fc.constantFrom(0, 0, -1, 1, 100))
        .map(([act, days]) => later(FIRST_DAY, addDays(act.effectiveOn, days))),
    }),
  )
}

/** What somebody wants to do; whom it falls on is chosen by the three dice. */
interface Turn {
  readonly wish: keyof typeof WISHES
  readonly daysLater: number
  /** Back-dated by so many days. */
  readonly daysBack: number
  readonly dice: readonly [number, number, number]
}

interface Moment {
  readonly tree: Tree
  readonly on: PlainDate
  /** Ids not used yet are this one and all above it. */
  readonly unused: OrganisationId
  readonly dice: readonly [number, number, number]
}

function play(turns: readonly Turn[]): readonly OrganisationAct[] {
  let history = recordAll(
    found(FIRST_DAY, 1, 'provincial_committee', 'Tỉnh ủy', null),
    found(FIRST_DAY, 2, 'district_committee', 'Huyện ủy', 1),
    found(FIRST_DAY, 3, 'base_committee', 'Đảng bộ xã', 2),
    found(FIRST_DAY, 4, 'cell', 'Chi bộ thôn', 3),
  )
  let today = addDays(FIRST_DAY, 1)
  for (const { wish, daysLater, daysBack, dice } of turns) {
    today = addDays(today, daysLater)
    const tree = foldTree(history)
    const on = later(addDays(FIRST_DAY, 1), addDays(today, -daysBack))
    const unused = Math.max(...tree.organisations.keys()) + 1
    history = recordIfAccepted(history, WISHES[wish]({ tree, on, unused, dice }))
  }
  return history
}

/** All of the acts or, when one is refused, none. */
function recordIfAccepted(
  history: readonly OrganisationAct[],
  acts: readonly UnrecordedAct[],
): readonly OrganisationAct[] {
  try {
    return acts.reduce(record, history)
  } catch (error) {
    if (error instanceof Refusal) return history
    throw error
  }
}

/** Each answers the acts of one decision; they need not be acceptable. */
const WISHES = {
  found: ({ tree, on, unused, dice: [a, b] }: Moment) => {
    const parent = pick(alive(tree, on), a)
    const kind = pick<OrganisationKind>(MAY_CONTAIN[kindOf(tree, parent)], b)
    return kind ? [found(on, unused, kind, `Tổ chức ${unused}`, parent)] : []
  },
  rename: ({ tree, on, dice: [a, b] }: Moment) => [
    rename(on, pick(alive(tree, on), a), `Tên mới ${b}`),
  ],
  move: ({ tree, on, dice: [a, b] }: Moment) => {
    const organisation = pick(alive(tree, on), a)
    const kind = kindOf(tree, organisation)
    const parents = alive(tree, on).filter((above) => mayContain(kindOf(tree, above), kind))
    return parents.length > 0 ? [move(on, organisation, pick(parents, b))] : []
  },
  dissolve: ({ tree, on, dice: [a] }: Moment) => {
    const leaves = alive(tree, on).filter((id) => childrenOn(tree, id, on).length === 0)
    return [dissolve(on, pick(leaves, a))]
  },
  merge: ({ tree, on, dice: [a, b, c] }: Moment) => {
    const into = pick(alive(tree, on), a)
    const others = alike(tree, into, on)
    return others.length > 0 ? [merge(on, distinct(pick(others, b), pick(others, c)), into)] : []
  },
  mergeIntoNew: ({ tree, on, unused, dice: [a, b] }: Moment) => {
    const one = pick(alive(tree, on), a)
    const other = pick([one, ...alike(tree, one, on)], b)
    return [sibling(tree, one, unused, on), merge(on, distinct(one, other), unused)]
  },
  mergeChildWithParent: ({ tree, on, unused, dice: [a] }: Moment) => {
    const child = pick(alive(tree, on), a)
    const parent = parentOn(tree, child, on)
    if (parent === null) return []
    return [sibling(tree, parent, unused, on), merge(on, [parent, child], unused)]
  },
  /** The provincial committee, too: its successor is the root from that day. */
  renew: ({ tree, on, unused, dice: [a] }: Moment) => {
    const old = pick([pick(alive(tree, on), a), rootOn(tree, on)], a)
    return [sibling(tree, old, unused, on), merge(on, [old], unused)]
  },
  raiseToCommittee: ({ tree, on, unused, dice: [a] }: Moment) => {
    const cells = alive(tree, on).filter((id) => kindOf(tree, id) === 'base_cell')
    if (cells.length === 0) return []
    const cell = pick(cells, a)
    const parent = parentOn(tree, cell, on)
    return [found(on, unused, 'base_committee', 'Đảng bộ', parent), merge(on, [cell], unused)]
  },
  split: ({ tree, on, unused, dice: [a, b, c] }: Moment) => {
    const organisation = pick(alive(tree, on), a)
    if (parentOn(tree, organisation, on) === null) return [] // two roots
    const parts = [unused, unused + 1] as const
    const principal = pick(parts, a + b)
    const children = childrenOn(tree, organisation, on)
    const ownWay = children.length > 0 ? [move(on, pick(children, b), parts[1])] : []
    return [
      ...parts.map((part) => sibling(tree, organisation, part, on)),
      ...(c % 2 === 0 ? ownWay : []),
      split(on, organisation, parts, principal),
      ...(c % 2 === 1 ? ownWay : []),
    ]
  },
  /** As on 1/7/2025: a district goes, its communes come under the province and become one. */
  dissolveDistrict: ({ tree, on, unused, dice: [a] }: Moment) => {
    const districts = alive(tree, on).filter((id) => kindOf(tree, id) === 'district_committee')
    if (districts.length === 0) return []
    const district = pick(districts, a)
    const communes = childrenOn(tree, district, on)
    const root = rootOn(tree, on)
    return [
      ...communes.map((commune) => move(on, commune, root)),
      found(on, unused, 'commune_committee', `Đảng ủy xã ${unused}`, root),
      ...(communes.length > 0 ? [merge(on, communes, unused)] : []),
      dissolve(on, district),
    ]
  },
} satisfies Record<string, (moment: Moment) => UnrecordedAct[]>

const OFTEN = ['found', 'found', 'found', 'found', 'move', 'move', 'merge', 'split'] as const

const turn: fc.Arbitrary<Turn> = fc.record({
  wish: fc.constantFrom(...OFTEN, ...(Object.keys(WISHES) as (keyof typeof WISHES)[])),
  daysLater: fc.constantFrom(0, 0, 1, 30, 365),
  daysBack: fc.constantFrom(0, 0, 0, 0, 1, 40, 400),
  dice: fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)),
})

function sibling(
  tree: Tree,
  like: OrganisationId,
  id: OrganisationId,
  on: PlainDate,
): UnrecordedAct {
  return found(on, id, kindOf(tree, like), `Tổ chức ${id}`, parentOn(tree, like, on))
}

function alive(tree: Tree, on: PlainDate): OrganisationId[] {
  return [...tree.organisations.keys()].filter((id) => aliveOn(tree, id, on))
}

/** Others of the same kind. */
function alike(tree: Tree, organisation: OrganisationId, on: PlainDate): OrganisationId[] {
  const kind = kindOf(tree, organisation)
  return alive(tree, on).filter((id) => id !== organisation && kindOf(tree, id) === kind)
}

function rootOn(tree: Tree, on: PlainDate): OrganisationId {
  return alive(tree, on).find((id) => parentOn(tree, id, on) === null)!
}

function kindOf(tree: Tree, organisation: OrganisationId): OrganisationKind {
  return getOrganisation(tree, organisation).kind
}

function distinct(...ids: OrganisationId[]): OrganisationId[] {
  return [...new Set(ids)]
}

function pick<T>(from: readonly T[], die: number): T {
  return from[die % from.length]!
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}
