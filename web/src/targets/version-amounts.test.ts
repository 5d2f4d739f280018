import { expect, test } from 'vitest'
import { amountIn, changeInWords } from './version-amounts.ts'

const LINES = [
  { child: 1, source: 1, amount: 3, note: null },
  { child: 1, source: 2, amount: 4, note: null },
  { child: 2, source: 1, amount: 5, note: null },
] as const

test('amounts add up by child, by source and in all', () => {
  expect(amountIn(LINES, { child: 1 })).toBe(7)
  expect(amountIn(LINES, { source: 1 })).toBe(8)
  expect(amountIn(LINES, { child: 2, source: 2 })).toBe(0)
  expect(amountIn(LINES, {})).toBe(12)
})

test.each([
  [3, '(+3)'],
  [-2, '(−2)'],
  [0, ''],
])('a change of %i is said as %j', (difference, said) =>
  expect(changeInWords(difference)).toBe(said),
)
