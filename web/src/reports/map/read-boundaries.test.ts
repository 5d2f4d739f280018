import { expect, test } from 'vitest'
import file from '../../../public/ban-do/xa-phuong.topo.json?raw'
import { readBoundaries } from './read-boundaries.ts'

const topology = () => JSON.parse(file)

test('the 104 communes lie within the drawing, each under its own code', () => {
  const { shapes, width, height, source } = readBoundaries(topology())
  expect(new Set(shapes.map(({ code }) => code)).size).toBe(104)
  for (const { centre } of shapes) {
    const [x, y] = centre
    expect([x > 0, x < width, y > 0, y < height]).toEqual([true, true, true, true])
  }
  expect(source).toMatch(/^Ranh giới: .*MIT/)
})

test.each([
  ['a page instead of a file', () => '<!doctype html>'],
  ['no communes', () => ({ ...topology(), objects: {} })],
  ['no source', () => ({ ...topology(), source: '' })],
  [
    'a shape without a code',
    () => {
      const changed = topology()
      delete changed.objects.communes.geometries[7].id
      return changed
    },
  ],
])('%s is not taken for boundaries', (_, made) => {
  expect(() => readBoundaries(made())).toThrow()
})
