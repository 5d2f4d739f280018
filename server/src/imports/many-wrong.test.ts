import { rowHeadOf, SYSTEM_NOTE_HEAD } from '@ptdv/core/imports/recognise-head'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { keepFile } from '../files/keep-file.ts'
import { openFile } from '../files/open-file.ts'
import { getJob } from '../jobs/read-jobs.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { askForWrongRows, askToMendFromFile } from './ask-import.ts'
import { expectDone, importing, seedAsker, workbookOf } from './importing.testing.ts'
import { listWrittenValues } from './list-values.ts'
import { mendAll } from './mend-all.ts'
import { readWorkbookText } from './read-workbook-text.ts'

/* A file of many members of which three in a hundred rows are wrong: each row is answered, and none is lost. */

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
const MANY = 600
let base: Asker

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
})
beforeEach(() =>
  sql`truncate import_row, import_batch, admission_case, membership, person, figure_entry, figure_pending, month_figure cascade`.execute(
    scene.ownerDb,
  ),
)

const HEAD = [
  'Họ và tên khai sinh',
  'Giới tính',
  'Ngày sinh',
  'Tổ chức đảng',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Ghi chú riêng',
]
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ']
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Khánh', 'Long', 'Nam', 'Phong', 'Sơn']

/** Of every hundred rows two name a cell in a way nobody knows, and one has a day that is none. */
function sheet(): string[][] {
  return [
    HEAD,
    ...Array.from({ length: MANY }, (_, n) => [
      `${SURNAMES[n % 10]} Văn ${GIVEN[Math.floor(n / 10) % 10]}`,
      'Nam',
      `${n % 100 === 50 ? '31/02' : `0${(n % 9) + 1}/05`}/${1940 + Math.floor(n / 100)}`,
      n % 50 === 20 ? 'CB thôn số 1' : 'Chi bộ thôn Một',
      '03/02/2001',
      '03/02/2002',
      'không lưu',
    ]),
  ]
}

const WRONG = { cell: MANY / 50, day: MANY / 100 }
const read = () => steps.read(base, 'members', sheet(), { since: '2024-01-01' })
const counted = async (id: number) => (await steps.get(base, id)).counts
const listed = async () =>
  (await sql<{ n: number }>`select count(*)::integer as n from membership`.execute(scene.ownerDb))
    .rows[0]!.n

/** The workbook of wrong rows as a table, its head first. */
async function wrongRowsOf(id: number): Promise<string[][]> {
  const { job } = await steps.writes(base, (unit) => askForWrongRows(unit, id))
  await steps.workAll()
  const { file } = await steps.reads(base, (unit) => getJob(unit, job))
  const { bytes } = await steps.reads(base, (unit) => openFile(unit, file!.id))
  return (await readWorkbookText(bytes)).map(({ cells }) => [...cells])
}

function mended([head = [], ...rows]: string[][]): string[][] {
  const cell = head.indexOf('Tổ chức đảng')
  const birth = head.indexOf('Ngày sinh')
  return [
    head,
    ...rows.map((row) =>
      row.with(cell, 'Chi bộ thôn Hai').with(birth, row[birth]!.replace('31/02', '28/02')),
    ),
  ]
}

async function keep(rows: string[][]): Promise<number> {
  const bytes = await workbookOf(rows)
  return steps.writes(base, async (unit) => {
    const { file } = await keepFile(unit, {
      name: 'sua.xlsx',
      type: 'application/octet-stream',
      bytes,
      purpose: 'upload',
    })
    return file
  })
}

test('one value mended for all, the rest in a copy of the wrong rows: the same import has them all', async () => {
  const id = await read()
  const wrong = WRONG.cell + WRONG.day
  expect(await counted(id)).toEqual({ write: MANY - wrong, repair: wrong, skip: 0 })
  expect((await steps.get(base, id)).findings.map(({ code, rows }) => [code, rows])).toEqual([
    ['CHI-BO-KHONG-THAY', WRONG.cell],
    ['NGAY-KHONG-CO-TRONG-THANG', WRONG.day],
  ])
  const values = await steps.reads(base, (unit) =>
    listWrittenValues(unit, { id, code: 'CHI-BO-KHONG-THAY' }),
  )
  expect(values).toEqual({
    values: [{ column: 'cell', text: 'CB thôn số 1', rows: WRONG.cell }],
    others: 0,
  })
  const change = { column: 'cell', from: 'CB thôn số 1', to: 'thôn Một' }
  const done = await steps.writes(base, (unit) =>
    mendAll(unit, { id, code: 'CHI-BO-KHONG-THAY', change, decision: null }),
  )
  expect(done).toMatchObject({ mended: WRONG.cell, left: 0, counts: { repair: WRONG.day } })
  await expect(
    steps.writes(base, (unit) =>
      mendAll(unit, { id, code: 'CHI-BO-KHONG-THAY', change, decision: null }),
    ),
  ).rejects.toMatchObject({ code: 'KHONG-CON-DONG-AY' })

  const rows = await wrongRowsOf(id)
  expect(rows).toHaveLength(1 + WRONG.day)
  expect(rows[0]!.slice(0, 3)).toEqual([rowHeadOf(id), SYSTEM_NOTE_HEAD, HEAD[0]])
  // As Excel numbers it in the file that was brought in.
  expect(rows[1]![0]).toBe('52')
  expect(rows[1]![1]).toContain('không có ngày 31')
  const file = await keep(mended(rows))
  const asked = await steps.writes(base, (unit) => askToMendFromFile(unit, { id, file }))
  await steps.workAll()
  expect(await steps.reads(base, (unit) => getJob(unit, asked.job))).toMatchObject({
    state: 'done',
    sentence: `Đã nhận ${WRONG.day} dòng từ tệp: ${WRONG.day} dòng nay ghi được, cả lần nhập còn 0 dòng cần sửa.`,
  })
  expect(await counted(id)).toEqual({ write: MANY, repair: 0, skip: 0 })
  expectDone(await steps.write(base, id))
  expect(await listed()).toBe(MANY)
  expectDone(await steps.undo(base, id))
  expect(await listed()).toBe(0)
})

