import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageInMonths, isAtLeast, isOver, type AgeAnswer, type AgeBoundary } from './age-by-month.ts'
import { addDays, addMonths, type PlainDate } from './plain-date.ts'

// QĐ 24/294-QĐ/TW §1.1.1: đủ 18 to đủ 60, counted by month; the boundary is a setting.
type Row = [birth: string, years: number, on: PlainDate, byMonth: AgeAnswer, byDay: AgeAnswer]

describe('isAtLeast', () => {
  test.each<Row>([
    ['2006-03-20', 18, '2024-02-29', 'no', 'no'],
    ['2006-03-20', 18, '2024-03-01', 'yes', 'no'],
    ['2006-03-20', 18, '2024-03-19', 'yes', 'no'],
    ['2006-03-20', 18, '2024-03-20', 'yes', 'yes'],
    ['2004-02-29', 18, '2022-02-28', 'yes', 'yes'],
    ['2006-03', 18, '2024-03-15', 'yes', 'unknown'],
    ['2006-03', 18, '2024-03-31', 'yes', 'yes'],
    ['2006-03', 18, '2024-02-29', 'no', 'no'],
    ['2006', 18, '2024-06-15', 'unknown', 'unknown'],
    ['2006', 18, '2024-12-01', 'yes', 'unknown'],
    ['2006', 18, '2024-12-31', 'yes', 'yes'],
    ['2006', 18, '2023-12-31', 'no', 'no'],
  ])('born %s, đủ %i on %s: by month %s, by day %s', (birth, years, on, byMonth, byDay) => {
    expect(isAtLeast(birth, years, on, 'month_of_birth')).toBe(byMonth)
    expect(isAtLeast(birth, years, on, 'day_of_birth')).toBe(byDay)
  })
})

describe('isOver', () => {
  test.each<Row>([
    ['1964-03-20', 60, '2024-03-31', 'no', 'no'],
    ['1964-03-20', 60, '2024-04-01', 'yes', 'no'],
    ['1964-03-20', 60, '2024-04-19', 'yes', 'no'],
    ['1964-03-20', 60, '2024-04-20', 'yes', 'yes'],
    ['1964', 60, '2024-06-15', 'unknown', 'unknown'],
    ['1963', 60, '2024-06-15', 'yes', 'yes'],
  ])('born %s, over %i on %s: by month %s, by day %s', (birth, years, on, byMonth, byDay) => {
    expect(isOver(birth, years, on, 'month_of_birth')).toBe(byMonth)
    expect(isOver(birth, years, on, 'day_of_birth')).toBe(byDay)
  })
})

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1940-01-01', days))
const anyBoundary = fc.constantFrom<AgeBoundary[]>('month_of_birth', 'day_of_birth')

test('an age is full on its anniversary, and by day not the day before', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 1000 }),
      anyBoundary,
      (birth, months, boundary) => {
        const anniversary = addMonths(birth, months)
        expect(ageInMonths(birth, anniversary, boundary)).toEqual({ least: months, most: months })
        expect(ageInMonths(birth, addDays(anniversary, -1), 'day_of_birth').most).toBe(months - 1)
      },
    ),
  )
})

test('a less known birth date widens the answer and never contradicts the full one', () => {
  fc.assert(
    fc.property(
      anyDay,
      anyDay,
      fc.constantFrom(4, 7),
      anyBoundary,
      (birth, on, known, boundary) => {
        const exact = ageInMonths(birth, on, boundary).least
        const partial = ageInMonths(birth.slice(0, known), on, boundary)
        expect(partial.least <= exact && exact <= partial.most).toBe(true)
      },
    ),
  )
})
