import { beforeAll, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { sql } from 'kysely'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { emptyImports, LYING_DAYS, WRITTEN_DAYS } from './empty-imports.ts'
import { expectDone, importing, registerOf, seedAsker } from './importing.testing.ts'
import { setImportOptions } from './start-import.ts'

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let base: Asker

const SHEET = [
  ['Họ và tên khai sinh', 'Giới tính', 'Ngày sinh', 'Tổ chức đảng', 'Ngày vào Đảng', 'Cột lạ'],
  ['Đỗ Thị Vân', 'Nữ', '01/01/1900', 'Chi bộ thôn Một', '03/02/1995', '20/05/1970'],
]
const DAY_MS = 86_400_000

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
})

const choose = async (id: number, columns: Record<string, string | null>) => {
  const { job } = await steps.writes(base, (unit) =>
    setImportOptions(unit, { id, options: { columns } }),
  )
  await steps.workAll()
  return job
}

test('a column is read as the person says, and the file is read anew with it', async () => {
  const id = await steps.read(base, 'members', SHEET, { since: '2024-01-01' })
  expect((await steps.get(base, id)).columns.at(-1)).toMatchObject({ key: null })
  await choose(id, { 2: null, 5: 'birth' })
  const file = await steps.get(base, id)
  expect(file.columns.map(({ key }) => key)).toEqual([
    'fullName',
    'sex',
    null,
    'cell',
    'joinedOn',
    'birth',
  ])
  expect((await steps.rows(base, id))[0]!.cells).toMatchObject({ birth: '20/05/1970' })
})

test('two columns for one, and a column the table does not have, are refused', async () => {
  const id = await steps.read(base, 'members', SHEET, { since: '2024-01-01' })
  await expect(choose(id, { 2: 'birth', 5: 'birth' })).rejects.toMatchObject({
    code: 'COT-CHON-HAI-LAN',
    sentence: expect.stringContaining('Ngày sinh'),
  })
  await expect(choose(id, { 5: 'khong_co' })).rejects.toMatchObject({ code: 'COT-KHONG-CO' })
  expect((await steps.get(base, id)).options.columns).toBeUndefined()
})

test('what lies unwritten is dropped in time; what was written loses its rows and is still taken back', async () => {
  const before = await registerOf(scene)
  const lying = await steps.read(base, 'members', SHEET, { since: '2024-01-01' })
  const written = await steps.read(base, 'members', SHEET, { since: '2024-01-01' })
  expectDone(await steps.write(base, written))
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)

  await emptyImports(scene.house.keeperDb, inDays(LYING_DAYS - 1))
  expect((await steps.get(base, lying)).state).toBe('ready')
  await emptyImports(scene.house.keeperDb, inDays(LYING_DAYS + 1))
  expect((await steps.get(base, lying)).state).toBe('discarded')
  expect(await steps.rows(base, written)).toHaveLength(1)

  await emptyImports(scene.house.keeperDb, inDays(WRITTEN_DAYS + 1))
  expect(await steps.get(base, written)).toMatchObject({ state: 'written', findings: [] })
  expect(await steps.rows(base, written)).toEqual([])
  const kept = await sql<{
    number: number
  }>`select number from import_row where content is not null`
  expect((await kept.execute(scene.ownerDb)).rows).toEqual([])

  expectDone(await steps.undo(base, written))
  expect((await steps.get(base, written)).state).toBe('discarded')
  expect(await registerOf(scene)).toEqual(before)
})
