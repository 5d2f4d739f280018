import { expect, test } from 'vitest'
import { placedName } from './placed-name.ts'

test.each([
  ['Chi bộ thôn Thượng', 'Đảng ủy xã Tân Dân', 'Chi bộ thôn Thượng, xã Tân Dân'],
  ['Chi bộ Khoa Nội', 'Đảng bộ Bệnh viện Đa khoa', 'Chi bộ Khoa Nội, Bệnh viện Đa khoa'],
  ['Chi bộ Trường THPT Yên Mỹ', 'Huyện ủy Yên Mỹ', 'Chi bộ Trường THPT Yên Mỹ, Huyện ủy Yên Mỹ'],
  ['Tỉnh ủy Hưng Yên', null, 'Tỉnh ủy Hưng Yên'],
])('%s under %s is told as %s', (name, parent, told) => {
  expect(placedName(name, parent)).toBe(told)
})
