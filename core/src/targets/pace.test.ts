import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPercent } from '../text/numbers.ts'
import { PACE_MARKS, paceOf, yearElapsed } from './pace.ts'

const ON_15_OCTOBER = yearElapsed(2024, '2024-10-15')

describe('yearElapsed', () => {
  test.each([
    [2024, '2024-01-01', 1, 366],
    [2024, '2024-10-15', 289, 366],
    [2024, '2024-12-31', 366, 366],
    [2023, '2023-12-31', 365, 365],
    [2024, '2025-03-01', 366, 366],
    [2025, '2024-10-15', 0, 365],
  ] as const)('of %i on %s: day %i of %i', (year, today, day, days) => {
    expect(yearElapsed(year, today)).toEqual({ day, days })
  })

  test('is shown as a per cent', () => {
    expect(formatPercent(ON_15_OCTOBER.day, ON_15_OCTOBER.days)).toBe('79,0\u00a0%')
  })
})

describe('paceOf', () => {
  test.each([
    [2173, 1482, 1716, 'behind', 'chậm 234'],
    [212, 117, 167, 'far_behind', 'chậm 50'],
    [212, 136, 167, 'behind', 'chậm 31'],
    [138, 88, 109, 'far_behind', 'chậm 21'],
    [168, 123, 133, 'behind', 'chậm 10'],
    [230, 179, 182, 'on_pace', 'chậm 3'],
    [56, 43, 44, 'on_pace', 'chậm 1'],
    [85, 72, 67, 'ahead', 'vượt 5'],
    [120, 102, 95, 'ahead', 'vượt 7'],
    [0, 0, 0, 'on_pace', 'đúng nhịp'],
    [0, 2, 0, 'ahead', 'vượt 2'],
  ])(
    '[0.2] target %i, %i done on 15/10/2024: %i expected, %s, %s',
    (target, done, expected, mark, words) => {
      const pace = paceOf(target, done, ON_15_OCTOBER)
      expect(pace).toEqual({ expected, difference: done - expected, mark, words })
    },
  )

  test('[0.2] half a person rounds up', () => {
    expect(paceOf(1, 0, { day: 183, days: 366 }).expected).toBe(1)
    expect(paceOf(1, 0, { day: 182, days: 366 }).expected).toBe(0)
  })

  test('[0.2] far behind begins at exactly fifteen points', () => {
    const halfOfTheYear = { day: 50, days: 100 }
    expect(paceOf(100, 35, halfOfTheYear).mark).toBe('far_behind')
    expect(paceOf(100, 36, halfOfTheYear).mark).toBe('behind')
    expect(paceOf(100, 46, halfOfTheYear).mark).toBe('behind')
    expect(paceOf(100, 47, halfOfTheYear).mark).toBe('on_pace')
    expect(paceOf(100, 53, halfOfTheYear).mark).toBe('on_pace')
    expect(paceOf(100, 54, halfOfTheYear).mark).toBe('ahead')
  })

  test('[0.2] at the end of the year the pace is the target', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (target, done) => {
        const { expected, difference } = paceOf(target, done, yearElapsed(2024, '2024-12-31'))
        expect([expected, difference]).toEqual([target, done - target])
      }),
    )
  })

  test('[0.2] one more admitted never looks worse', () => {
    const order = ['far_behind', 'behind', 'on_pace', 'ahead']
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(5000),
        fc.integer({ min: 0, max: 366 }),
        (target, done, day) => {
          const [now, then] = [done, done + 1].map(
            (n) => paceOf(target, n, { day, days: 366 }).mark,
          )
          expect(order.indexOf(then!)).toBeGreaterThanOrEqual(order.indexOf(now!))
        },
      ),
    )
  })

  test('every mark has a shape of its own', () => {
    expect(new Set(Object.values(PACE_MARKS).map((mark) => mark.shape)).size).toBe(4)
  })
})
