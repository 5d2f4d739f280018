import { expect, test } from 'vitest'
import { targetShade } from './target-shade.ts'

test.each([
  [0, 30, 0],
  [5, 30, 0],
  [6, 30, 1],
  [18, 30, 3],
  [29, 30, 4],
  [30, 30, 5],
  [45, 30, 5],
  [0, 0, 5],
])('%i of a target of %i is shade %i', (result, target, shade) => {
  expect(targetShade(result, target)).toBe(shade)
})

test('without a target there is no share to colour', () => {
  expect(targetShade(3, null)).toBeNull()
})
