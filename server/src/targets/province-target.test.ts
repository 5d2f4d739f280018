import { beforeAll, expect, test } from 'vitest'
import { foldFigures } from '../figures/fold-figures.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedFigures } from '../testing/seed-figures.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getProvinceTarget } from './get-province-target.ts'
import { setProvinceTarget } from './set-province-target.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const board = askerAt(PLACES.province, 'provincial_board')
const paper = { number: '1060-TB/TU', date: '2024-03-06' } as const

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedFigures(scene.ownerDb, [
    { organisation: PLACES.cell, kind: 'member', on: '2010-05-19', amount: 30_000 },
    { organisation: PLACES.otherCell, kind: 'member', on: '2015-05-19', amount: 30_000 },
    { organisation: PLACES.cousinCell, kind: 'member', on: '2023-12-31', amount: 12_434 },
    { organisation: PLACES.cousinCell, kind: 'member', on: '2023-12-31', amount: -1 },
  ])
  await foldFigures(scene.house.keeperDb)
  // Not of the start of 2024 any more; still waiting to be folded.
  await seedFigures(scene.ownerDb, [
    { organisation: PLACES.cell, kind: 'member', on: '2024-01-01', amount: 2_100 },
  ])
})

test('[1.1] the stricter of 3 % of the members at the start of the year and the fixed minimum applies', async () => {
  const target = (year: number) => reads(board, (unit) => getProvinceTarget(unit, year))
  // 3 % of 72,433 is 2,172.99: at least that many people are 2,173, the minimum of 2024.
  expect((await target(2024)).proposed).toEqual({
    year: 2024,
    membersAtStart: 72_433,
    rateTenths: 30,
    byRate: 2_173,
    minimum: 2_173,
    target: 2_173,
    applies: 'equal',
    setOn: null,
  })
  expect((await target(2025)).proposed).toMatchObject({
    membersAtStart: 74_533,
    byRate: 2_236,
    minimum: 2_238,
    target: 2_238,
    applies: 'minimum',
  })
  expect((await target(2026)).proposed).toMatchObject({
    minimum: null,
    applies: 'rate',
    target: 2_236,
  })
})

test('[1.1] a newer act replaces the target and the older one is kept', async () => {
  const set = (rateTenths: number, minimum: number | null) =>
    writes(board, (unit) => setProvinceTarget(unit, { year: 2025, rateTenths, minimum, paper }))
  expect((await set(30, 2_238)).target).toBe(2_238)
  expect(await set(32, 2_238)).toMatchObject({ target: 2_386, applies: 'rate', setOn: TEST_TODAY })
  const { set: now } = await reads(board, (unit) => getProvinceTarget(unit, 2025))
  expect(now).toMatchObject({ rateTenths: 32, target: 2_386, setOn: TEST_TODAY })
  const acts = await scene.ownerDb
    .selectFrom('act')
    .where('kind', '=', 'province_set')
    .select(['subject', 'paper_number', 'home_id'])
    .execute()
  expect(acts).toEqual([
    { subject: 'target', paper_number: paper.number, home_id: PLACES.province },
    { subject: 'target', paper_number: paper.number, home_id: PLACES.province },
  ])
})

test('[1.1] only the provincial committee sees and sets it', async () => {
  const district = askerAt(PLACES.district, 'provincial_board')
  await expect(reads(district, (unit) => getProvinceTarget(unit, 2025))).rejects.toMatchObject({
    code: 'KHONG-THAY',
  })
  await expect(
    writes(district, (unit) =>
      setProvinceTarget(unit, { year: 2025, rateTenths: 1, minimum: null, paper }),
    ),
  ).rejects.toMatchObject({ code: 'KHONG-THAY' })
})

test.each([
  ['2024-10-16', 'NGAY-VAN-BAN-TUONG-LAI'],
  ['2024-02-30', 'NGAY-KHONG-HOP-LE'],
  ['0224-03-06', 'NGAY-KHONG-HOP-LE'],
  ['2004-03-06', 'NGAY-VAN-BAN-QUA-CU'],
] as const)('a paper dated %s is refused', async (date, code) => {
  await expect(
    writes(board, (unit) =>
      setProvinceTarget(unit, {
        year: 2025,
        rateTenths: 30,
        minimum: null,
        paper: { number: '1', date },
      }),
    ),
  ).rejects.toMatchObject({ code })
})
