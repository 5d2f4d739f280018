import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { checkOnItsDay } from './act-rules.ts'
import { compareActs, type OrganisationAct, type OrganisationId } from './acts.ts'
import { foldTree } from './fold-tree.ts'
import { historyAndDay, randomHistory } from './random-history.testing.ts'
import { lines, todayLines, type TodayLine } from './tree-lines.ts'
import { aliveOn, childrenOn, homeOn, isDuring, lineOn, nameOn, parentOn } from './tree-on.ts'
import type { Tree } from './tree.ts'

const everyone = (tree: Tree) => [...tree.organisations.keys()]
const aliveAt = (tree: Tree, day: PlainDate) =>
  everyone(tree).filter((id) => aliveOn(tree, id, day))
const rootsOn = (tree: Tree, day: PlainDate) =>
  aliveAt(tree, day).filter((id) => parentOn(tree, id, day) === null)

/** All that a day's tree says. */
function snapshot(tree: Tree, day: PlainDate) {
  return aliveAt(tree, day).map((id) => ({
    id,
    name: nameOn(tree, id, day),
    line: lineOn(tree, id, day),
    children: childrenOn(tree, id, day).toSorted((a, b) => a - b),
  }))
}

/** The tree without the marks of recording. */
function shape(tree: Tree) {
  return [...tree.organisations.values()]
    .map((organisation) => structuredClone(organisation))
    .sort((a, b) => a.id - b.id)
    .map(({ id, life, names, parents, successors, predecessors }) => ({
      id,
      life: [life.from, life.to],
      names: names.map(({ from, to, name }) => [from, to, name]),
      parents: parents.map(({ from, to, parent }) => [from, to, parent]),
      successors: successors.map(({ organisation, on, principal }) => [
        organisation,
        on,
        principal,
      ]),
      predecessors: predecessors.map(({ organisation, on }) => [organisation, on]),
    }))
}

describe('the tree of a day', () => {
  test('is the same whether or not later acts are known', () => {
    fc.assert(
      fc.property(historyAndDay(), ({ acts, day }) => {
        const known = acts.filter(({ effectiveOn }) => effectiveOn <= day)
        expect(snapshot(foldTree(acts), day)).toEqual(snapshot(foldTree(known), day))
      }),
    )
  })

  test('is one tree: every line ends at its only root, and nobody is twice in a line', () => {
    fc.assert(
      fc.property(historyAndDay(), ({ acts, day }) => {
        const tree = foldTree(acts)
        const roots = rootsOn(tree, day)
        expect(roots).toHaveLength(1)
        for (const id of aliveAt(tree, day)) {
          const line = lineOn(tree, id, day)
          expect(line.at(-1)).toBe(roots[0])
          expect(new Set(line).size).toBe(line.length)
          expect(line.every((above) => aliveOn(tree, above, day))).toBe(true)
        }
      }),
    )
  })

  test('does not depend on the order in which acts of different days were recorded', () => {
    fc.assert(
      fc.property(
        randomHistory().chain((acts) =>
          fc.tuple(fc.constant(acts), fc.shuffledSubarray([...acts], { minLength: acts.length })),
        ),
        ([acts, shuffled]) => {
          expect(shape(foldTree(shuffled))).toEqual(shape(foldTree(acts)))
        },
      ),
    )
  })

  test('does not depend on the order in which independent acts of one day were recorded', () => {
    fc.assert(
      fc.property(randomHistory(), (acts) => {
        const inOrder = acts.toSorted(compareActs)
        const tree = shape(foldTree(inOrder))
        inOrder.forEach((act, index) => {
          const next = inOrder[index + 1]
          if (!next || !areIndependent(inOrder.slice(0, index), act, next)) return
          const swapped = inOrder
            .with(index, { ...act, sequence: next.sequence })
            .with(index + 1, { ...next, sequence: act.sequence })
          expect(shape(foldTree(swapped))).toEqual(tree)
        })
      }),
    )
  })

  test('accepts every act in the order of taking effect, however they were recorded', () => {
    fc.assert(
      fc.property(randomHistory(), (acts) => {
        const inOrder = acts.toSorted(compareActs)
        inOrder.forEach((act, index) => {
          checkOnItsDay(foldTree(inOrder.slice(0, index)), act)
        })
      }),
    )
  })
})

