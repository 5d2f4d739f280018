import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { SCHOOLING } from '../admission/circumstances.ts'
import {
  FORM_2_ROWS,
  form2Row,
  form2Value,
  isCountedIn,
  type Admitted,
  type Form2Row,
} from './form-2.ts'
import { occupationRow } from './occupation-rows.ts'

const BIRTHS = ['1961', '1994', '1994-10', '2006', '2006-10-16', '2010-01-01'] as const
const someone = fc.record({
  on: fc.integer({ min: 0, max: 800 }).map((days): PlainDate => addDays('2023-01-01', days)),
  source: fc.integer({ min: 1, max: 5 }),
  birth: fc.oneof(
    fc.constantFrom(null, ...BIRTHS),
    fc.integer({ min: 0, max: 24_000 }).map((days) => addDays('1940-01-01', days) as string),
  ),
  ethnicGroup: fc.option(fc.integer({ min: 1, max: 54 })),
  youthUnionMember: fc.option(fc.boolean()),
  occupation: fc.oneof(
    fc.constantFrom(null, '', 'Giáo viên', 'Công chức', 'Học sinh lớp 12', 'Làm nông nghiệp'),
    fc.string(),
  ),
  schooling: fc.option(fc.constantFrom(...SCHOOLING)),
  amount: fc.constant(1),
})

test.each(['occupation', 'age', 'schooling'] as const)(
  '[3.8] of random people the rows of %s add up to the whole, and nobody stands in two',
  (group) => {
    const rows = FORM_2_ROWS.filter((key) => {
      const row = form2Row(key)
      return row.group === group && !row.within
    })
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 40 }), (people) => {
        const parts = rows.reduce((sum, key) => sum + (form2Value(key, people, []) ?? 0), 0)
        expect(parts).toBe(form2Value('total', people, []))
        for (const person of people) {
          expect(rows.filter((key) => isCountedIn(key, person))).toHaveLength(1)
        }
      }),
    )
  },
)

test('[3.8] the three rows of enterprises are the row that they divide', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 40 }), (people) => {
      const value = (key: Form2Row) => form2Value(key, people, [])!
      expect(value('managers') + value('staff') + value('workers')).toBe(value('enterprise'))
    }),
  )
})

const ADULT: Admitted & { amount: number } = {
  on: '2024-10-15',
  source: 1,
  birth: '1994-10-15',
  ethnicGroup: 1,
  youthUnionMember: false,
  occupation: null,
  schooling: null,
  amount: 1,
}

test.each([
  ['1994-10-15', 'age_18'],
  ['1993-10-15', 'age_31'],
  // Thirty until the day before: the year alone does not say.
  ['1993', 'age_unknown'],
  ['1998', 'age_18'],
  ['1963-10-15', 'age_over'],
  ['1963-10-16', 'age_56'],
  ['2006-10-16', 'age_unknown'],
  ['2006-10-15', 'age_18'],
] as const)('born %s, admitted on 15/10/2024, stands in %s', (birth, row) => {
  expect(isCountedIn(row, { ...ADULT, birth })).toBe(true)
})

test.each([
  ['Giáo viên', 4, 'public_service'],
  ['Giáo viên', 2, 'private_service'],
  ['Giáo viên', 1, null],
  ['Công chức xã', 4, 'commune_officials'],
  ['Công chức', 4, null],
  ['Công an xã', 4, 'armed_forces'],
  ['Bộ đội xuất ngũ', 5, 'others'],
  ['Quản lý phân xưởng', 2, 'managers'],
  ['Làm nông nghiệp', 1, 'farmers'],
  ['Buôn bán, dịch vụ', 1, 'others'],
  ['', 1, null],
  [null, 1, null],
] as const)('%s of source %s stands in %s', (occupation, source, row) => {
  expect(occupationRow(occupation, source)).toBe(row)
})

test('what the data does not hold is not a zero', () => {
  expect(form2Value('master', [ADULT], [])).toBeNull()
  expect(form2Value('readmitted', [ADULT], [])).toBeNull()
  expect(form2Value('average_age', [], [])).toBeNull()
})

test('the average age counts completed years, in tenths', () => {
  const born = (birth: string) => ({ ...ADULT, birth })
  expect(form2Value('average_age', [born('1994-10-15'), born('1993-10-16')], [])).toBe(300)
  expect(form2Value('average_age', [born('1994-10-15'), born('1993-10-15')], [])).toBe(305)
})
