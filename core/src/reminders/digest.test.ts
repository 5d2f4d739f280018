import { describe, expect, test } from 'vitest'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { AHEAD_DAYS } from './ahead.ts'
import { digestCounts, digestWords, isTold } from './digest.ts'

const TUESDAY: PlainDate = '2024-10-15'
const due = (day?: PlainDate) => ({ group: 'later', due: day }) as const

describe('a deadline is told before, on the day and after', () => {
  test.each([
    ['2024-10-01', { overdue: 1, today: 0, soon: 0 }],
    ['2024-10-14', { overdue: 1, today: 0, soon: 0 }],
    ['2024-10-15', { overdue: 0, today: 1, soon: 0 }],
    ['2024-10-16', { overdue: 0, today: 0, soon: 1 }],
    ['2024-10-22', { overdue: 0, today: 0, soon: 1 }],
    ['2024-10-23', { overdue: 0, today: 0, soon: 0 }],
  ] as const)('due on %s: %j', (day, counts) => {
    expect(digestCounts([due(day), due()], TUESDAY, AHEAD_DAYS)).toEqual({
      ...counts,
      ahead: AHEAD_DAYS,
    })
  })

  test('how far ahead is looked is a setting', () => {
    const items = [due('2024-10-18'), due('2024-10-19'), due('2024-10-25')]
    expect(digestCounts(items, TUESDAY, 3)).toMatchObject({ soon: 1 })
    expect(digestCounts(items, TUESDAY, 10)).toMatchObject({ soon: 3 })
  })

  test('what others must do first is not counted', () => {
    expect(digestCounts([{ group: 'waiting_for_others', due: TUESDAY }], TUESDAY, 7)).toEqual({
      overdue: 0,
      today: 0,
      soon: 0,
      ahead: 7,
    })
  })
})

test.each([
  ['2024-10-15', { overdue: 1, today: 0, soon: 0 }, true],
  ['2024-10-15', { overdue: 0, today: 0, soon: 1 }, true],
  ['2024-10-15', { overdue: 0, today: 0, soon: 0 }, false],
  ['2024-10-13', { overdue: 9, today: 0, soon: 9 }, false],
  ['2024-10-13', { overdue: 0, today: 1, soon: 0 }, true],
  ['2024-09-02', { overdue: 3, today: 0, soon: 0 }, false],
] as const)('on %s %j is told: %s', (day, counts, told) => {
  expect(isTold(counts, day, VIETNAM_CALENDAR)).toBe(told)
})

test('it says only what there is', () => {
  expect(digestWords({ overdue: 3, today: 1, soon: 4, ahead: 7 })).toBe(
    '3 việc quá hạn, 1 việc hạn hôm nay, 4 việc đến hạn trong 7 ngày tới',
  )
  expect(digestWords({ overdue: 0, today: 0, soon: 1, ahead: 3 })).toBe(
    '1 việc đến hạn trong 3 ngày tới',
  )
})