describe('the lines', () => {
  test('agree with the tree of any day', () => {
    fc.assert(
      fc.property(historyAndDay(), ({ acts, day }) => {
        const tree = foldTree(acts)
        const thatDay = Map.groupBy(
          [...lines(tree)].filter((line) => isDuring(line, day)),
          ({ organisation }) => organisation,
        )
        for (const id of everyone(tree)) {
          const line = (thatDay.get(id) ?? []).toSorted((a, b) => a.depth - b.depth)
          expect(line.map(({ ancestor }) => ancestor)).toEqual(lineOn(tree, id, day))
          expect(line.map(({ depth }) => depth)).toEqual(line.map((_, index) => index))
        }
      }),
    )
  })

  test('of one organisation under one ancestor never overlap, and are as long as they can be', () => {
    fc.assert(
      fc.property(randomHistory(), (acts) => {
        const pairs = Map.groupBy(
          lines(foldTree(acts)),
          ({ organisation, ancestor }) => `${organisation} under ${ancestor}`,
        )
        for (const periods of pairs.values()) {
          periods.sort((a, b) => (a.from < b.from ? -1 : 1))
          periods.slice(1).forEach((next, index) => {
            const last = periods[index]!
            expect(last.to !== null && last.to <= next.from).toBe(true)
            expect(last.to === next.from && last.depth === next.depth).toBe(false)
          })
        }
      }),
    )
  })
})

describe("today's lines", () => {
  test('give every organisation that ever was exactly one principal path to the root', () => {
    fc.assert(
      fc.property(historyAndDay(), ({ acts, day }) => {
        const tree = foldTree(acts)
        const [root] = rootsOn(tree, day)
        const principal = principalAncestors(tree, day)
        for (const [id, ancestors] of principal) {
          const path = pathThroughHomes(tree, id, day)
          expect(ancestors.toSorted()).toEqual(path.toSorted())
          expect(path.at(-1)).toBe(root)
        }
        expect(principal.size).toBe(bornBy(tree, day).length)
      }),
    )
  })

  test('give access to whoever leads an organisation or any of its successors, once', () => {
    fc.assert(
      fc.property(historyAndDay(), ({ acts, day }) => {
        const tree = foldTree(acts)
        const given = Map.groupBy(todayLines(tree, day), ({ organisation }) => organisation)
        for (const id of bornBy(tree, day)) {
          const ancestors = (given.get(id) ?? []).map(({ ancestor }) => ancestor)
          expect(ancestors.toSorted()).toEqual([...reachable(tree, id, day)].toSorted())
        }
      }),
    )
  })
})

describe('[0.1] figures', () => {
  interface Fact {
    readonly organisation: OrganisationId
    readonly on: PlainDate
    readonly count: number
  }

  /** A history, a day, and facts placed at organisations that lived on the days of the facts. */
  const factsOf = historyAndDay().chain(({ acts, day }) => {
    const tree = foldTree(acts)
    const places = acts
      .flatMap(({ effectiveOn }) => [addDays(effectiveOn, -1), effectiveOn])
      .filter((on) => on <= day)
      .concat(day)
      .flatMap((on) => aliveAt(tree, on).map((organisation) => ({ organisation, on })))
    const fact = fc
      .tuple(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }))
      .map(([place, count]): Fact => ({ ...place, count }))
    return fc.record({
      tree: fc.constant(tree),
      day: fc.constant(day),
      facts: fc.array(fact, { maxLength: 30 }),
    })
  })

  const sum = (facts: readonly Fact[]) => facts.reduce((total, { count }) => total + count, 0)

  test('at the root are the plain sum, as it was and restated', () => {
    fc.assert(
      fc.property(factsOf, ({ tree, day, facts }) => {
        expect(
          sum(facts.filter(({ organisation, on }) => underARoot(tree, organisation, on))),
        ).toBe(sum(facts))
        const [root] = rootsOn(tree, day)
        expect(sum(facts.filter(isRestatedUnder(tree, root!, day)))).toBe(sum(facts))
      }),
    )
  })

  test('as it was: those of the children and its own are those of the parent', () => {
    fc.assert(
      fc.property(factsOf, ({ tree, day, facts }) => {
        const placedThatDay = facts.filter(({ on }) => on === day)
        const thatDay = [...lines(tree)].filter((line) => isDuring(line, day))
        const total = (id: OrganisationId) => {
          const below = new Set(
            thatDay
              .filter(({ ancestor }) => ancestor === id)
              .map(({ organisation }) => organisation),
          )
          return sum(placedThatDay.filter(({ organisation }) => below.has(organisation)))
        }
        for (const id of aliveAt(tree, day)) {
          const own = sum(placedThatDay.filter(({ organisation }) => organisation === id))
          const ofChildren = childrenOn(tree, id, day).reduce((all, child) => all + total(child), 0)
          expect(total(id)).toBe(own + ofChildren)
        }
      }),
    )
  })

  test('restated: those of the children and of all whose home it is are those of the parent', () => {
    fc.assert(
      fc.property(factsOf, ({ tree, day, facts }) => {
        const total = (id: OrganisationId) => sum(facts.filter(isRestatedUnder(tree, id, day)))
        for (const id of aliveAt(tree, day)) {
          const own = sum(
            facts.filter(({ organisation }) => homeOn(tree, organisation, day) === id),
          )
          const ofChildren = childrenOn(tree, id, day).reduce((all, child) => all + total(child), 0)
          expect(total(id)).toBe(own + ofChildren)
        }
      }),
    )
  })

  function underARoot(tree: Tree, organisation: OrganisationId, on: PlainDate): boolean {
    const roots = rootsOn(tree, on)
    const above = [...lines(tree)].filter(
      (line) =>
        line.organisation === organisation && isDuring(line, on) && roots.includes(line.ancestor),
    )
    return above.length === 1
  }

  function isRestatedUnder(tree: Tree, ancestor: OrganisationId, today: PlainDate) {
    const below = new Set<OrganisationId>()
    for (const line of todayLines(tree, today)) {
      if (line.principal && line.ancestor === ancestor) below.add(line.organisation)
    }
    return ({ organisation }: Fact) => below.has(organisation)
  }
})

