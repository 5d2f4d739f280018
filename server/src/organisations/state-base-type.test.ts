import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { listForm } from '../reports/forms/list-form.ts'
import { readForm } from '../reports/forms/read-form.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { stateBaseType } from './state-base-type.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const office = askerAt(PLACES.otherBase, 'base_office')
const district = askerAt(PLACES.siblingDistrict, 'superior_board')
const OWN = PLACES.otherBase

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  // Its name says nothing of what it is.
  await sql`update organisation set name = 'Đảng bộ Trường Cao đẳng Bình' where id = ${OWN}`.execute(
    scene.ownerDb,
  )
  await sql`update organisation_name set name = 'Đảng bộ Trường Cao đẳng Bình' where organisation_id = ${OWN}`.execute(
    scene.ownerDb,
  )
})

const form5 = (to: PlainDate) =>
  ({
    form: '5',
    organisation: PLACES.siblingDistrict,
    from: '2024-01-01',
    to,
    basis: 'then',
  }) as const
const counted = async (row: string, to: PlainDate = TEST_TODAY) =>
  (await reads(district, (unit) => readForm(unit, form5(to)))).values[row]!['bases']

test('a base whose type nobody stated stands in a row of its own, and opens from there', async () => {
  expect(await counted('unstated')).toBe(1)
  const list = await reads(district, (unit) =>
    listForm(unit, { ...form5(TEST_TODAY), row: 'unstated', column: 'bases' }),
  )
  expect(list.organisations).toMatchObject([{ id: OWN, kind: 'base_committee' }])
  expect(
    (await reads(district, (unit) => readForm(unit, { ...form5(TEST_TODAY) }))).values['commune'],
  ).toMatchObject({ bases: 0 })
})

test('stated from a day on, it counts there from that day; stated again, the later word holds', async () => {
  const state = (type: 'public_unit' | 'private_unit', from: PlainDate) =>
    writes(office, (unit) => stateBaseType(unit, { organisation: OWN, type, from }))
  await state('private_unit', '2024-06-01')
  expect(await counted('private_unit', '2024-06-01')).toBe(1)
  expect(await counted('unstated', '2024-05-31')).toBe(1)
  await state('public_unit', '2024-06-01')
  expect(await counted('public_unit')).toBe(1)
  expect(await counted('private_unit')).toBe(0)
  expect(await counted('units')).toBe(1)
})

test('without a day it holds since the base was founded', async () => {
  await writes(office, (unit) =>
    stateBaseType(unit, { organisation: OWN, type: 'army', from: null }),
  )
  expect(await counted('army', '2024-05-31')).toBe(1)
})

test('a commune says by its name what it is', async () => {
  const values = await reads(askerAt(PLACES.district, 'superior_board'), (unit) =>
    readForm(unit, { ...form5(TEST_TODAY), organisation: PLACES.district }),
  )
  expect(values.values['commune']).toMatchObject({ bases: 2, cells: 3 })
})

test.each([
  [PLACES.otherCell, null, 'KHONG-PHAI-CO-SO'],
  [OWN, '1999-12-31', 'NGAY-KHAI-NGOAI-DOI'],
  [OWN, '2024-10-16', 'NGAY-KHAI-NGOAI-DOI'],
  [PLACES.base, null, 'KHONG-THAY'],
] as const)('of %s from %s it is refused: %s', async (organisation, from, code) => {
  await expect(
    writes(office, (unit) => stateBaseType(unit, { organisation, type: 'commune', from })),
  ).rejects.toMatchObject({ code })
})
