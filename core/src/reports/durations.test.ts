import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limitOf, median, STRETCH_KEYS } from './durations.ts'

test.each([
  [[], null],
  [[7], 7],
  [[9, 1, 5], 5],
  [[1, 4, 3, 900], 3.5],
])('the median of %j is %j', (numbers, middle) => expect(median(numbers)).toBe(middle))

test('as many lie below the median as above it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (numbers) => {
      const middle = median(numbers)!
      const below = numbers.filter((number) => number < middle).length
      const above = numbers.filter((number) => number > middle).length
      expect(below).toBeLessThanOrEqual(numbers.length / 2)
      expect(above).toBeLessThanOrEqual(numbers.length / 2)
    }),
  )
})

test('QĐ 294-QĐ/TW §4.3.1: the one stretch with a term of the rules is the decision, sixty working days', () => {
  const limits = STRETCH_KEYS.filter((key) => limitOf(key) !== null)
  expect(limits).toEqual(['decision'])
  expect(limitOf('decision')).toBe(60)
})
