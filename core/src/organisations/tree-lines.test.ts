import { expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import {
  COMMUNE,
  DISTRICT,
  districtGone,
  EAST,
  EAST_CELL,
  LOWER_SCHOOL,
  PROVINCE,
  SCHOOL,
  UPPER_SCHOOL,
} from './district-gone.testing.ts'
import { foldTree } from './fold-tree.ts'
import { found, move, recordAll } from './history.testing.ts'
import { lines, todayLines } from './tree-lines.ts'
import type { Tree } from './tree.ts'

const tree = foldTree(districtGone)

const linesOf = (of: Tree, id: number) =>
  [...lines(of)]
    .filter(({ organisation }) => organisation === id)
    .map(({ ancestor, depth, from, to }) => [ancestor, depth, from, to])

const todayOf = (id: number, today: PlainDate) =>
  [...todayLines(tree, today)]
    .filter(({ organisation }) => organisation === id)
    .map(({ ancestor, principal }) => [ancestor, principal])

test('who lay under whom, and when', () => {
  expect(linesOf(tree, EAST_CELL)).toEqual([
    [EAST_CELL, 0, '2020-01-01', null],
    [EAST, 1, '2020-01-01', '2025-07-01'],
    [DISTRICT, 2, '2020-01-01', '2025-07-01'],
    [PROVINCE, 3, '2020-01-01', '2025-07-01'],
    [COMMUNE, 1, '2025-07-01', null],
    [PROVINCE, 2, '2025-07-01', null],
  ])
})

test('moving below the same ancestor does not break the period under it', () => {
  const moved = foldTree(
    recordAll(
      found('2020-01-01', 1, 'provincial_committee', 'Tỉnh ủy', null),
      found('2020-01-01', 2, 'base_committee', 'Đảng bộ A', 1),
      found('2020-01-01', 3, 'base_committee', 'Đảng bộ B', 1),
      found('2021-01-01', 4, 'cell', 'Chi bộ', 2),
      move('2022-01-01', 4, 3),
      move('2023-01-01', 4, 2),
    ),
  )
  expect(linesOf(moved, 4)).toEqual([
    [4, 0, '2021-01-01', null],
    [2, 1, '2021-01-01', '2022-01-01'],
    [1, 2, '2021-01-01', null],
    [3, 1, '2022-01-01', '2023-01-01'],
    [2, 1, '2023-01-01', null],
  ])
})

test('an ended organisation lies under all its successors, and counts under the principal one', () => {
  expect(todayOf(SCHOOL, '2025-07-01')).toEqual([
    [SCHOOL, true],
    [LOWER_SCHOOL, false],
    [PROVINCE, true],
    [UPPER_SCHOOL, true],
    [COMMUNE, true],
  ])
  expect(todayOf(EAST, '2025-07-01')).toEqual([
    [EAST, true],
    [COMMUNE, true],
    [PROVINCE, true],
  ])
})

test('acts that take effect after today do not show yet', () => {
  expect(todayOf(EAST, '2025-06-30')).toEqual([
    [EAST, true],
    [DISTRICT, true],
    [PROVINCE, true],
  ])
  expect(todayOf(COMMUNE, '2025-06-30')).toEqual([])
})
