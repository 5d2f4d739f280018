import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editRows, HOLIDAY_ROWS, VIETNAM_CALENDAR, workCalendar } from './holidays.ts'
import { addDays, dayOfWeek, daysBetween, isPlainDate, startOfYear, yearOf } from './plain-date.ts'
import {
  addWorkingDays,
  isWorkingDay,
  meetsUnconfirmed,
  workingDaysBetween,
  type WorkCalendar,
} from './working-days.ts'

const NO_HOLIDAYS: WorkCalendar = { holidays: new Set(), workedDays: new Set() }

describe('isWorkingDay', () => {
  test.each([
    ['2024-10-15', true, 'an ordinary Tuesday'],
    ['2024-10-19', false, 'a Saturday'],
    ['2024-10-20', false, 'a Sunday'],
    ['2024-04-29', false, 'Monday given for 30/4'],
    ['2024-05-04', true, 'Saturday worked for 29/4'],
    ['2025-05-02', false, 'Friday given for 30/4'],
    ['2025-04-26', true, 'Saturday worked for 2/5'],
    ['2026-01-02', false, 'Friday given for the new year'],
    ['2026-01-10', true, 'Saturday worked for 2/1'],
    ['2026-08-31', false, 'Monday given for 2/9'],
    ['2026-08-22', true, 'Saturday worked for 31/8'],
    ['2023-05-03', false, 'compensation for 30/4 on a Sunday'],
    ['2020-09-03', true, 'Quốc khánh was one day before 2021'],
    ['2021-09-03', false, 'Quốc khánh is two days from 2021'],
    ['2025-11-24', true, '24/11 before the law of 2026'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
  ] as const)('%s: %s, %s', (date, expected, _why) => {
    expect(isWorkingDay(date, VIETNAM_CALENDAR)).toBe(expected)
  })
})

describe('addWorkingDays', () => {
  test.each([
    ['2024-10-15', 0, '2024-10-15'],
    ['2024-10-15', 1, '2024-10-16'],
    ['2024-10-18', 1, '2024-10-21'],
    ['2024-10-19', 1, '2024-10-21'],
    ['2024-04-26', 1, '2024-05-02'],
    ['2024-04-26', 3, '2024-05-04'],
    // 16 in February, 21 in March, 19 in April, then 2, 3, 4 (Saturday worked) and 6 May
    ['2024-01-31', 60, '2024-05-06'],
  ] as const)('%s and %i working days end on %s', (start, count, end) => {
    expect(addWorkingDays(start, count, VIETNAM_CALENDAR)).toBe(end)
  })

  test('refuses a count that is no term', () => {
    expect(() => addWorkingDays('2024-10-15', -1, NO_HOLIDAYS)).toThrow(RangeError)
    expect(() => addWorkingDays('2024-10-15', 1.5, NO_HOLIDAYS)).toThrow(RangeError)
  })
})

const anyDay = fc.integer({ min: 0, max: 2900 }).map((days) => addDays('2020-01-01', days))
const anyCount = fc.integer({ min: 0, max: 120 })

describe('terms in working days', () => {
  test('counting back gives the count', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, count) => {
        const end = addWorkingDays(start, count, VIETNAM_CALENDAR)
        expect(workingDaysBetween(start, end, VIETNAM_CALENDAR)).toBe(count)
      }),
    )
  })

  test('a longer or later term never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, anyCount, fc.nat(30), (start, count, more) => {
        const end = addWorkingDays(start, count, VIETNAM_CALENDAR)
        expect(addWorkingDays(start, count + more, VIETNAM_CALENDAR) >= end).toBe(true)
        expect(addWorkingDays(addDays(start, more), count, VIETNAM_CALENDAR) >= end).toBe(true)
      }),
    )
  })

  test('a term of at least one day ends on a working day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, count) =>
        isWorkingDay(addWorkingDays(start, count + 1, VIETNAM_CALENDAR), VIETNAM_CALENDAR),
      ),
    )
  })

  test('spans add up, and the way back is negative', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const between = (from: typeof a, to: typeof a) =>
          workingDaysBetween(from, to, VIETNAM_CALENDAR)
        const [x, y, z] = [a, b, c].sort() as [typeof a, typeof a, typeof a]
        expect(between(x, z)).toBe(between(x, y) + between(y, z))
        expect(between(z, x) + between(x, z)).toBe(0)
      }),
    )
  })

  test('holidays only lengthen: without them five of seven days count', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20), (start, weeks) => {
        expect(daysBetween(start, addDays(start, weeks * 7))).toBe(weeks * 7)
        expect(workingDaysBetween(start, addDays(start, weeks * 7), NO_HOLIDAYS)).toBe(weeks * 5)
      }),
    )
  })
})

