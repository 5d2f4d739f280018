import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIRECTIVE_MINIMUMS, directiveTarget, provinceTarget } from './province-target.ts'

describe('the directive’s target', () => {
  test('[1.1] the directive fixes at least 2.112, 2.173 and 2.238', () => {
    expect(DIRECTIVE_MINIMUMS).toEqual({ 2023: 2112, 2024: 2173, 2025: 2238 })
  })

  test.each([
    [2023, 70_314, 2110, 'minimum', 2112],
    [2024, 71_268, 2139, 'minimum', 2173],
    [2024, 72_433, 2173, 'equal', 2173],
    [2024, 72_434, 2174, 'rate', 2174],
    [2025, 80_000, 2400, 'rate', 2400],
    [2026, 182_000, 5460, 'rate', 5460],
    [2026, 0, 0, 'rate', 0],
  ])(
    '[1.1] %i with %i members: 3 %% is %i, the %s applies: %i',
    (year, members, byRate, applies, target) => {
      expect(directiveTarget(year, members)).toMatchObject({ byRate, applies, target })
    },
  )
})

describe('provinceTarget', () => {
  test('[1.1] a province’s own rate and minimum replace the directive’s', () => {
    expect(provinceTarget({ membersAtStart: 100_000, rateTenths: 35, minimum: 3600 })).toEqual({
      membersAtStart: 100_000,
      rateTenths: 35,
      minimum: 3600,
      byRate: 3500,
      applies: 'minimum',
      target: 3600,
    })
  })

  test('[1.1] without a minimum the rate alone applies', () => {
    expect(provinceTarget({ membersAtStart: 1000, rateTenths: 30, minimum: null })).toMatchObject({
      applies: 'rate',
      target: 30,
    })
  })

  test('[1.1] the rate’s number is the fewest people that are at least the rate', () => {
    fc.assert(
      fc.property(
        fc.nat(6_000_000),
        fc.integer({ min: 1, max: 200 }),
        (membersAtStart, rateTenths) => {
          const { byRate } = provinceTarget({ membersAtStart, rateTenths, minimum: null })
          expect(byRate * 1000 >= membersAtStart * rateTenths).toBe(true)
          expect((byRate - 1) * 1000 < membersAtStart * rateTenths).toBe(true)
        },
      ),
    )
  })

  test.each([
    { membersAtStart: -1, rateTenths: 30, minimum: null },
    { membersAtStart: 70_000, rateTenths: 2.5, minimum: null },
    { membersAtStart: 70_000, rateTenths: 30, minimum: -5 },
  ])('refuses what is no count: %o', (grounds) => {
    expect(() => provinceTarget(grounds)).toThrow(RangeError)
  })
})
