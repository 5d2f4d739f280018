import { expect, test } from 'vitest'
import { numberAfter } from './paper-numbers.ts'

test.each([
  ['15-SHĐ', 0, '15-SHĐ'],
  ['15-SHĐ', 2, '17-SHĐ'],
  ['09/SHĐ', 1, '10/SHĐ'],
  ['SHĐ-A', 1, '2-SHĐ-A'],
])('%s and %d further is %s', (first, further, number) => {
  expect(numberAfter(first, further)).toBe(number)
})
