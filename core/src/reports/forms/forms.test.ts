import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SCHOOLING } from '../../admission/circumstances.ts'
import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { BASE_TYPE_KEYS } from '../../organisations/base-types.ts'
import { ACADEMIC_TITLES, PROFESSIONAL_LEVELS, THEORY_LEVELS } from '../../people/education.ts'
import { cutOffsIn } from '../cut-offs.ts'
import { occupationRow } from '../occupation-rows.ts'
import { groupsIn, sumGroups, type Alike } from './alike.ts'
import { cellValue, isInCell, shareIn } from './cell.ts'
import { CHECKS, checksOf } from './checks.ts'
import { FORM_KEYS, formOf, rowsOf, type FormKey } from './forms.ts'
import { periodOf, yearBefore } from './periods.ts'
import { questionsOf, readsOf } from './questions.ts'
import { facetReader, type PersonRecord } from './record-facets.ts'
import type { ListKey, Subject } from './subjects.ts'

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[]
const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values))
const day = fc.integer({ min: 0, max: 800 }).map((days): PlainDate => addDays('2023-01-01', days))
const record: fc.Arbitrary<PersonRecord> = fc.record({
  source: fc.integer({ min: 0, max: 5 }),
  birth: fc.oneof(
    fc.constantFrom(null, '1961', '1994', '1994-10', '2006', '2006-10-16', '2010-01-01'),
    fc.integer({ min: 0, max: 24_000 }).map((days) => addDays('1940-01-01', days) as string),
  ),
  sex: maybe('male' as const, 'female' as const),
  ethnicGroup: fc.option(fc.integer({ min: 1, max: 56 })),
  religion: fc.option(fc.integer({ min: 1, max: 7 })),
  youthUnionMember: fc.option(fc.boolean()),
  occupation: fc.oneof(
    fc.constantFrom(null, '', 'Giáo viên', 'Công chức', 'Học sinh lớp 12', 'Hưu trí'),
    fc.string(),
  ),
  schooling: maybe(...SCHOOLING),
  professionalLevel: maybe(...keysOf(PROFESSIONAL_LEVELS)),
  academicTitle: maybe(...keysOf(ACADEMIC_TITLES)),
  theoryLevel: maybe(...keysOf(THEORY_LEVELS)),
  admittedOn: fc.option(
    fc.constantFrom<PlainDate>('1945-08-18', '1945-08-19', '1954-07-21', '1999-01-01'),
  ),
  officialOn: fc.option(day),
  member: fc.boolean(),
  exempt: fc.option(fc.boolean()),
  baseType: maybe('none' as const, ...BASE_TYPE_KEYS),
})

/** Everything that the lists of a form may hold. */
function subjectOf(list: ListKey): fc.Arbitrary<Subject> {
  const facetsOf = facetReader()
  return fc
    .record({
      record,
      on: day,
      kind: fc.constantFrom('joined', 'died', 'removed', 'left', 'transferred_in'),
    })
    .map(({ record: one, on, kind }): Subject => {
      const person = { ...facetsOf(one, on), on, amount: 1 }
      if (list === 'organisations') {
        return { list, on, amount: 1, kind: 'base_cell', baseType: one.baseType, admitted: 0 }
      }
      if (list === 'movements') return { list, ...person, kind: kind as 'joined', inside: false }
      if (list === 'given') return { list, ...person, kind: 'card_given' }
      return { list, ...person }
    })
}

/** People alike in what is asked are counted together, as the server counts them. */
function among(subjects: readonly Subject[]): Alike {
  return (list, asks) => {
    const rows = subjects.filter((subject) => subject.list === list)
    const columns = ['on', 'kind', 'inside', 'admitted', ...asks] as (keyof Subject)[]
    return sumGroups(rows, groupsIn(rows)(columns), ({ amount }) => amount).map(
      ({ one, amount }) => ({ ...one, amount }),
    )
  }
}

const WHOLES = FORM_KEYS.flatMap((form) =>
  checksOf(form)
    .filter(([name]) => name.startsWith(`parts_${form}`))
    .map(([name]) => [name, form] as const),
)

