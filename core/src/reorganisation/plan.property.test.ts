import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationAct, OrganisationId } from '../organisations/acts.ts'
import { foldTree } from '../organisations/fold-tree.ts'
import { MAY_CONTAIN, mayContain, type OrganisationKind } from '../organisations/kinds.ts'
import { randomHistory } from '../organisations/random-history.testing.ts'
import { aliveOn, childrenOn, homeOn, lineOn } from '../organisations/tree-on.ts'
import { getOrganisation, type Tree } from '../organisations/tree.ts'
import { tryPlan } from './check-plan.ts'
import { countByPlace } from './count-by-place.ts'
import { plannedActs, renumbered, type Plan, type PlannedChange } from './plan.ts'
import { previewPlan } from './preview-plan.ts'

/** Wishes thrown at a tree; most do not fit, and the plan is made of those that do. */
const wish = fc.record({
  kind: fc.constantFrom('found', 'rename', 'move', 'dissolve', 'merge', 'merge', 'split', 'raise'),
  dice: fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)),
})
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never

const scene = fc.record({
  acts: randomHistory(25),
  daysAfter: fc.constantFrom(-400, 0, 1, 30),
  wishes: fc.array(wish, { minLength: 1, maxLength: 15 }),
})

function planOf(tree: Tree, on: PlainDate, wishes: readonly Wish[]): Plan {
  const alive = [...tree.organisations.keys()].filter((id) => aliveOn(tree, id, on))
  let unused = 0
  const changes = wishes.flatMap(({ kind, dice: [a, b, c] }): PlannedChange[] => {
    const pick = <T>(from: readonly T[], die: number) => from[die % from.length]!
    const one = pick(alive, a)
    const kindOf = (id: OrganisationId) => getOrganisation(tree, id).kind
    const found = (like: OrganisationKind, parent: OrganisationId): PlannedChange => ({
      kind: 'founded',
      organisation: --unused,
      organisationKind: like,
      name: `Mới ${-unused}`,
      code: null,
      parent,
    })
    const alike = alive.filter((id) => id !== one && kindOf(id) === kindOf(one))
    switch (kind) {
      case 'found': {
        const below = MAY_CONTAIN[kindOf(one)]
        return below.length === 0 ? [] : [found(pick<OrganisationKind>(below, b), one)]
      }
      case 'rename':
        return [{ kind: 'renamed', organisation: one, name: `Tên ${b}` }]
      case 'move':
        return [{ kind: 'moved', organisation: one, parent: pick(alive, b) }]
      case 'dissolve':
        return [{ kind: 'dissolved', organisation: one }]
      case 'merge':
        return alike.length === 0
          ? []
          : [{ kind: 'merged', organisations: [pick(alike, b)], into: one }]
      case 'raise': {
        const above = alive.filter((id) => mayContain(kindOf(id), kindOf(one)))
        if (above.length === 0) return []
        const founded = found(kindOf(one), pick(above, c))
        return [
          founded,
          {
            kind: 'merged',
            organisations: [...new Set([one, pick([one, ...alike], b)])],
            into: unused,
          },
        ]
      }
      case 'split': {
        const parent = lineOn(tree, one, on)[1]
        if (parent === undefined) return []
        const parts = [found(kindOf(one), parent), found(kindOf(one), parent)]
        return [
          ...parts,
          { kind: 'split', organisation: one, into: [unused, unused + 1], principal: unused + 1 },
          ...childrenOn(tree, one, on)
            .slice(0, b % 3)
            .map((organisation): PlannedChange => ({
              kind: 'moved',
              organisation,
              parent: unused,
            })),
        ]
      }
    }
  })
  return { effectiveOn: on, changes, decisions: {} }
}

/** Takes out what does not fit until the rest does. */
function fitting(tree: Tree, plan: Plan): Plan {
  let left = plan
  for (;;) {
    const { misfits } = tryPlan(tree, left)
    if (misfits.length === 0) return left
    const bad = new Set(misfits.map(({ change }) => change ?? left.changes.length - 1))
    left = { ...left, changes: left.changes.filter((_, index) => !bad.has(index)) }
  }
}

function lastDay(acts: readonly OrganisationAct[]): PlainDate {
  return acts.map(({ effectiveOn }) => effectiveOn).reduce((a, b) => (a > b ? a : b))
}

test('a plan that fits loses no organisation and doubles none: each has one home after it, and all that lay in them adds up to the same', () => {
  let carriedOut = 0
  fc.assert(
    fc.property(scene, ({ acts, daysAfter, wishes }) => {
      const tree = foldTree(acts)
      const on = [addDays(lastDay(acts), daysAfter), '2020-01-02' as PlainDate].reduce((a, b) =>
        a > b ? a : b,
      )
      const plan = fitting(tree, planOf(tree, on, wishes))
      carriedOut += plan.changes.length
      const eve = tryPlan(tree, plan).before
      const own = new Map(
        [...eve.organisations.keys()].map((id) => [id, { members: id * 3 + 1, cases: id % 4 }]),
      )
      const preview = previewPlan(tree, plan, {
        counts: own,
        mandates: new Map(),
        settings: new Map(),
        assigned: new Set(),
      })
      expect(preview.misfits).toEqual([])

      // As carried out: the planned numbers become the next ones, the acts are recorded, the whole is folded anew.
      const most = Math.max(...tree.organisations.keys())
      const real = (id: OrganisationId) => (id < 0 ? most - id : id)
      const changes = plan.changes.map((change) => renumbered(change, real))
      const after = foldTree([...acts, ...plannedActs({ effectiveOn: on, changes }, 1_000_000)])
      for (const { id, life } of eve.organisations.values()) {
        if (life.from > on) continue
        const home = homeOn(after, id, on)
        expect(home, `${id} has a home`).not.toBeNull()
        expect(lineOn(after, home!, on).length).toBeGreaterThan(0)
      }
      const sum = (
        counts: ReadonlyMap<OrganisationId, { members: number; cases: number }>,
        tree: Tree,
      ) =>
        [...tree.organisations.keys()]
          .filter((id) => aliveOn(tree, id, on) && lineOn(tree, id, on).length === 1)
          .map((id) => counts.get(id) ?? { members: 0, cases: 0 })
          .reduce((a, b) => ({ members: a.members + b.members, cases: a.cases + b.cases }), {
            members: 0,
            cases: 0,
          })
      const everybody = [...own].reduce(
        (a, [, b]) => ({ members: a.members + b.members, cases: a.cases + b.cases }),
        { members: 0, cases: 0 },
      )
      expect(sum(countByPlace(after, on, own), after)).toEqual(everybody)
      expect(preview.totals.after).toMatchObject(everybody)
      expect(preview.totals.before).toMatchObject(everybody)
      // The tree of the day before is as it was.
      const dayBefore = addDays(on, -1)
      for (const id of tree.organisations.keys()) {
        expect(lineOn(after, id, dayBefore)).toEqual(lineOn(tree, id, dayBefore))
      }
    }),
    { numRuns: 200 },
  )
  expect(carriedOut).toBeGreaterThan(300)
})
