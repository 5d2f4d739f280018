import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion, apportionColumns, apportionGrid } from './largest-remainder.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const anyTotal = fc.nat(200_000)
const anyWeight = fc.oneof(fc.constant(0), fc.nat(100_000))
const anyWeights = fc.array(anyWeight, { minLength: 1, maxLength: 40 })
const anyGrid = fc
  .tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(anyWeight, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

describe('apportion', () => {
  test.each([
    [10, [1, 1, 1], [4, 3, 3], 'equal remainders: the earlier place'],
    [100, [47, 16, 15, 12, 6, 3], [48, 16, 15, 12, 6, 3], 'the largest remainder'],
    [1, [1, 3], [0, 1], 'too few for all'],
    [2, [1, 3], [0, 2], 'equal remainders of unequal weights: the larger weight'],
    [7, [0, 0, 0], [3, 2, 2], 'all zero: equal parts'],
    [7, [0, 5, 0], [0, 7, 0], 'nothing without a weight'],
    [0, [4, 5], [0, 0], 'nothing to share'],
    [0, [], [], 'nothing and nobody'],
  ])('[2.1-a] %i by %o is %o: %s', (total, weights, parts, _why) => {
    expect(apportion(total, weights)).toEqual(parts)
  })

  test('[2.1-a] the parts add up to the total, to the last person', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        expect(sum(apportion(total, weights))).toBe(total)
      }),
    )
  })

  test('every part is its exact share, rounded down or up', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const whole = sum(weights)
        fc.pre(whole > 0)
        apportion(total, weights).forEach((part, index) => {
          expect(Math.abs(part * whole - total * weights[index]!)).toBeLessThan(whole)
        })
      }),
    )
  })

  test('a larger weight never gets less', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const parts = apportion(total, weights)
        const byWeight = weights.map((_, index) => index).sort((a, b) => weights[a]! - weights[b]!)
        byWeight.slice(1).forEach((index, place) => {
          const before = byWeight[place]!
          if (weights[before]! < weights[index]!) {
            expect(parts[before]!).toBeLessThanOrEqual(parts[index]!)
          }
        })
      }),
    )
  })

  test.each([
    [-1, [1]],
    [1.5, [1]],
    [5, [1, -1]],
    [5, [Number.NaN]],
    [5, []],
  ])('refuses %d by %o', (total, weights) => {
    expect(() => apportion(total, weights)).toThrow(RangeError)
  })
})

describe('apportionGrid', () => {
  test('[2.1-a] 2.238 over thirteen committees × five sources: rows, columns and total agree', () => {
    fc.assert(
      fc.property(anyTotal, anyGrid, (total, weights) => {
        const grid = apportionGrid(total, weights)
        expect(grid.total).toBe(total)
        expect(sum(grid.columnSums)).toBe(total)
        expect(grid.rowSums).toEqual(grid.cells.map(sum))
        expect(grid.cells.map((row) => row.length)).toEqual(weights.map((row) => row.length))
      }),
    )
  })

  test('gives each cell its own share', () => {
    expect(
      apportionGrid(10, [
        [6, 2],
        [0, 2],
      ]),
    ).toEqual({
      cells: [
        [6, 2],
        [0, 2],
      ],
      rowSums: [8, 2],
      columnSums: [6, 4],
      total: 10,
    })
  })
})

describe('apportionColumns', () => {
  test('[2.1-a] keeps the target of each source as it was given from above', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5000), { minLength: 5, maxLength: 5 }),
        anyGrid,
        (totals, weights) => {
          const grid = apportionColumns(totals, weights)
          expect(grid.columnSums).toEqual(totals)
          expect(sum(grid.rowSums)).toBe(sum(totals))
        },
      ),
    )
  })
})
