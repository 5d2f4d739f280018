import { countedColumns } from '@ptdv/core/reports/forms/cell'
import { FORM_KEYS, formOf } from '@ptdv/core/reports/forms/forms'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../../testing/asker-at.ts'
import { seedMembers } from '../../testing/seed-members.ts'
import { PLACES, seedTree } from '../../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../../testing/test-house.ts'
import { checkForm } from './check-form.ts'
import { readCell } from './list-form.ts'
import { readForm } from './read-form.ts'

const scene = withTestHouse()
const { reads } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board')

/** Members of three cells, no two alike, some of whom joined or left in one of the two years. */
beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  for (const cell of [PLACES.cell, PLACES.siblingCell, PLACES.cousinCell]) {
    const members = await seedMembers(scene.ownerDb, cell, 7)
    for (const [index, { person }] of members.entries()) {
      await sql`update person set sex = ${index % 3 === 0 ? null : index % 3 === 1 ? 'male' : 'female'},
        birth = ${['1951', '1968-04', '1979-08-02', '1990-12-31', '1999-02-28', '2004-10-15', '1963-05-05'][index]!},
        ethnic_group = ${[1, 2, null, 55, 1, 54, 1][index]!}, religion = ${index % 4 === 0 ? 1 : null},
        occupation = ${['Hưu trí', 'Giáo viên', null, 'Làm nông nghiệp', 'Công chức', 'Sinh viên', 'Kỹ sư'][index]!},
        youth_union_member = ${index > 4}, theory_level = ${index % 2 === 0 ? 'intermediate' : null}
        where id = ${person}`.execute(scene.ownerDb)
      await sql`update membership set decided_on = ${['1949-05-19', '1990-02-03', null, '2012-09-02', '2023-12-10', '2024-03-26', '1975-05-01'][index]!},
        exempt = ${index === 0}, official_on = ${index === 5 ? null : index === 4 ? '2024-12-10' : '2013-09-02'}
        where person_id = ${person}`.execute(scene.ownerDb)
      const came = index < 4 ? '2019-01-01' : index < 6 ? '2023-05-01' : '2024-02-01'
      await enter(person, cell, 'member', 1, came)
      if (index > 3) await enter(person, cell, index === 4 ? 'arrived' : 'joined', 1, came)
      if (index === 3) {
        await enter(person, cell, 'member', -1, '2024-06-01')
        await enter(person, cell, 'died', 1, '2024-06-01')
      }
      if (index > 4) await enter(person, cell, 'admitted', 1, came)
    }
  }
})

async function enter(person: number, cell: number, kind: string, amount: number, on: string) {
  await sql`insert into figure_entry (act_id, organisation_id, on_date, kind, amount, person_id, source)
    values (0, ${cell}, ${on}, ${kind}, ${amount}, ${person}, ${person % 6})`.execute(scene.ownerDb)
}

test.each(FORM_KEYS)('[3.8] every cell of form %s opens just those whom it counts', async (key) => {
  const query = {
    form: key,
    organisation: PLACES.district,
    from: '2024-01-01',
    to: TEST_TODAY,
    basis: 'then',
  } as const
  const { values } = await reads(district, (unit) => readForm(unit, query))
  const form = formOf(key)
  const opened: Record<string, Record<string, number>> = {}
  const counted: typeof opened = {}
  for (const [row, { counts }] of Object.entries(form.rows)) {
    if (counts.by !== 'count') continue
    for (const [column] of countedColumns(form)) {
      const people = await reads(district, (unit) => readCell(unit, { ...query, row, column }))
      opened[row] = {
        ...opened[row],
        [column]: people.reduce((sum, { amount }) => sum + amount, 0),
      }
      counted[row] = { ...counted[row], [column]: values[row]![column]! }
    }
  }
  expect(counted).toEqual(opened)
  expect(Object.values(opened).some((row) => Object.values(row).some((value) => value > 0))).toBe(
    true,
  )
  const checks = await reads(district, (unit) => checkForm(unit, query))
  expect(checks.filter(({ left, right, differing }) => left !== right || differing > 0)).toEqual([])
})

test.each(Object.entries(PLACES))(
  '[0.1] in %s as everywhere: the list of every form is its sum by every dimension, and one list in all of them',
  async (_, organisation) => {
    const province = askerAt(PLACES.province, 'provincial_board')
    for (const form of FORM_KEYS) {
      for (const basis of ['then', 'today'] as const) {
        const query = { form, organisation, from: '2024-01-01', to: TEST_TODAY, basis } as const
        const checks = await reads(province, (unit) => checkForm(unit, query))
        expect(
          checks.filter(({ left, right, differing }) => left !== right || differing > 0),
        ).toEqual([])
      }
    }
  },
)
