import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openCase } from '../admission/open-case.ts'
import { checkFiles } from '../files/check-files.ts'
import { FileGone } from '../files/file-store.ts'
import { openFile } from '../files/open-file.ts'
import { sweepFiles } from '../files/sweep-files.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { attachScan } from './attach-scan.ts'
import { listScans } from './list-scans.ts'
import { openScan } from './open-scan.ts'
import { withdrawScan } from './withdraw-scan.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const district = askerAt(PLACES.district, 'superior_board')
const inspection = askerAt(PLACES.district, 'inspection', { accountId: 77 })
const province = askerAt(PLACES.province, 'provincial_board')
const sibling = askerAt(PLACES.siblingCell, 'cell_officer')
const PDF = Buffer.from('%PDF-1.7 nghị quyết')
let caseId: number
let act: number

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))
beforeEach(async () => {
  const opened = await writes(cell, (unit) =>
    openCase(unit, {
      cell: PLACES.cell,
      person: newPerson({ fullName: 'Lê Thị Tâm', birth: '1999-05-09', sex: 'female' }),
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: '2024-03-01',
    }),
  )
  caseId = opened.case
  const row = await scene.ownerDb
    .selectFrom('act')
    .select('id')
    .where('subject', '=', 'case')
    .where('subject_id', '=', caseId)
    .executeTakeFirstOrThrow()
  act = row.id
})

const attach = (asker: typeof cell, bytes: Uint8Array = PDF, name = 'C:\\Quét\\Nghị quyết.exe') =>
  writes(asker, (unit) => attachScan(unit, { case: caseId, act, name, bytes }))
const open = async (asker: typeof cell, id: number) => {
  const { file } = await writes(asker, (unit) => openScan(unit, caseId, id))
  return reads(asker, (unit) => openFile(unit, file, 'scan'))
}

test('is opened by the desks through which the dossier passes, each opening noted, and by nobody else', async () => {
  const { scan } = await attach(cell)
  for (const asker of [cell, base, district]) {
    const opened = await open(asker, scan)
    expect(opened).toMatchObject({ name: 'Nghị quyết.pdf', type: 'application/pdf' })
    expect(opened.bytes).toEqual(PDF)
  }
  for (const asker of [inspection, province]) {
    await expect(open(asker, scan)).rejects.toMatchObject({ code: 'KHONG-DUNG-CAP' })
    expect(await reads(asker, (unit) => listScans(unit, caseId))).toEqual({
      handles: false,
      scans: [],
    })
  }
  await expect(open(sibling, scan)).rejects.toMatchObject({ code: 'KHONG-THAY' })
  const noted =
    await sql`select from audit where action = 'scan.opened' and subject_id = ${caseId}`.execute(
      scene.ownerDb,
    )
  expect(noted.rows.length).toBe(3)
})

test('its number in the file store opens nothing', async () => {
  const { scan } = await attach(cell)
  const { file } = await writes(cell, (unit) => openScan(unit, caseId, scan))
  for (const asker of [cell, inspection, sibling]) {
    await expect(reads(asker, (unit) => openFile(unit, file))).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
  }
})

test.each([
  ['a program that calls itself a PDF', Buffer.from('MZ\u0090'), 'BAN-CHUP-SAI-LOAI'],
  ['a web page', Buffer.from('<html>'), 'BAN-CHUP-SAI-LOAI'],
])('%s is refused and changes nothing', async (_, bytes, code) => {
  await expect(attach(cell, bytes)).rejects.toMatchObject({ code, field: 'file' })
  expect((await reads(cell, (unit) => listScans(unit, caseId))).scans).toEqual([])
})

test('what was found in vetting stays on paper', async () => {
  const { rows } = await sql<{ id: number }>`
    insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
      recorded_by_name, payload)
    values ('case', ${caseId}, 'vetting_answered', ${PLACES.base}, 'Đảng bộ xã An Khê', ${PLACES.cell}, '2024-04-01',
      '2024-04-01', 'Người thử', '{"request": "1", "outcome": "clear", "paper": {"number": "1", "date": "2024-04-01"}}')
    returning id`.execute(scene.ownerDb)
  await scene.ownerDb
    .updateTable('admission_case')
    .set({ version: 2 })
    .where('id', '=', caseId)
    .execute()
  await expect(
    writes(base, (unit) =>
      attachScan(unit, { case: caseId, act: rows[0]!.id, name: 'kq.pdf', bytes: PDF }),
    ),
  ).rejects.toMatchObject({ code: 'KHONG-LUU-BAN-CHUP' })
})

test('taken away, it opens no more, and that it was there stays with the reason', async () => {
  const { scan } = await attach(cell)
  await writes(base, (unit) =>
    withdrawScan(unit, { case: caseId, id: scan, reason: 'Gắn nhầm người' }),
  )
  await expect(open(cell, scan)).rejects.toMatchObject({ code: 'KHONG-THAY' })
  expect(await reads(cell, (unit) => listScans(unit, caseId))).toMatchObject({
    scans: [{ id: scan, withdrawn: 'Gắn nhầm người' }],
  })
  // Another's paper does not stay in the store.
  const { file_id: file } = await scene.ownerDb
    .selectFrom('scan')
    .select('file_id')
    .where('id', '=', scan)
    .executeTakeFirstOrThrow()
  const { key } = await scene.ownerDb
    .selectFrom('stored_file')
    .select('key')
    .where('id', '=', file)
    .executeTakeFirstOrThrow()
  await sweepFiles(scene.house.keeperDb, scene.house.files, new Date(Date.now() + 1_000))
  await expect(scene.house.files.get(key)).rejects.toThrow(FileGone)
  expect(await reads(cell, (unit) => listScans(unit, caseId))).toMatchObject({
    scans: [{ id: scan, name: 'Bản chụp đã bỏ', withdrawn: 'Gắn nhầm người' }],
  })
})

test('a file that is gone or was changed is found', async () => {
  await attach(cell)
  const { house, ownerDb } = scene
  const before = await checkFiles(ownerDb, house.files)
  expect(before.findings).toEqual([])
  const found = await readdir(scene.filesFolder, { recursive: true, withFileTypes: true })
  const kept = found.find((each) => each.isFile())!
  await rm(path.join(kept.parentPath, kept.name))
  const { checked, findings } = await checkFiles(ownerDb, house.files)
  expect(checked).toBe(before.checked)
  expect(findings).toMatchObject([
    { purpose: 'scan', sentence: 'không còn trong kho hoặc không mở được' },
  ])
})