test('the right rows are written first; the wrong ones, mended, come in after them and nobody twice', async () => {
  const wrong = WRONG.cell + WRONG.day
  const id = await read()
  expectDone(await steps.write(base, id))
  expect(await listed()).toBe(MANY - wrong)
  const rows = await wrongRowsOf(id)
  expect(rows).toHaveLength(1 + wrong)
  const rest = await steps.read(base, 'members', mended(rows), { since: '2024-01-01' })
  expect(await counted(rest)).toEqual({ write: wrong, repair: 0, skip: 0 })
  expectDone(await steps.write(base, rest))
  expect(await listed()).toBe(MANY)
  // The whole file once more: all are there.
  expect(await counted(await read())).toMatchObject({ write: 0, skip: MANY - wrong })
})

test('a copy without its column of rows, and one of another import, are answered in words and change nothing', async () => {
  const id = await read()
  const before = await counted(id)
  const rows = await wrongRowsOf(id)
  const tried = async (table: string[][]) => {
    const file = await keep(table)
    const { job } = await steps.writes(base, (unit) => askToMendFromFile(unit, { id, file }))
    await steps.workAll()
    return steps.reads(base, (unit) => getJob(unit, job))
  }
  expect(await tried(rows.map((row) => row.slice(1)))).toMatchObject({
    state: 'failed',
    code: 'THIEU-COT-DONG',
  })
  expect(
    await tried(rows.map((row, index) => (index === 0 ? row : row.with(0, '999999')))),
  ).toMatchObject({ state: 'failed', code: 'BANG-KHAC' })
  expect(await counted(id)).toEqual(before)
})

test('a copy of another import of the same kind is not taken for this one, whose rows have the same numbers', async () => {
  const [id, other] = [await read(), await read()]
  const before = await counted(id)
  const file = await keep(mended(await wrongRowsOf(other)))
  const { job } = await steps.writes(base, (unit) => askToMendFromFile(unit, { id, file }))
  await steps.workAll()
  expect(await steps.reads(base, (unit) => getJob(unit, job))).toMatchObject({
    state: 'failed',
    code: 'BANG-KHAC',
  })
  expect(await counted(id)).toEqual(before)
})

test('a column that was taken out of the copy keeps what it says, one of other kinds changes nothing', async () => {
  const id = await read()
  const rows = mended(await wrongRowsOf(id))
  const official = rows[0]!.indexOf('Ngày chính thức')
  const file = await keep(
    rows.map((row, index) => [
      ...row.toSpliced(official, 1),
      index === 0 ? 'Loại biến động' : 'Khai trừ',
    ]),
  )
  const { job } = await steps.writes(base, (unit) => askToMendFromFile(unit, { id, file }))
  await steps.workAll()
  expect(await steps.reads(base, (unit) => getJob(unit, job))).toMatchObject({ state: 'done' })
  expect(await counted(id)).toEqual({ write: MANY, repair: 0, skip: 0 })
  expectDone(await steps.write(base, id))
  const unofficial = await sql`select from membership where official_on is null`.execute(
    scene.ownerDb,
  )
  expect(unofficial.rows).toEqual([])
})

test('a value too long for any cell, and a column the kind does not have, are answered and write nothing', async () => {
  const id = await read()
  const before = await counted(id)
  const change = { column: 'cell', from: 'CB thôn số 1', to: 'x'.repeat(500) }
  const tried = (changed: typeof change) =>
    steps.writes(base, (unit) =>
      mendAll(unit, { id, code: 'CHI-BO-KHONG-THAY', change: changed, decision: null }),
    )
  expect(await tried(change)).toMatchObject({ mended: WRONG.cell, counts: before })
  for (const column of ['movement', '__proto__', 'constructor', 'fullName']) {
    await expect(tried({ ...change, column })).rejects.toMatchObject({ code: 'KHONG-CON-DONG-AY' })
  }
  expect(await counted(id)).toEqual(before)
})
