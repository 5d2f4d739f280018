import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  capitalised,
  formatNumber,
  formatPercent,
  formatPercentInSentence,
  numberInWords,
  percentTenths,
} from './numbers.ts'

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [1482, '1.482'],
  [70314, '70.314'],
  [5600000, '5.600.000'],
  [-1234, '−1.234'],
])('formatNumber(%i) = %s', (number, text) => {
  expect(formatNumber(number)).toBe(text)
})

describe('formatPercent', () => {
  test.each([
    [1482, 2173, '68,2\u00a0%'],
    [102, 120, '85,0\u00a0%'],
    [1, 2000, '0,1\u00a0%'],
    [999, 2000, '50,0\u00a0%'],
    [1, 2001, '0,0\u00a0%'],
    [0, 5, '0,0\u00a0%'],
    [3000, 20, '15.000,0\u00a0%'],
    [5, 0, '–'],
    [0, 0, '–'],
  ])('%i of %i is %s', (part, base, text) => {
    expect(formatPercent(part, base)).toBe(text)
  })

  test('in a sentence a whole per cent has no decimal', () => {
    expect(formatPercentInSentence(14, 20)).toBe('70\u00a0%')
    expect(formatPercentInSentence(11, 16)).toBe('68,8\u00a0%')
    expect(formatPercentInSentence(1, 0)).toBe('–')
  })

  test('is within half a tenth of the true value, ties going up', () => {
    fc.assert(
      fc.property(fc.nat(6_000_000), fc.integer({ min: 1, max: 6_000_000 }), (part, base) => {
        const doubleError = 2 * (percentTenths(part, base)! * base - part * 1000)
        expect(doubleError > -base && doubleError <= base).toBe(true)
      }),
    )
  })
})

describe('numberInWords', () => {
  test.each([
    [0, 'không'],
    [2, 'hai'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [25, 'hai mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [515, 'năm trăm mười lăm'],
    [691, 'sáu trăm chín mươi mốt'],
    [999, 'chín trăm chín mươi chín'],
  ])('%i is %s', (number, words) => {
    expect(numberInWords(number)).toBe(words)
  })

  test('every number has its own words', () => {
    const words = Array.from({ length: 1000 }, (_, number) => numberInWords(number))
    expect(new Set(words).size).toBe(1000)
  })

  test.each([-1, 1000, 1.5])('%d is out of range', (number) => {
    expect(() => numberInWords(number)).toThrow(RangeError)
  })

  test('opens a sentence with a capital', () => {
    expect(`${capitalised(numberInWords(2))} việc`).toBe('Hai việc')
    expect(capitalised('đã giao')).toBe('Đã giao')
    expect(capitalised('')).toBe('')
  })
})
