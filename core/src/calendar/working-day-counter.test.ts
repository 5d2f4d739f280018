import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from './holidays.ts'
import { addDays } from './plain-date.ts'
import { workingDayCounter } from './working-day-counter.ts'
import { workingDaysBetween } from './working-days.ts'

test('counts as workingDaysBetween does, in both directions', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2023-01-01', n))
  const between = workingDayCounter('2023-01-01', addDays('2023-01-01', 800), VIETNAM_CALENDAR)
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(between(from, to)).toBe(workingDaysBetween(from, to, VIETNAM_CALENDAR))
    }),
  )
})

test('a day outside is no guess', () => {
  const between = workingDayCounter('2024-01-01', '2024-01-31', VIETNAM_CALENDAR)
  expect(() => between('2024-01-05', '2024-02-01')).toThrow(RangeError)
})
