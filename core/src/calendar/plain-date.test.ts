import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  dayOfWeek,
  dayOfYear,
  daysBetween,
  daysInYear,
  endOfYear,
  isPlainDate,
  monthOf,
  plainDate,
  startOfYear,
  type PlainDate,
} from './plain-date.ts'

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)))
const asMoment = (date: PlainDate) => Date.parse(`${date}T00:00:00Z`)

describe('plainDate', () => {
  test.each(['2024-02-29', '2000-02-29', '1900-02-28', '2025-12-31'])('accepts %s', (text) => {
    expect(plainDate(text)).toBe(text)
  })

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-5',
    '15/10/2024',
    '2024-10-15T00:00',
    '',
  ])('refuses “%s”', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => plainDate(text)).toThrow(Refusal)
  })
})

describe('addDays', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['1970-01-01', -1, '1969-12-31'],
    ['2024-10-15', 0, '2024-10-15'],
  ] as const)('%s + %i days = %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })

  test('agrees with the platform’s calendar on every day from 1899 to 2101', () => {
    const start = asMoment('1899-01-01')
    const wrong = Array.from({ length: 74_000 }, (_, days) => days).filter(
      (days) =>
        addDays('1899-01-01', days) !==
        new Date(start + days * 86_400_000).toISOString().slice(0, 10),
    )
    expect(wrong).toEqual([])
  })

  test('agrees with the platform’s calendar from any day, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const expected = new Date(asMoment(date) + days * 86_400_000).toISOString().slice(0, 10)
        expect(addDays(date, days)).toBe(expected)
      }),
    )
  })

  test('is undone by the negative and measured by daysBetween', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date)
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })
})

describe('addMonths', () => {
  test.each([
    ['2023-10-15', 12, '2024-10-15', 'probation of twelve months'],
    ['2020-01-15', 60, '2025-01-15', 'certificate of sixty months'],
    ['2024-02-29', 12, '2025-02-28', 'leap day to a common year'],
    ['2023-08-31', 6, '2024-02-29', 'clamped to a leap February'],
    ['2024-08-31', 6, '2025-02-28', 'clamped to a common February'],
    ['2024-02-29', 1, '2024-03-29', 'not carried to the end of a longer month'],
    ['2024-01-31', -2, '2023-11-30', 'backwards over the year'],
    ['2024-12-05', 1, '2025-01-05', 'forwards over the year'],
  ] as const)('%s + %i months = %s: %s', (date, months, expected, _why) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  test('keeps the order of dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -600, max: 600 }), (a, b, months) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a]
        expect(
          compareDates(addMonths(earlier, months), addMonths(later, months)),
        ).toBeLessThanOrEqual(0)
      }),
    )
  })
})

test('compareDates sorts as the calendar runs', () => {
  const dates: PlainDate[] = ['2024-10-15', '2023-12-31', '2024-02-01']
  expect(dates.toSorted(compareDates)).toEqual(['2023-12-31', '2024-02-01', '2024-10-15'])
  expect(compareDates('2024-02-01', '2024-02-01')).toBe(0)
})

test('dayOfWeek: Monday is 1, Sunday is 7', () => {
  expect(dayOfWeek('2024-10-14')).toBe(1)
  expect(dayOfWeek('2024-10-20')).toBe(7)
  expect(dayOfWeek('1969-12-31')).toBe(3)
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(dayOfWeek(date) % 7).toBe(new Date(asMoment(date)).getUTCDay())
    }),
  )
})

test('the year’s days are counted from 1', () => {
  expect(dayOfYear('2024-01-01')).toBe(1)
  expect(dayOfYear('2024-10-15')).toBe(289)
  expect(dayOfYear('2023-12-31')).toBe(365)
  expect(dayOfYear('2024-12-31')).toBe(366)
  expect([1900, 2000, 2023, 2024].map(daysInYear)).toEqual([365, 366, 365, 366])
})

test('months and years of a date', () => {
  expect(monthOf('2024-10-15')).toBe('2024-10')
  expect(startOfYear(2024)).toBe('2024-01-01')
  expect(endOfYear(2024)).toBe('2024-12-31')
  expect(dateOf(2024, 2, 9)).toBe('2024-02-09')
  expect(() => dateOf(2024, 2, 30)).toThrow(Refusal)
})
