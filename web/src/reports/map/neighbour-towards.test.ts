import { expect, test } from 'vitest'
import file from '../../../public/ban-do/xa-phuong.topo.json?raw'
import { DIRECTIONS, neighbourTowards, type Direction } from './neighbour-towards.ts'
import { readBoundaries, type Shape } from './read-boundaries.ts'

const { shapes } = readBoundaries(JSON.parse(file))
const arrows = Object.keys(DIRECTIONS) as Direction[]
const named = (code: string) => shapes.find((shape) => shape.code === code)!
const onward = (from: Shape) =>
  arrows.flatMap((arrow) => neighbourTowards(shapes, from, arrow) ?? [])

test('from every commune every other is reached by arrows alone', () => {
  expect(shapes).toHaveLength(104)
  for (const start of shapes) {
    const seen = new Set([start])
    for (const shape of seen) for (const next of onward(shape)) seen.add(next)
    expect([start.name, seen.size]).toEqual([start.name, shapes.length])
  }
})

test('the neighbour to the east lies east, and so the other three', () => {
  for (const shape of shapes) {
    for (const arrow of arrows) {
      const next = neighbourTowards(shapes, shape, arrow)
      if (next === null) continue
      const [dx, dy] = DIRECTIONS[arrow]
      const [x, y] = [next.centre[0] - shape.centre[0], next.centre[1] - shape.centre[1]]
      expect(x * dx + y * dy).toBeGreaterThan(0)
      expect(shape.borders.map((index) => shapes[index])).toContain(next)
    }
  }
})

test('around the ward Phố Hiến lie those that people know', () => {
  const around = arrows.map((arrow) => neighbourTowards(shapes, named('11953'), arrow)?.name)
  expect(around).toEqual(['Xã Hiệp Cường', 'Xã Tân Hưng', 'Phường Hồng Châu', 'Phường Sơn Nam'])
})

test('at the edge nothing lies further out', () => {
  const westernmost = shapes.reduce((a, b) => (b.centre[0] < a.centre[0] ? b : a))
  expect(neighbourTowards(shapes, westernmost, 'ArrowLeft')).toBeNull()
})

test('one that cannot be chosen is passed over', () => {
  const from = shapes.find((shape) => neighbourTowards(shapes, shape, 'ArrowRight') !== null)!
  const east = neighbourTowards(shapes, from, 'ArrowRight')
  expect(neighbourTowards(shapes, from, 'ArrowRight', (shape) => shape !== east)).not.toBe(east)
})
