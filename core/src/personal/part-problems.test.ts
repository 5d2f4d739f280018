import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { findGaps } from './find-gaps.ts'
import { PARTS } from './life-history-form.ts'
import type { LifeHistory } from './life-history.ts'
import { lifeHistoryProblems, partProblems } from './part-problems.ts'
import { monthsAfter, readMonth } from './read-month.ts'

const TODAY: PlainDate = '2024-10-15'

describe('months as people write them', () => {
  test.each([
    ['09/2020', '2020-09'],
    ['9-2020', '2020-09'],
    [' 9 . 2020 ', '2020-09'],
    ['2020-09', '2020-09'],
    ['nay', '2024-10'],
    ['Đến nay', '2024-10'],
    ['13/2020', null],
    ['11/2024', null],
    ['2020', null],
    ['', null],
  ])('%j is read as %j', (typed, read) => expect(readMonth(typed, TODAY)).toBe(read))
})

describe('gaps between periods', () => {
  test('two months without a period are named, the order of the rows does not matter', () => {
    const rows = [
      { from: '06/2023', to: 'nay' },
      { from: '09/2020', to: '06/2022' },
      { from: '07/2022', to: '03/2023' },
    ]
    expect(findGaps(rows, TODAY)).toEqual([{ from: '2023-04', to: '2023-05' }])
  })

  test('periods that end before today leave the time since open', () => {
    expect(findGaps([{ from: '09/2020', to: '09/2024' }], TODAY)).toEqual([
      { from: '2024-10', to: '2024-10' },
    ])
  })

  test('a month lies in a gap exactly when no period covers it', () => {
    const month = fc.integer({ min: 0, max: 60 }).map((n) => monthsAfter('2020-01', n))
    const typed = (text: string) => text.split('-').toReversed().join('/')
    fc.assert(
      fc.property(fc.array(fc.tuple(month, month), { minLength: 1, maxLength: 8 }), (pairs) => {
        const periods = pairs.map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }))
        const gaps = findGaps(
          periods.map(({ from, to }) => ({ from: typed(from), to: typed(to) })),
          '2025-01-15',
        )
        const first = periods.map(({ from }) => from).toSorted()[0]!
        for (let at = first; at <= '2025-01'; at = monthsAfter(at, 1)) {
          const covers = ({ from, to }: { from: string; to: string }) => from <= at && at <= to
          expect(gaps.some(covers)).toBe(!periods.some(covers))
        }
      }),
    )
  })
})

describe('what a part still needs', () => {
  test('an empty form needs every part', () => {
    const parts = new Set(lifeHistoryProblems({}, TODAY).map(({ part }) => part))
    expect([...parts]).toEqual(PARTS.map(({ key }) => key))
  })

  test('who has nothing to declare says so', () => {
    const none: LifeHistory = { honours: { answers: {}, rows: [], none: true } }
    expect(partProblems(none, 'honours', TODAY)).toEqual([])
    expect(partProblems({}, 'honours', TODAY)).toEqual([
      { part: 'honours', sentence: 'Khai từng lần, hoặc chọn “Chưa được khen thưởng”.' },
    ])
  })

  test('a field of a row that is empty or cannot be read is named with its row', () => {
    const rows = [
      { from: '09/2020', to: '08/2020', what: 'Học', office: 'không' },
      { from: 'hè 2021', to: 'nay', what: 'Làm ruộng', office: '' },
    ]
    expect(partProblems({ work: { answers: {}, rows, none: false } }, 'work', TODAY)).toEqual([
      { part: 'work', row: 0, field: 'to', sentence: 'Tháng đến phải từ tháng bắt đầu trở đi.' },
      {
        part: 'work',
        row: 1,
        field: 'from',
        sentence: 'Ghi tháng và năm, ví dụ 09/2020, không sau tháng này.',
      },
      {
        part: 'work',
        row: 1,
        field: 'office',
        sentence: 'Khai “Chức vụ Đảng, chính quyền, đoàn thể”.',
      },
    ])
  })

  test('only the row of a first admission may stay empty', () => {
    const optional = PARTS.flatMap((part) => part.fields ?? []).filter((field) => field.optional)
    expect(optional.map(({ key }) => key)).toEqual(['firstAdmission'])
  })
})