function bornBy(tree: Tree, day: PlainDate): OrganisationId[] {
  return everyone(tree).filter((id) => tree.organisations.get(id)!.life.from <= day)
}

function principalAncestors(tree: Tree, day: PlainDate): Map<OrganisationId, OrganisationId[]> {
  const principal = [...todayLines(tree, day)].filter((line: TodayLine) => line.principal)
  const byOrganisation = Map.groupBy(principal, ({ organisation }) => organisation)
  return new Map(
    [...byOrganisation].map(([id, found]) => [id, found.map(({ ancestor }) => ancestor)]),
  )
}

/** Through principal successors while it has ended, then up the line of the day. */
function pathThroughHomes(tree: Tree, id: OrganisationId, day: PlainDate): OrganisationId[] {
  if (aliveOn(tree, id, day)) return lineOn(tree, id, day)
  const next = tree.organisations.get(id)!.successors.filter(({ principal }) => principal)
  expect(next).toHaveLength(1)
  return [id, ...pathThroughHomes(tree, next[0]!.organisation, day)]
}

function reachable(tree: Tree, id: OrganisationId, day: PlainDate): Set<OrganisationId> {
  const found = new Set([id])
  for (const reached of found) {
    const above = aliveOn(tree, reached, day)
      ? lineOn(tree, reached, day)
      : tree.organisations.get(reached)!.successors.map(({ organisation }) => organisation)
    for (const next of above) found.add(next)
  }
  return found
}

/** Acts of one day that name nobody in common, nor anybody's parent or child. */
function areIndependent(
  before: readonly OrganisationAct[],
  act: OrganisationAct,
  next: OrganisationAct,
): boolean {
  if (act.effectiveOn !== next.effectiveOn) return false
  const tree = foldTree([...before, act, next])
  const around = (id: OrganisationId) => [
    id,
    ...(tree.organisations.get(id)?.parents.map(({ parent }) => parent) ?? []),
    ...(tree.childrenEver.get(id) ?? []),
  ]
  const touched = new Set(namedIn(act).flatMap(around))
  return namedIn(next)
    .flatMap(around)
    .every((id) => !touched.has(id))
}

function namedIn(act: OrganisationAct): readonly OrganisationId[] {
  switch (act.kind) {
    case 'founded':
      return act.parent === null ? [act.organisation] : [act.organisation, act.parent]
    case 'moved':
      return [act.organisation, act.parent]
    case 'merged':
      return [...act.organisations, act.into]
    case 'split':
      return [act.organisation, ...act.into]
    case 'renamed':
    case 'dissolved':
      return [act.organisation]
    default:
      return act satisfies never
  }
}
