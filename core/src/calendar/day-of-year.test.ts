import { expect, test } from 'vitest'
import { dayOfYearInWords, nextAfter, readDayOfYear } from './day-of-year.ts'

test.each([
  ['31/12', '12-31'],
  [' 5-7 ', '07-05'],
  ['30.6', '06-30'],
  ['31/6', null],
  ['29/2', null],
  ['31/12/2024', null],
  ['cuối năm', null],
] as const)('“%s” is read as %s', (text, day) => {
  expect(readDayOfYear(text)).toBe(day)
})

test('it is written as people write it, and comes again after a date', () => {
  expect(dayOfYearInWords('06-30')).toBe('30/6')
  expect(nextAfter('2024-12-31', '01-15')).toBe('2025-01-15')
  expect(nextAfter('2024-06-30', '07-10')).toBe('2024-07-10')
  expect(nextAfter('2024-06-30', '06-30')).toBe('2025-06-30')
})
