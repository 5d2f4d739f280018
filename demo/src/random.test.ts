import { expect, test } from 'vitest'
import { drawBy, randomFrom } from './random.ts'

test('a seed gives its stream and no other', () => {
  const stream = (seed: string) => Array.from({ length: 5 }, randomFrom(seed).next)
  expect(stream('a')).toEqual(stream('a'))
  expect(stream('a')).not.toEqual(stream('b'))
})

test('numbers lie within their bounds, both ends included', () => {
  const random = randomFrom('bounds')
  const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)))
  expect([...drawn].sort()).toEqual([3, 4, 5, 6])
})

test('items are drawn in proportion to their weights, those without weight never', () => {
  const random = randomFrom('weights')
  const draw = drawBy([
    ['often', 9],
    ['seldom', 1],
    ['never', 0],
  ])
  const drawn = Array.from({ length: 5_000 }, () => draw(random))
  const share = drawn.filter((item) => item === 'often').length / drawn.length
  expect(share).toBeGreaterThan(0.87)
  expect(share).toBeLessThan(0.93)
  expect(drawn).not.toContain('never')
})
