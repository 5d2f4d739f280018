import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { beforeAll, expect, test } from 'vitest'
import { foldFigures } from '../figures/fold-figures.ts'
import { getBoard } from '../reports/get-board.ts'
import { listPeopleBehind } from '../reports/list-people-behind.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedFigures } from '../testing/seed-figures.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { changeTree } from './change-tree.ts'
import { getOrganisationPage } from './get-organisation.ts'
import { listChildren } from './list-children.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const district = askerAt(PLACES.district, 'superior_board')
const base = askerAt(PLACES.base, 'base_office')
const paper = { number: '30-QĐ/TU', date: '2024-08-30' as PlainDate }

type Change = Parameters<typeof changeTree>[1]['change']
const change = (asker: typeof province, effectiveOn: PlainDate, what: Change) =>
  writes(asker, (unit) => changeTree(unit, { effectiveOn, paper, change: what }))
const admitted = async (organisation: number, basis: 'then' | 'today') => {
  const query = { year: 2024, organisation, basis }
  const board = await reads(province, (unit) => getBoard(unit, query))
  const list = await reads(province, (unit) =>
    listPeopleBehind(unit, { ...query, fact: 'admitted' }),
  )
  expect(list.total).toBe(board.total.result)
  return board.total.result
}

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedFigures(scene.ownerDb, [
    { organisation: PLACES.cell, kind: 'admitted', on: '2024-03-05', source: 1 },
    { organisation: PLACES.cell, kind: 'admitted', on: '2024-09-20', source: 2 },
    { organisation: PLACES.otherCell, kind: 'admitted', on: '2024-03-07', source: 1 },
  ])
  await foldFigures(scene.house.keeperDb)
})

test('a cell is founded under one of ours, and lists from its day on', async () => {
  const { organisation } = await change(base, '2024-08-01', {
    kind: 'founded',
    organisationKind: 'cell',
    name: 'Chi bộ thôn Năm',
    code: null,
    parent: PLACES.base,
  })
  const names = async (on: PlainDate) =>
    (await reads(base, (unit) => listChildren(unit, { id: PLACES.base, on }))).map(
      ({ name }) => name,
    )
  expect(await names('2024-07-31')).not.toContain('Chi bộ thôn Năm')
  expect(await names('2024-08-01')).toContain('Chi bộ thôn Năm')
  const page = await reads(base, (unit) => getOrganisationPage(unit, { id: organisation }))
  expect(page.history).toMatchObject([{ on: '2024-08-01', paper: '30-QĐ/TU, 30/08/2024' }])
})

test('renamed, it keeps its old name on old days', async () => {
  await change(district, '2024-09-01', {
    kind: 'renamed',
    organisation: PLACES.base,
    name: 'Đảng bộ xã An Khê Mới',
  })
  const nameOn = async (on: PlainDate) =>
    (await reads(district, (unit) => listChildren(unit, { id: PLACES.district, on }))).find(
      ({ id }) => id === PLACES.base,
    )!.name
  expect(await nameOn('2024-08-31')).toBe('Đảng bộ xã An Khê')
  expect(await nameOn('2024-09-01')).toBe('Đảng bộ xã An Khê Mới')
})

test('[0.2] moved, its earlier results stay where they were and are restated where it lies today', async () => {
  await change(province, '2024-09-01', {
    kind: 'moved',
    organisation: PLACES.base,
    parent: PLACES.siblingDistrict,
  })
  expect(await admitted(PLACES.district, 'then')).toBe(1)
  expect(await admitted(PLACES.siblingDistrict, 'then')).toBe(2)
  expect(await admitted(PLACES.district, 'today')).toBe(0)
  expect(await admitted(PLACES.siblingDistrict, 'today')).toBe(3)
  expect([
    await admitted(PLACES.province, 'then'),
    await admitted(PLACES.province, 'today'),
  ]).toEqual([3, 3])
})

test('the old district still proves its figure but no longer sees whose it is', async () => {
  const list = await reads(district, (unit) =>
    listPeopleBehind(unit, {
      year: 2024,
      organisation: PLACES.district,
      basis: 'then',
      fact: 'admitted',
    }),
  )
  expect(list.total).toBe(1)
  expect(list.people.map(({ person }) => person.name)).toEqual(['Đã chuyển nơi khác'])
})

test('merged, its past is restated under the successor, whose board opens it', async () => {
  await change(province, '2024-10-01', {
    kind: 'merged',
    organisations: [PLACES.base],
    into: PLACES.otherBase,
  })
  expect(await admitted(PLACES.otherBase, 'then')).toBe(1)
  expect(await admitted(PLACES.otherBase, 'today')).toBe(3)
  expect(await admitted(PLACES.base, 'then')).toBe(2)
})

test.each([
  [
    'a day still to come',
    province,
    '2024-12-01',
    { kind: 'renamed', organisation: PLACES.cell, name: 'Chi bộ Mới' },
    'CHUA-DEN-NGAY',
  ],
  [
    'one of a sibling',
    district,
    '2024-10-05',
    { kind: 'renamed', organisation: PLACES.otherBase, name: 'Đảng bộ Khác' },
    'KHONG-THAY',
  ],
  [
    'ending oneself',
    district,
    '2024-10-05',
    { kind: 'dissolved', organisation: PLACES.district },
    'CAP-TREN-QUYET-DINH',
  ],
] as const)('%s is refused and changes nothing', async (_, asker, on, what, code) => {
  const before = await scene.ownerDb.selectFrom('act').select('id').execute()
  await expect(change(asker, on, what)).rejects.toMatchObject({ code })
  expect(await scene.ownerDb.selectFrom('act').select('id').execute()).toHaveLength(before.length)
})

test('merging one already dissolved names it and says when', async () => {
  await expect(
    change(province, '2024-10-10', {
      kind: 'merged',
      organisations: [PLACES.base],
      into: PLACES.siblingBase,
    }),
  ).rejects.toThrow(/An Khê Mới/)
})
