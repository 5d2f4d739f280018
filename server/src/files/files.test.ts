import { readFile, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test, vi } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { keepFile } from './keep-file.ts'
import { openFile } from './open-file.ts'
import { sweepFiles } from './sweep-files.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const colleague = askerAt(PLACES.cell, 'inspection', { accountId: 99 })
const base = askerAt(PLACES.base, 'base_office')
const sibling = askerAt(PLACES.siblingCell, 'cell_officer')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

const keep = (text: string, more: { shared?: boolean; days?: number } = {}) =>
  writes(cell, (unit) =>
    keepFile(unit, {
      name: 'Danh sách.txt',
      type: 'text/plain',
      bytes: Buffer.from(text),
      purpose: 'upload',
      ...more,
    }),
  )
const open = (asker: typeof cell, file: number) => reads(asker, (unit) => openFile(unit, file))
const placeOf = async (file: number) => {
  const { key } = await scene.ownerDb
    .selectFrom('stored_file')
    .select('key')
    .where('id', '=', file)
    .executeTakeFirstOrThrow()
  return path.join(scene.filesFolder, key.slice(0, 2), key)
}

test('comes back as it was brought, and lies sealed on the disk', async () => {
  const { file } = await keep('Nguyễn Văn Kín')
  const opened = await open(cell, file)
  expect(opened).toMatchObject({ name: 'Danh sách.txt', type: 'text/plain' })
  expect(opened.bytes.toString()).toBe('Nguyễn Văn Kín')
  expect((await readFile(await placeOf(file))).includes(Buffer.from('Kín'))).toBe(false)
})

test('is its bringer’s alone, unless it is shared with those above', async () => {
  const { file: own } = await keep('riêng')
  const { file: shared } = await keep('chung', { shared: true })
  for (const other of [colleague, base, sibling]) {
    await expect(open(other, own)).rejects.toMatchObject({ code: 'KHONG-THAY' })
  }
  expect((await open(base, shared)).bytes.toString()).toBe('chung')
  expect((await open(colleague, shared)).bytes.toString()).toBe('chung')
  await expect(open(sibling, shared)).rejects.toMatchObject({ code: 'KHONG-THAY' })
})

test('a file changed on the disk, or exchanged for another, is not handed out', async () => {
  const { file } = await keep('một')
  const { file: other } = await keep('hai')
  await writeFile(await placeOf(file), await readFile(await placeOf(other)))
  await expect(open(cell, file)).rejects.toMatchObject({ code: 'TEP-KHONG-CON' })
})

test('a transaction that fails keeps no row; what it left and what is past its days is swept', async () => {
  await expect(
    writes(cell, async (unit) => {
      await keepFile(unit, { name: 'a', type: 'b', bytes: Buffer.from('c'), purpose: 'upload' })
      throw new Error('đứt')
    }),
  ).rejects.toThrow('đứt')
  const { file: past } = await keep('cũ', { days: 1 })
  const { file: kept } = await keep('còn')
  const past3 = new Date(Date.now() - 3 * 86_400_000)
  for (const name of await filesOnDisk()) await utimes(name, past3, past3)
  await sweepFiles(scene.house.keeperDb, scene.house.files, new Date(Date.now() + 2 * 86_400_000))
  await expect(open(cell, past)).rejects.toMatchObject({ code: 'KHONG-THAY' })
  expect((await open(cell, kept)).bytes.toString()).toBe('còn')
  const rows = await sql<{ n: number }>`select count(*)::integer as n from stored_file`.execute(
    scene.ownerDb,
  )
  expect((await filesOnDisk()).length).toBe(rows.rows[0]!.n)
})

test('an organisation keeps no more than its share, all its accounts together, and is told so', async () => {
  vi.stubEnv('PTDV_FILE_QUOTA_MB', '1')
  const big = (asker: typeof cell) =>
    writes(asker, (unit) =>
      keepFile(unit, {
        name: 'Danh sách.xlsx',
        type: 'application/octet-stream',
        bytes: Buffer.alloc(700_000),
        purpose: 'upload',
      }),
    )
  await big(cell)
  const before = (await filesOnDisk()).length
  await expect(big(colleague)).rejects.toMatchObject({ code: 'HET-HAN-MUC-TEP' })
  expect((await filesOnDisk()).length).toBe(before)
  await big(base)
  vi.unstubAllEnvs()
})

async function filesOnDisk(): Promise<string[]> {
  const found = await readdir(scene.filesFolder, { recursive: true, withFileTypes: true })
  return found.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name))
}
