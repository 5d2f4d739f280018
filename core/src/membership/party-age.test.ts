import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { partyAge, reachesYears, type Gap, type GapReason, type PartyLife } from './party-age.ts'

const LIFE: PartyLife = {
  decidedOn: '1990-03-10',
  cardOn: null,
  officialOn: '1991-03-19',
  gaps: [],
}
const gap = (because: GapReason, from: PlainDate, to: PlainDate): Gap => ({ because, from, to })
const withGaps = (...gaps: readonly Gap[]): PartyLife => ({ ...LIFE, gaps })

describe('party age (Điều lệ Đảng, Điều 5.4; QĐ 24/294-QĐ/TW §4.5)', () => {
  test.each([
    ['2020-03-09', 359, 'the day before thirty years'],
    ['2020-03-10', 360, 'thirty years to the day of the decision'],
    ['2020-03-11', 360, 'the day after'],
  ] as const)(
    'Điều 5.4: from the decision, not the ceremony: on %s %d months (%s)',
    (on, months, _why) => {
      expect(partyAge(LIFE, on)).toEqual({ countedFrom: '1990-03-10', months })
    },
  )

  test.each([
    ['1991-03-18', undefined, 'still on probation'],
    ['1991-03-19', 12, 'from the first day as an official member'],
  ] as const)('Điều 5.4: only once official: on %s %s months (%s)', (on, months, _why) => {
    expect(partyAge(LIFE, on)?.months).toBe(months)
  })

  test('§4.5: a probationer has none', () => {
    expect(partyAge({ ...LIFE, officialOn: null }, '2020-01-01')).toBeUndefined()
    expect(reachesYears({ ...LIFE, officialOn: null }, 30)).toBeUndefined()
  })

  test('§4.5: the decision is lost: by the date on the card', () => {
    const lost = { ...LIFE, decidedOn: null, cardOn: '1991-05-19' } as const
    expect(partyAge(lost, '2021-05-19')).toEqual({ countedFrom: '1991-05-19', months: 360 })
    expect(partyAge({ ...lost, cardOn: null }, '2021-05-19')).toBeUndefined()
  })

  test.each([
    ['expelled', '2021-03-10'],
    ['removed', '2021-03-10'],
    ['left', '2021-03-10'],
    ['lost_contact', '2021-03-10'],
    ['transfer', '2021-03-10'],
    ['restored', '2020-03-10'],
  ] as const)('§4.5: a year outside, %s: thirty years on %s', (because, day) => {
    expect(reachesYears(withGaps(gap(because, '2000-01-01', '2001-01-01')), 30)).toBe(day)
  })

  test('§4.5: readmitted: from the first decision, less the time outside', () => {
    const life = withGaps(gap('removed', '2000-06-15', '2004-09-20'))
    // Four years, three months and five days.
    expect(partyAge(life, '2024-06-15')).toEqual({ countedFrom: '1994-06-15', months: 360 })
    expect(reachesYears(life, 30)).toBe('2024-06-15')
  })

  test('§4.5: several gaps add up', () => {
    const life = withGaps(
      gap('transfer', '1995-01-10', '1995-04-10'),
      gap('lost_contact', '1999-02-01', '2000-05-01'),
    )
    expect(reachesYears(life, 30)).toBe('2021-09-10')
  })

  test('whoever is outside today does not grow older in the Party', () => {
    const life = withGaps(gap('lost_contact', '2020-03-10', '2025-03-10'))
    expect(partyAge(life, '2020-03-10')?.months).toBe(360)
    expect(partyAge(life, '2023-03-10')?.months).toBe(360)
    expect(partyAge(life, '2026-03-10')?.months).toBe(372)
  })
})
