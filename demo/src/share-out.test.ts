import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut, sumOf } from './share-out.ts'

const weights = fc
  .array(fc.nat(1_000), { minLength: 1, maxLength: 40 })
  .filter((list) => sumOf(list) > 0)

test('the parts add up exactly and none is off by a whole unit', () => {
  fc.assert(
    fc.property(fc.nat(100_000), weights, (total, list) => {
      const parts = shareOut(total, list)
      expect(sumOf(parts)).toBe(total)
      for (const [index, part] of parts.entries()) {
        expect(Math.abs(part - (total * list[index]!) / sumOf(list))).toBeLessThan(1)
      }
    }),
  )
})

test('nothing is shared where nothing weighs', () => {
  expect(shareOut(7, [0, 0])).toEqual([0, 0])
})
