import { expect, test } from 'vitest'
import { allocationGap, type SourceAmount } from './allocation-gap.ts'

const amounts = (...numbers: [number, number, number, number, number]): SourceAmount[] =>
  numbers.map((amount, index) => ({ source: (index + 1) as SourceAmount['source'], amount }))

test('[2.1-a] says how many are still to be assigned', () => {
  const gap = allocationGap({ total: 2238, bySource: null }, amounts(709, 394, 231, 735, 162))
  expect(gap).toMatchObject({
    fromAbove: 2238,
    sumOfParts: 2231,
    left: 7,
    exact: false,
    bySource: null,
  })
  expect(gap.words).toBe('Đã giao 2.231 / được giao 2.238, còn 7')
})

test('[2.1-a] says so when it is exact and when too many were assigned', () => {
  expect(allocationGap({ total: 10, bySource: null }, amounts(2, 2, 2, 2, 2))).toMatchObject({
    left: 0,
    exact: true,
    words: 'Đã giao 10 / được giao 10, đủ',
  })
  expect(allocationGap({ total: 9, bySource: null }, amounts(2, 2, 2, 2, 2))).toMatchObject({
    left: -1,
    exact: false,
    words: 'Đã giao 10 / được giao 9, vượt 1',
  })
})

test('[2.1-a] a right total does not hide a wrong source', () => {
  const gap = allocationGap({ total: 10, bySource: amounts(4, 3, 1, 1, 1) }, amounts(3, 4, 1, 1, 1))
  expect(gap.left).toBe(0)
  expect(gap.exact).toBe(false)
  expect(gap.bySource?.map(({ source, left }) => [source, left])).toEqual([
    [1, 1],
    [2, -1],
    [3, 0],
    [4, 0],
    [5, 0],
  ])
})

test('[2.1-a] lines of the same source are added up; a source without lines is 0', () => {
  const gap = allocationGap(
    {
      total: 9,
      bySource: [
        { source: 1, amount: 7 },
        { source: 5, amount: 2 },
      ],
    },
    [
      { source: 1, amount: 3 },
      { source: 1, amount: 4 },
    ],
  )
  expect(gap.bySource?.map(({ sumOfParts }) => sumOfParts)).toEqual([7, 0, 0, 0, 0])
  expect(gap.bySource?.[4]?.words).toBe('Đã giao 0 / được giao 2, còn 2')
})
