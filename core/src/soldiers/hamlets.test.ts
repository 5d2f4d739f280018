import { expect, test } from 'vitest'
import { isHamletCell } from './hamlets.ts'

test.each([
  ['Chi bộ thôn Một', true],
  ['Chi bộ Tổ dân phố số 3', true],
  ['Chi bộ bản Pá Sập', true],
  ['Chi bộ Trường Tiểu học Tân Dân', false],
  ['Chi bộ Công an xã', false],
  ['Chi bộ Bảng Lảng', false],
])('[2.4-g] %s is a hamlet’s: %s', (name, isOne) => {
  expect(isHamletCell(name)).toBe(isOne)
})
