import { describe, expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import { memberClock, mustProposeRemoval, temporaryStay } from './member-clocks.ts'

const calendar = VIETNAM_CALENDAR

describe('official transfer (QĐ 294-QĐ/TW §6.3.1)', () => {
  test.each([
    ['transfer_start', '2025-07-01', 60, '2025-09-25', 'QĐ 294-QĐ/TW, §6.3.1'],
    ['transfer_present', '2025-07-01', 30, '2025-08-12', 'QĐ 294-QĐ/TW, §6.3.1'],
    ['transfer_present', '2025-06-30', 30, '2025-08-11', 'QĐ 232-QĐ/TW, §6.3.1'],
    ['transfer_start', '2024-12-02', 60, '2025-03-04', 'QĐ 24-QĐ/TW, §6.3.1'],
  ] as const)(
    '§6.3.1 %s from %s: %d working days, to %s (%s)',
    (key, start, length, end, source) => {
      expect(memberClock(key, start, { calendar })).toEqual({
        start,
        end,
        length,
        source,
        confirmed: true,
      })
    },
  )

  test('before the first rulebook no clock runs', () => {
    expect(memberClock('transfer_start', '2016-07-24', { calendar })).toBeUndefined()
  })
})

describe('temporary transfer (QĐ 294-QĐ/TW §6.3.2)', () => {
  test.each([
    ['2026-03-31', 'work', 'too_short', 'a day short of three months'],
    ['2026-04-01', 'work', 'temporary', 'three months'],
    ['2026-12-31', 'work', 'temporary', 'a day short of a year'],
    ['2027-01-01', 'work', 'official', 'a year'],
    ['2027-12-31', 'study', 'temporary', 'a day short of two years of study'],
    ['2028-01-01', 'study', 'temporary', 'two years of study'],
    ['2028-01-02', 'study', 'official', 'a day over'],
  ] as const)('§6.3.2: from 01/01/2026 to %s for %s is %s (%s)', (to, purpose, is, _why) => {
    expect(temporaryStay('2026-01-01', to, purpose)).toBe(is)
  })
})

describe('removal of a name (Điều lệ Đảng, Điều 8)', () => {
  test.each([
    [2, false],
    [3, true],
    [4, true],
  ] as const)('Điều 8: %d months in a year without activity or dues: %s', (months, is) => {
    expect(mustProposeRemoval(months, '2026-02-03')).toBe(is)
  })
})