test.each(WHOLES)('[3.8] of random subjects %s add up, and nobody stands in two', (name, form) => {
  const { left, right } = CHECKS[name]!
  const { rows, columns } = formOf(form)
  const lists = [...readsOf(questionsOf(formOf(form))).keys()]
  fc.assert(
    fc.property(fc.array(fc.oneof(...lists.map(subjectOf)), { maxLength: 30 }), (subjects) => {
      const value = (terms: typeof left) =>
        terms.reduce(
          (sum, { row, column }) => sum + cellValue(rows[row]!, columns[column]!, among(subjects))!,
          0,
        )
      expect(value(left)).toBe(value(right))
      for (const subject of subjects) {
        const standsIn = left.filter(({ row, column }) =>
          isInCell(rows[row]!, columns[column]!, subject),
        )
        expect(standsIn.length).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('there are sums to check in every form that divides a whole', () => {
  expect(WHOLES.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'parts_1_increase_kind',
      'parts_2_total_occupation',
      'parts_3_members_age',
      'parts_3_working_occupation',
      'parts_3_members_theoryLevel',
      'parts_4_members_ethnic',
      'parts_4_members_religion',
      'parts_5_all_type',
      'parts_5_enterprises_type',
    ]),
  )
})

test.each(FORM_KEYS)('in form %s people put together count as they do one by one', (key) => {
  const { rows, columns } = formOf(key)
  const lists = [...readsOf(questionsOf(formOf(key))).keys()]
  fc.assert(
    fc.property(fc.array(fc.oneof(...lists.map(subjectOf)), { maxLength: 40 }), (subjects) => {
      for (const row of Object.values(rows)) {
        if (row.counts.by !== 'count') continue
        for (const column of Object.values(columns)) {
          if (!('period' in column)) continue
          expect(cellValue(row, column, among(subjects))).toBe(
            subjects.filter((subject) => isInCell(row, column, subject)).length,
          )
        }
      }
    }),
  )
})

test('the balance of form 1 names every row that counts movements once', () => {
  const terms = CHECKS['balance']!.left.filter(({ row }) => row !== 'opening')
  const { rows, columns } = formOf('1')
  fc.assert(
    fc.property(subjectOf('movements'), (subject) => {
      const standing = terms.filter(({ row }) => isInCell(rows[row]!, columns['now']!, subject))
      expect(standing).toHaveLength(1)
    }),
  )
})

test.each(FORM_KEYS)(
  'every column of form %s can be worked out, in either order of its rows',
  (key) => {
    const form = formOf(key)
    for (const column of Object.values(form.columns)) {
      if (!('share' in column)) continue
      expect(form.columns[column.share]).toBeDefined()
      if ('column' in column.against) expect(form.columns[column.against.column]).toBeDefined()
      else expect(form.rows[column.against.row('x')]).toBeDefined()
    }
    const own = rowsOf(form, 'party').map((one) => one.key)
    expect(
      rowsOf(form, 'other')
        .map((one) => one.key)
        .toSorted(),
    ).toEqual(own.toSorted())
  },
)

function personAged(birth: string, on: PlainDate): Subject {
  return {
    list: 'admitted',
    ...facetReader()({ ...NOBODY, birth }, on),
    on,
    amount: 1,
  }
}
const NOBODY: PersonRecord = {
  source: 1,
  birth: null,
  sex: null,
  ethnicGroup: null,
  religion: null,
  youthUnionMember: null,
  occupation: null,
  schooling: null,
  professionalLevel: null,
  academicTitle: null,
  theoryLevel: null,
  admittedOn: null,
  officialOn: null,
  member: false,
  exempt: null,
  baseType: null,
}
const value = (form: FormKey, row: string, subjects: readonly Subject[]) =>
  cellValue(formOf(form).rows[row]!, formOf(form).columns['now']!, among(subjects))

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
  expect(value('2', row, [personAged(birth, '2024-10-15')])).toBe(1)
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
  ['Hưu trí', 0, 'retired'],
  ['', 1, null],
  [null, 1, null],
] as const)('%s of source %s stands in %s', (occupation, source, row) => {
  expect(occupationRow(occupation, source, null)).toBe(row)
})

test.each([
  ['Giáo viên', 'public_service', 'public_unit'],
  ['Giáo viên', 'private_service', 'private_unit'],
  ['Công chức', 'state_officials', 'state_body'],
  ['Chuyên viên', 'party_officials', 'party_body'],
  ['Cán bộ', 'commune_officials', 'ward'],
  ['Kỹ sư', 'staff', 'joint_stock'],
  ['Kỹ sư', null, 'army'],
] as const)('%s stands in %s where the base stated that it is %s', (occupation, row, type) => {
  expect(occupationRow(occupation, 0, type)).toBe(row)
})

test('what the data does not hold is not a zero', () => {
  const someone = personAged('1994-10-15', '2024-10-15')
  expect(value('2', 'owners', [someone])).toBeNull()
  expect(value('7', 'member_citations', [])).toBeNull()
  expect(value('2', 'average_age', [])).toBeNull()
})

test('the average age counts completed years, in tenths', () => {
  const born = (birth: string) => personAged(birth, '2024-10-15')
  expect(value('2', 'average_age', [born('1994-10-15'), born('1993-10-16')])).toBe(300)
  expect(value('2', 'average_age', [born('1994-10-15'), born('1993-10-15')])).toBe(305)
})

test('a share names its base: the year before, or all members', () => {
  const [form3, form4] = [formOf('3'), formOf('4')]
  const values = { members: { now: 120, before: 100 }, women: { now: 1, before: 0 } }
  expect(shareIn(form3, values, 'members', form3.columns['share']!)).toBe(1200)
  expect(shareIn(form3, values, 'women', form3.columns['share']!)).toBeNull()
  const groups = { members: { total: 200, women: 1 }, ethnic_2: { total: 5, women: 5 } }
  expect(shareIn(form4, groups, 'ethnic_2', form4.columns['share']!)).toBe(25)
})

test.each([
  ['thang-2', 2024, '2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
  ['thang-2', 2025, '2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
  ['quy-3', 2024, '2024-07-01', '2024-09-30', '2023-07-01', '2023-09-30'],
  ['6-thang', 2024, '2024-01-01', '2024-06-30', '2023-01-01', '2023-06-30'],
] as const)('%s of %s and the same days of the year before', (part, year, from, to, ...before) => {
  expect(periodOf(year, part, cutOffsIn(year, {}))).toEqual({ from, to })
  expect(yearBefore({ from, to })).toEqual({ from: before[0], to: before[1] })
})
