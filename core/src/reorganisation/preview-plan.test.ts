import { expect, test } from 'vitest'
import {
  DISTRICT,
  districtGone,
  EAST,
  EAST_CELL,
  LOWER_SCHOOL,
  PROVINCE,
  UPPER_SCHOOL,
  WEST,
  WEST_CELL,
} from '../organisations/district-gone.testing.ts'
import { foldTree } from '../organisations/fold-tree.ts'
import { planLevel } from './level-plan.ts'
import type { Plan } from './plan.ts'
import type { PlanFacts } from './plan-facts.ts'
import { previewPlan } from './preview-plan.ts'

const COMMUNE = -1
const on = '2025-07-01'
const tree = foldTree(districtGone.filter(({ effectiveOn }) => effectiveOn < on))
const plan: Plan = {
  effectiveOn: on,
  changes: planLevel(tree, {
    effectiveOn: on,
    ends: [DISTRICT],
    founds: [
      {
        organisation: COMMUNE,
        organisationKind: 'commune_committee',
        name: 'Đảng ủy xã Mới',
        code: '12001',
        parent: PROVINCE,
      },
    ],
    goes: new Map([
      [EAST, [COMMUNE]],
      [WEST, [COMMUNE]],
    ]),
    moves: new Map([[UPPER_SCHOOL, COMMUNE]]),
    rest: PROVINCE,
  }),
  decisions: {},
}
const facts: PlanFacts = {
  counts: new Map([
    [EAST_CELL, { members: 21, cases: 2 }],
    [WEST_CELL, { members: 13, cases: 0 }],
    [UPPER_SCHOOL, { members: 30, cases: 1 }],
    [LOWER_SCHOOL, { members: 25, cases: 0 }],
  ]),
  mandates: new Map([
    [EAST, ['Trần Văn An, Văn phòng đảng ủy cơ sở']],
    [DISTRICT, ['Lê Thị Bình, Ban tổ chức cấp ủy cấp trên']],
  ]),
  settings: new Map([[WEST, { youth_union: true, trade_union: false, delegated: true }]]),
  assigned: new Set([EAST, WEST, DISTRICT]),
}

test('a whole level goes: the acts in words, in the order in which they fit', () => {
  const { misfits, acts } = previewPlan(tree, plan, facts)
  expect(misfits).toEqual([])
  expect(acts).toEqual([
    'Thành lập Đảng ủy xã Mới',
    'Hợp nhất Đảng bộ xã Đông và Đảng bộ xã Tây thành Đảng ủy xã Mới',
    'Chuyển Chi bộ trường cấp 3 về trực thuộc Đảng ủy xã Mới',
    'Chuyển Chi bộ trường cấp 2 về trực thuộc Tỉnh ủy',
    'Giải thể Huyện ủy Ân Thi',
  ])
})

test('before and after stand side by side, with what lies under each; in all nobody is lost or doubled', () => {
  const { before, after, totals } = previewPlan(tree, plan, facts)
  const sideOf = (rows: typeof before) =>
    rows.map(({ depth, name, mark, counts }) => [depth, name, mark, counts.cells, counts.members])
  expect(sideOf(before)).toEqual([
    [0, 'Tỉnh ủy', 'same', 4, 89],
    [1, 'Huyện ủy Ân Thi', 'ends', 4, 89],
    [2, 'Đảng bộ xã Đông', 'ends', 1, 21],
    [2, 'Đảng bộ xã Tây', 'ends', 1, 13],
    [2, 'Chi bộ trường cấp 3', 'moves', 1, 30],
    [2, 'Chi bộ trường cấp 2', 'moves', 1, 25],
  ])
  expect(sideOf(after)).toEqual([
    [0, 'Tỉnh ủy', 'receives', 4, 89],
    [1, 'Đảng ủy xã Mới', 'founded', 3, 64],
    [2, 'Chi bộ trường cấp 3', 'moves', 1, 30],
    [1, 'Chi bộ trường cấp 2', 'moves', 1, 25],
  ])
  expect(totals.before).toEqual({ cells: 4, members: 89, cases: 3 })
  expect(totals.after).toEqual(totals.before)
})

test('who goes where: each that ends with its successor and what passes with it', () => {
  const { fates } = previewPlan(tree, plan, facts)
  expect(fates.map(({ name, how, passing }) => [name, how, passing])).toEqual([
    ['Đảng bộ xã Đông', 'Hợp nhất thành Đảng ủy xã Mới', 1],
    ['Đảng bộ xã Tây', 'Hợp nhất thành Đảng ủy xã Mới', 1],
    ['Chi bộ trường cấp 3', 'Chuyển về trực thuộc Đảng ủy xã Mới', 0],
    ['Chi bộ trường cấp 2', 'Chuyển về trực thuộc Tỉnh ủy', 0],
    ['Huyện ủy Ân Thi', 'Giải thể', 0],
  ])
})

test('what a person must decide: officers, delegation, targets, another decider, equal names', () => {
  const { todos } = previewPlan(tree, plan, facts)
  expect(todos.map(({ key, choices }) => [key, choices])).toEqual([
    [`mandates:${EAST}`, ['pass_on', 'end']],
    // The district lived on in the province above it: nobody's mandate widens by that.
    [`mandates:${DISTRICT}`, ['end']],
    [`delegated:${COMMUNE}`, ['yes', 'no']],
    [`targets:${COMMUNE}`, ['keep']],
    [`decider:${COMMUNE}:${DISTRICT}`, ['handed_over']],
    // Both communes had a “Chi bộ thôn 1”.
    [`names:${COMMUNE}:${EAST_CELL}`, ['keep']],
  ])
  expect(todos.every(({ chosen }) => chosen === null)).toBe(true)
})

test('decided ahead by its own key, or for all of a kind; a choice that is none stays open', () => {
  const decisions = {
    mandates: 'end',
    [`mandates:${EAST}`]: 'pass_on',
    [`delegated:${COMMUNE}`]: 'perhaps',
  }
  const { todos } = previewPlan(tree, { ...plan, decisions }, facts)
  const chosen = Object.fromEntries(todos.map((todo) => [todo.key, todo.chosen]))
  expect(chosen).toMatchObject({
    [`mandates:${EAST}`]: 'pass_on',
    [`mandates:${DISTRICT}`]: 'end',
    [`delegated:${COMMUNE}`]: null,
  })
})

test('a cell that splits leaves its people to be shared out, one dissolved leaves them without a cell', () => {
  const { todos } = previewPlan(
    tree,
    {
      effectiveOn: on,
      changes: [
        ...[-1, -2].map((organisation) => ({
          kind: 'founded' as const,
          organisation,
          organisationKind: 'cell' as const,
          name: `Chi bộ thôn 1, phần ${-organisation}`,
          code: null,
          parent: EAST,
        })),
        { kind: 'split', organisation: EAST_CELL, into: [-1, -2], principal: -2 },
        { kind: 'dissolved', organisation: WEST_CELL },
      ],
      decisions: {},
    },
    facts,
  )
  expect(todos.map(({ key }) => key)).toEqual([`people:${EAST_CELL}`, `placeless:${WEST_CELL}`])
})