describe('the rows of the calendar', () => {
  test('are real days in order, off days within one fortnight', () => {
    for (const row of HOLIDAY_ROWS) {
      expect(isPlainDate(row.from) && isPlainDate(row.to)).toBe(true)
      expect(daysBetween(row.from, row.to)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(row.from, row.to)).toBeLessThan(14)
    }
  })

  test('every exchange gives one weekday and takes one weekend day', () => {
    const worked = HOLIDAY_ROWS.filter((row) => row.kind === 'worked')
    const given = HOLIDAY_ROWS.filter((row) => row.name.startsWith('Nghỉ hoán đổi'))
    expect(worked.map((row) => yearOf(row.from)).sort()).toEqual(
      given.map((row) => yearOf(row.from)).sort(),
    )
    for (const row of worked) expect(dayOfWeek(row.from)).toBeGreaterThan(5)
    for (const row of given) expect(dayOfWeek(row.from)).toBeLessThanOrEqual(5)
  })

  // Weekdays of the year less the days off by law: 10 in 2020, 11 from 2021, 12 from 2026. Every
  // holiday on a weekend is compensated and every exchange evens out, so nothing else is missing.
  test.each([
    [2020, 10],
    [2021, 11],
    [2022, 11],
    [2023, 11],
    [2024, 11],
    [2025, 11],
    [2026, 12],
    [2027, 12],
  ])('%i has as many days off on weekdays as the law gives: %i', (year, expected) => {
    const from = addDays(startOfYear(year), -1)
    const to = addDays(startOfYear(year + 1), -1)
    const daysOff =
      workingDaysBetween(from, to, NO_HOLIDAYS) - workingDaysBetween(from, to, VIETNAM_CALENDAR)
    expect(daysOff).toBe(expected)
  })

  test('the year not yet announced says so', () => {
    const rows = HOLIDAY_ROWS.filter((row) => yearOf(row.from) === 2027)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.confidence === 'I')).toBe(true)
  })

  test('a province’s own rows make its own calendar', () => {
    const calendar = workCalendar([
      {
        kind: 'off',
        from: '2024-10-14',
        to: '2024-10-16',
        name: 'Nghỉ bão',
        source: 'UBND tỉnh',
        confidence: 'V',
      },
    ])
    expect(addWorkingDays('2024-10-11', 1, calendar)).toBe('2024-10-17')
  })

  const storm = {
    from: '2024-10-15',
    to: '2024-10-15',
    source: 'UBND tỉnh',
    confidence: 'V',
  } as const

  test('a day the province gives is off; given back, it is worked again', () => {
    const off = editRows(HOLIDAY_ROWS, [{ kind: 'off', name: 'Nghỉ bão', ...storm }])
    expect(isWorkingDay('2024-10-15', workCalendar(off))).toBe(false)
    const back = editRows(off, [{ kind: 'ordinary', name: 'Bỏ nghỉ bão', ...storm }])
    expect(workCalendar(back)).toEqual(VIETNAM_CALENDAR)
  })

  test('an edit in the middle of Tết leaves the days around it', () => {
    const day = {
      from: '2024-02-12',
      to: '2024-02-12',
      source: 'UBND tỉnh',
      confidence: 'V',
    } as const
    const calendar = workCalendar(
      editRows(HOLIDAY_ROWS, [{ kind: 'ordinary', name: 'Làm việc', ...day }]),
    )
    expect(
      (['2024-02-09', '2024-02-12', '2024-02-13'] as const).map((it) => isWorkingDay(it, calendar)),
    ).toEqual([false, true, false])
  })

  test('a term that meets days of 2027 says they are not announced', () => {
    expect(meetsUnconfirmed('2026-12-01', '2026-12-31', VIETNAM_CALENDAR)).toBe(false)
    expect(meetsUnconfirmed('2026-12-01', '2027-01-04', VIETNAM_CALENDAR)).toBe(true)
  })
})

describe('what the years gave (BLLĐ 2012 Điều 115; BLLĐ 2019 Điều 112)', () => {
  test.each([
    ['Quốc khánh 2020: one day under the code of 2012', '2020-09-03', true],
    ['Quốc khánh 2021: two days from 1/1/2021', '2021-09-03', false],
    ['Tết 2020: the eve of the eve', '2020-01-23', false],
    ['Tết 2020: compensation to 29/1', '2020-01-29', false],
    ['Tết 2020: the day after', '2020-01-30', true],
    ['Tết Dương lịch 2022 fell on Saturday: Monday instead', '2022-01-03', false],
    ['Giỗ Tổ 2022 fell on Sunday: Monday instead', '2022-04-11', false],
    ['30/4–1/5/2023 with Giỗ Tổ on a Saturday: to 3/5', '2023-05-03', false],
    ['30/4–1/5/2023: the day after', '2023-05-04', true],
    ['Quốc khánh 2023: Monday 4/9 for the Saturday', '2023-09-04', false],
    ['CV 2450/VPCP-KGVX: Monday 29/4/2024 off', '2024-04-29', false],
    ['CV 2450/VPCP-KGVX: Saturday 4/5/2024 worked', '2024-05-04', true],
    ['2025: Friday 2/5 off', '2025-05-02', false],
    ['2025: Saturday 26/4 worked', '2025-04-26', true],
    ['CV 12729/VPCP-KGVX: Friday 2/1/2026 off', '2026-01-02', false],
    ['CV 12729/VPCP-KGVX: Saturday 10/1/2026 worked', '2026-01-10', true],
    ['TB 9441/TB-BNV: Tết 2026 to Friday 20/2', '2026-02-20', false],
    ['TB 9441/TB-BNV: Monday 23/2/2026', '2026-02-23', true],
    ['TB 9441/TB-BNV: Monday 31/8/2026 off', '2026-08-31', false],
    ['TB 9441/TB-BNV: Saturday 22/8/2026 worked', '2026-08-22', true],
    ['NQ 28/2026/QH16: 24/11/2026 off', '2026-11-24', false],
    ['NQ 28/2026/QH16: 24/11/2025 not yet', '2025-11-24', true],
  ] as const)('%s (%s: worked %s)', (_source, date, worked) => {
    expect(isWorkingDay(date, VIETNAM_CALENDAR)).toBe(worked)
  })
})
