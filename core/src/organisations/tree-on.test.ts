import { expect, test } from 'vitest'
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
  WEST,
} from './district-gone.testing.ts'
import { foldTree } from './fold-tree.ts'
import { record, rename } from './history.testing.ts'
import { aliveOn, childrenOn, homeOn, lineOn, nameOn, parentOn } from './tree-on.ts'

const tree = foldTree(districtGone)

test('an organisation lives from its first day to the day before it ends', () => {
  expect(aliveOn(tree, SCHOOL, '2019-12-31')).toBe(false)
  expect(aliveOn(tree, SCHOOL, '2020-01-01')).toBe(true)
  expect(aliveOn(tree, SCHOOL, '2023-08-31')).toBe(true)
  expect(aliveOn(tree, SCHOOL, '2023-09-01')).toBe(false)
})

test('the line is that of the day', () => {
  expect(lineOn(tree, EAST_CELL, '2025-06-30')).toEqual([EAST_CELL, EAST, DISTRICT, PROVINCE])
  expect(lineOn(tree, EAST_CELL, '2025-07-01')).toEqual([EAST_CELL, COMMUNE, PROVINCE])
  expect(lineOn(tree, EAST, '2025-07-01')).toEqual([])
})

test('the children are those of the day', () => {
  expect(childrenOn(tree, DISTRICT, '2023-08-31')).toEqual([EAST, WEST, SCHOOL])
  expect(childrenOn(tree, DISTRICT, '2023-09-01')).toEqual([EAST, WEST, UPPER_SCHOOL, LOWER_SCHOOL])
  expect(childrenOn(tree, PROVINCE, '2025-06-30')).toEqual([DISTRICT])
  expect(childrenOn(tree, PROVINCE, '2025-07-01')).toEqual([COMMUNE, LOWER_SCHOOL])
  expect(childrenOn(tree, EAST_CELL, '2025-07-01')).toEqual([])
})

test('the root has no parent', () => {
  expect(parentOn(tree, PROVINCE, '2025-07-01')).toBeNull()
})

test('a name is that of the day, and outlives its organisation', () => {
  const renamed = foldTree(record(districtGone, rename('2022-01-01', EAST, 'Đảng bộ xã Đông Hạ')))
  expect(nameOn(renamed, EAST, '2019-01-01')).toBe('Đảng bộ xã Đông')
  expect(nameOn(renamed, EAST, '2021-12-31')).toBe('Đảng bộ xã Đông')
  expect(nameOn(renamed, EAST, '2022-01-01')).toBe('Đảng bộ xã Đông Hạ')
  expect(nameOn(renamed, EAST, '2026-01-01')).toBe('Đảng bộ xã Đông Hạ')
})

test('home follows the principal successor', () => {
  expect(homeOn(tree, SCHOOL, '2019-12-31')).toBeNull()
  expect(homeOn(tree, SCHOOL, '2023-08-31')).toBe(SCHOOL)
  expect(homeOn(tree, SCHOOL, '2023-09-01')).toBe(UPPER_SCHOOL)
  expect(homeOn(tree, EAST, '2025-07-01')).toBe(COMMUNE)
  expect(homeOn(tree, DISTRICT, '2025-07-01')).toBe(PROVINCE)
})

test('an organisation that never was is a refusal', () => {
  expect(() => lineOn(tree, 99, '2025-01-01')).toThrow('TO-CHUC-KHONG-CO')
  expect(() => childrenOn(tree, 99, '2025-01-01')).toThrow('TO-CHUC-KHONG-CO')
})
