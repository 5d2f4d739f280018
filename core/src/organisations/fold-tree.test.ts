import { expect, test } from 'vitest'
import {
  COMMUNE,
  DISTRICT,
  districtGone,
  EAST,
  EAST_CELL,
  PROVINCE,
  SCHOOL,
  UPPER_SCHOOL,
  WEST,
} from './district-gone.testing.ts'
import { foldTree } from './fold-tree.ts'
import {
  found,
  merge,
  move,
  recordAll,
  rename,
  split,
  type UnrecordedAct,
} from './history.testing.ts'
import { getOrganisation, type Tree } from './tree.ts'

function periods(from: readonly { from: string; to: string | null }[], key: string) {
  return from.map((period) => [period.from, period.to, (period as Record<string, unknown>)[key]])
}

const names = (tree: Tree, id: number) => periods(getOrganisation(tree, id).names, 'name')
const parents = (tree: Tree, id: number) => periods(getOrganisation(tree, id).parents, 'parent')
const life = (tree: Tree, id: number) => {
  const { from, to } = getOrganisation(tree, id).life
  return [from, to]
}
const successors = (tree: Tree, id: number) =>
  getOrganisation(tree, id).successors.map(({ organisation, on, principal }) => [
    organisation,
    on,
    principal,
  ])

/** A base committee (2) with three cells (3, 4, 5), and a second one (6), under the province (1). */
const COMMITTEES = [
  found('2020-01-01', 1, 'provincial_committee', 'Tỉnh ủy', null),
  found('2020-01-01', 2, 'base_committee', 'Đảng bộ A', 1),
  found('2020-01-01', 3, 'cell', 'Chi bộ 1', 2),
  found('2020-01-01', 4, 'cell', 'Chi bộ 2', 2),
  found('2020-01-01', 5, 'cell', 'Chi bộ 3', 2),
  found('2020-01-01', 6, 'base_committee', 'Đảng bộ B', 1),
]
const after = (...acts: UnrecordedAct[]) => foldTree(recordAll(...COMMITTEES, ...acts))

test('names and parents are periods without gaps', () => {
  const tree = after(
    rename('2021-05-01', 3, 'Chi bộ thôn Đông'),
    move('2022-03-01', 3, 6),
    rename('2023-01-01', 3, 'Chi bộ thôn Đông Hạ'),
  )
  expect(names(tree, 3)).toEqual([
    ['2020-01-01', '2021-05-01', 'Chi bộ 1'],
    ['2021-05-01', '2023-01-01', 'Chi bộ thôn Đông'],
    ['2023-01-01', null, 'Chi bộ thôn Đông Hạ'],
  ])
  expect(parents(tree, 3)).toEqual([
    ['2020-01-01', '2022-03-01', 2],
    ['2022-03-01', null, 6],
  ])
})

test('of several changes on one day only the last is seen, and there and back again is no change', () => {
  const tree = after(
    rename('2021-05-01', 3, 'Nhầm'),
    rename('2021-05-01', 3, 'Chi bộ thôn Đông'),
    move('2022-03-01', 3, 6),
    move('2022-03-01', 3, 2),
  )
  expect(names(tree, 3).at(-1)).toEqual(['2021-05-01', null, 'Chi bộ thôn Đông'])
  expect(names(tree, 3)).toHaveLength(2)
  expect(parents(tree, 3)).toEqual([['2020-01-01', null, 2]])
})

test('acts count from the day they take effect, not from when they were recorded', () => {
  const recordedLate = after(rename('2023-01-01', 3, 'Tên ba'), rename('2022-01-01', 3, 'Tên hai'))
  expect(names(recordedLate, 3).map(([, , name]) => name)).toEqual([
    'Chi bộ 1',
    'Tên hai',
    'Tên ba',
  ])
})

test('a merger ends the merged and passes on their children', () => {
  const tree = after(merge('2024-01-01', [2], 6))
  expect(life(tree, 2)).toEqual(['2020-01-01', '2024-01-01'])
  expect(successors(tree, 2)).toEqual([[6, '2024-01-01', true]])
  expect(getOrganisation(tree, 6).predecessors).toMatchObject([
    { organisation: 2, on: '2024-01-01', principal: true },
  ])
  expect(parents(tree, 4)).toEqual([
    ['2020-01-01', '2024-01-01', 2],
    ['2024-01-01', null, 6],
  ])
})

test.each([
  ['before', [move('2024-01-01', 3, 6), merge('2024-01-01', [2], 7)]],
  ['after', [merge('2024-01-01', [2], 7), move('2024-01-01', 3, 6)]],
] as const)('a child goes its own way by an act recorded %s the merger', (_, acts) => {
  const tree = after(found('2024-01-01', 7, 'base_committee', 'Đảng bộ C', 1), ...acts)
  expect(parents(tree, 3).at(-1)).toEqual(['2024-01-01', null, 6])
  expect(parents(tree, 3)).toHaveLength(2)
  expect(parents(tree, 4).at(-1)).toEqual(['2024-01-01', null, 7])
})

test('a split passes children to the principal part unless they go to another', () => {
  const tree = after(
    found('2024-01-01', 7, 'base_committee', 'Đảng bộ A1', 1),
    found('2024-01-01', 8, 'base_committee', 'Đảng bộ A2', 1),
    move('2024-01-01', 5, 8),
    split('2024-01-01', 2, [8, 7], 7),
  )
  expect(successors(tree, 2)).toEqual([
    [8, '2024-01-01', false],
    [7, '2024-01-01', true],
  ])
  expect([3, 4, 5].map((cell) => parents(tree, cell).at(-1)?.[2])).toEqual([7, 7, 8])
})

test('a merged organisation passes on only the children it still has', () => {
  const tree = after(
    move('2021-01-01', 3, 6),
    merge('2024-01-01', [6], 2),
    merge('2025-01-01', [4], 5),
  )
  expect(parents(tree, 3)).toEqual([
    ['2020-01-01', '2021-01-01', 2],
    ['2021-01-01', '2024-01-01', 6],
    ['2024-01-01', null, 2],
  ])
  expect(life(tree, 4)).toEqual(['2020-01-01', '2025-01-01'])
})

test('on 1/7/2025 a whole level goes, and no cell is ever without a line', () => {
  const tree = foldTree(districtGone)
  expect(parents(tree, EAST)).toEqual([['2020-01-01', '2025-07-01', DISTRICT]])
  expect(parents(tree, EAST_CELL)).toEqual([
    ['2020-01-01', '2025-07-01', EAST],
    ['2025-07-01', null, COMMUNE],
  ])
  expect(parents(tree, UPPER_SCHOOL)).toEqual([
    ['2023-09-01', '2025-07-01', DISTRICT],
    ['2025-07-01', null, COMMUNE],
  ])
  expect(parents(tree, PROVINCE)).toEqual([])
  expect([EAST, WEST, SCHOOL].map((id) => life(tree, id)[1])).toEqual([
    '2025-07-01',
    '2025-07-01',
    '2023-09-01',
  ])
})

test('what a dissolved organisation leaves behind lives on in its parent', () => {
  expect(successors(foldTree(districtGone), DISTRICT)).toEqual([[PROVINCE, '2025-07-01', true]])
})
