import { expect, test } from 'vitest'
import { nonBreaking } from './non-breaking.ts'

// In the expectations ~ stands for the no-break space.
test.each([
  ['Đạt 68,2 % chỉ tiêu', 'Đạt 68,2~% chỉ tiêu'],
  ['lúc 19 giờ 30 hôm nay', 'lúc 19~giờ~30 hôm nay'],
  ['sau 2 giờ họp', 'sau 2~giờ họp'],
  ['Huyện ủy Yên Mỹ, Thành ủy và Tỉnh uỷ', 'Huyện~ủy Yên Mỹ, Thành~ủy và Tỉnh~uỷ'],
  ['ban thường vụ đảng ủy', 'ban thường vụ đảng~ủy'],
  ['Phó Bí thư', 'Phó Bí~thư'],
  ['Đảng ủyx', 'Đảng ủyx'],
  ['2173 người', '2173 người'],
  ['Quyết định 49-CT/TU', 'Quyết định 49-CT/TU'],
])('%s', (text, kept) => {
  expect(nonBreaking(text).replaceAll('\u00a0', '~')).toBe(kept)
  expect(nonBreaking(nonBreaking(text))).toBe(nonBreaking(text))
})
