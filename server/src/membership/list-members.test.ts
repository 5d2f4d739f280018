import { comparePeopleNames } from '@ptdv/core/text/collation'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { listMembers } from './list-members.ts'

const scene = withTestHouse()
const { reads } = doors(scene)
const board = askerAt(PLACES.province, 'provincial_board')
const base = askerAt(PLACES.base, 'base_office')

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedMembers(scene.ownerDb, PLACES.cell, 120)
  await seedMembers(scene.ownerDb, PLACES.siblingCell, 9, { standing: 'probationary' })
  await seedMembers(scene.ownerDb, PLACES.otherCell, 9)
})

test('pages follow each other in Vietnamese order, nobody twice, nobody left out', async () => {
  const first = await reads(base, (unit) => listMembers(unit, { id: PLACES.base }))
  expect(first).toMatchObject({ total: 129, totalIsExact: true })
  expect(first.members).toHaveLength(100)
  const second = await reads(base, (unit) =>
    listMembers(unit, { id: PLACES.base, after: first.next! }),
  )
  expect(second.members).toHaveLength(29)
  expect(second.next).toBeNull()
  const all = [...first.members, ...second.members]
  expect(new Set(all.map((member) => member.person.id)).size).toBe(129)
  const names = all.map((member) => member.person.name)
  expect(names).toEqual(names.toSorted(comparePeopleNames))
})

test('a name is found without its diacritics, within the organisation only', async () => {
  const found = await reads(base, (unit) =>
    listMembers(unit, { id: PLACES.siblingCell, text: 'dinh  KHANH' }),
  )
  expect(found.members).toMatchObject([
    {
      person: { name: 'Nguyễn Đình Khánh' },
      cell: { id: PLACES.siblingCell, name: 'Chi bộ thôn Hai, xã An Khê' },
    },
  ])
  expect(found.total).toBe(1)
  const nobody = await reads(base, (unit) => listMembers(unit, { id: PLACES.base, text: '100%' }))
  expect(nobody.members).toEqual([])
})

test('standing narrows the list', async () => {
  const probationary = await reads(board, (unit) =>
    listMembers(unit, { id: PLACES.province, standing: 'probationary' }),
  )
  expect(probationary.total).toBe(9)
  expect(new Set(probationary.members.map((member) => member.standing))).toEqual(
    new Set(['probationary']),
  )
})

test('those whose membership ended are not listed', async () => {
  const [gone] = await seedMembers(scene.ownerDb, PLACES.cousinCell, 1)
  await scene.ownerDb
    .updateTable('membership')
    .set({ ended_on: '2024-05-01', ended_reason: 'died' })
    .where('person_id', '=', gone!.person)
    .execute()
  const list = await reads(board, (unit) => listMembers(unit, { id: PLACES.cousinCell }))
  expect(list).toMatchObject({ members: [], total: 0 })
})

test('above 2.000 the total says "more than"', async () => {
  await sql`
    with made as (
      insert into person (organisation_id, full_name, folded_name, name_key, given_name, rest_of_name, birth)
      select ${PLACES.otherCell}, 'Lê An', 'le an', 'le an', 'An', 'Lê', '1990' from generate_series(1, 2000)
      returning id
    )
    insert into membership (person_id, organisation_id, standing, in_cell_since)
    select id, ${PLACES.otherCell}, 'official', '2020-01-01' from made`.execute(scene.ownerDb)
  const list = await reads(board, (unit) => listMembers(unit, { id: PLACES.otherCell }))
  expect(list).toMatchObject({ total: 2_000, totalIsExact: false })
})

test.each([
  ['a sibling', PLACES.siblingBase],
  ['the level above', PLACES.district],
  ['nothing', 999_999],
])('the members of %s are not seen', async (_, id) => {
  await expect(reads(base, (unit) => listMembers(unit, { id }))).rejects.toMatchObject({
    code: 'KHONG-THAY',
  })
})

test('a broken page address is refused in words', async () => {
  await expect(
    reads(base, (unit) => listMembers(unit, { id: PLACES.base, after: 'xx' })),
  ).rejects.toMatchObject({
    code: 'TRANG-KHONG-DOC-DUOC',
  })
})
