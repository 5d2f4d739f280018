import { keepFile } from '@ptdv/server/files/keep-file'
import { askToWrite } from '@ptdv/server/imports/ask-import'
import { getImport } from '@ptdv/server/imports/get-import'
import { listImportRows } from '@ptdv/server/imports/list-rows'
import { mendAll } from '@ptdv/server/imports/mend-all'
import { startImport } from '@ptdv/server/imports/start-import'
import { read, write, type Asker } from '@ptdv/server/database/unit-of-work'
import { getJob } from '@ptdv/server/jobs/read-jobs'
import { workOnce } from '@ptdv/server/jobs/run-jobs'
import { JOB_RUNNERS } from '@ptdv/server/jobs/runners'
import { seedOfficer } from '@ptdv/server/testing/seed-officer'
import { PLACES, seedTree } from '@ptdv/server/testing/seed-tree'
import { workbookBytes } from '@ptdv/server/workbooks/write-workbook'
import { sql } from 'kysely'
import type { Bench } from '../bench.ts'
import type { BenchHouse } from '../bench-house.ts'
import type { Row } from '../row.ts'

const MEMBERS = 20_000

/** Members brought in from a workbook: read and judged, and written with all checks, acts, audit and figures. */
export async function measureImport(bench: Bench): Promise<Row[]> {
  const { readSeconds, writeSeconds, bareSeconds } = await bench.fresh('import', (house) =>
    importMembers(house, { members: MEMBERS, wrong: [] }),
  )
  const ratio = (bareSeconds / writeSeconds).toFixed(3)
  return [
    {
      key: 'import',
      name: `Members written from a workbook of ${MEMBERS}, with checks and audit`,
      value: Math.round(MEMBERS / writeSeconds),
      unit: '/s',
      against: `bare insert of the same people ${Math.round(MEMBERS / bareSeconds)}/s, ratio ${ratio}`,
      promise: { least: 3_000 },
    },
    {
      key: 'import-read',
      name: 'The same workbook read and judged (dry run)',
      value: Math.round(MEMBERS / readSeconds),
      unit: '/s',
      against: '',
      promise: { least: 3_000 },
    },
  ]
}

/** A province's own list, all at once, of which three rows in a hundred cannot be written as they stand. */
const PROVINCE = 70_000
const SOME_WRONG = [10, 40, 70]

/** The list of a whole province: each row answered, the page still at hand, the right rows written. */
export async function measureLargeImport(bench: Bench): Promise<Row[]> {
  const { readSeconds, writeSeconds, page, mended } = await bench.fresh('import-large', (house) =>
    importMembers(house, { members: PROVINCE, wrong: SOME_WRONG }),
  )
  const wrong = (PROVINCE / 100) * SOME_WRONG.length
  return [
    {
      key: 'import-large-read',
      name: `A workbook of ${PROVINCE}, ${wrong} of them wrong, read and judged`,
      value: Math.round(PROVINCE / readSeconds),
      unit: '/s',
      against: '',
      promise: { least: 3_000 },
    },
    {
      key: 'import-large',
      name: 'Its right rows written',
      value: Math.round((PROVINCE - wrong) / writeSeconds),
      unit: '/s',
      against: '',
      promise: { least: 3_000 },
    },
    {
      key: 'import-large-page',
      name: 'The page of it: counts by reason, and fifty wrong rows',
      value: Math.round(page * 1000),
      unit: 'ms',
      against: '',
      promise: { most: 1_000 },
    },
    {
      key: 'import-large-mend',
      name: `One reason mended in ${mended.rows} rows`,
      value: Math.round(mended.seconds * 1000),
      unit: 'ms',
      against: '',
      promise: { most: 5_000 },
    },
  ]
}

interface Size {
  readonly members: number
  /** Of every hundred rows those that are wrong: the last of them by a day that is none, the others by their cell. */
  readonly wrong: readonly number[]
}

async function importMembers(bench: BenchHouse, { members, wrong }: Size) {
  // Numbers beginning with 000, which no person can have.
  const house = { ...bench.house, demo: true }
  const { ownerDb } = bench
  await seedTree(ownerDb, house.today())
  const { accountId, mandateId } = await seedOfficer(ownerDb, {
    userName: 'nguoi.do',
    role: 'base_office',
    at: PLACES.base,
  })
  const asker: Asker = {
    accountId,
    accountName: 'Người đo',
    mandateId,
    role: 'base_office',
    organisationId: PLACES.base,
    organisationName: 'Đảng bộ xã An Khê',
    onBehalfOf: null,
    requestId: 'bench',
  }
  const bytes = await membersWorkbook({ members, wrong })
  const asks = <T>(work: Parameters<typeof write<T>>[3]) =>
    write(house, asker, { key: crypto.randomUUID(), route: 'bench', body: null }, work)
  const timed = async (job: number): Promise<number> => {
    const from = performance.now()
    await workOnce(house, JOB_RUNNERS)
    const seconds = (performance.now() - from) / 1000
    const { state, sentence } = await read(house, asker, (unit) => getJob(unit, job))
    if (state !== 'done') throw new Error(sentence ?? state)
    return seconds
  }
  const started = await asks(async (unit) => {
    const { file } = await keepFile(unit, {
      name: 'ds.xlsx',
      type: 'application/octet-stream',
      bytes,
      purpose: 'upload',
    })
    return startImport(unit, { kind: 'members', file, options: {}, replaces: null })
  })
  const readSeconds = await timed(started.job)
  await sql`analyze`.execute(ownerDb)
  const right = members - (members / 100) * wrong.length
  const id = started.import
  const looked = performance.now()
  const { counts, version } = await read(house, asker, (unit) => getImport(unit, id))
  await read(house, asker, (unit) => listImportRows(unit, { id, verdict: 'repair' }))
  const page = (performance.now() - looked) / 1000
  if (counts.write !== right) throw new Error(`${counts.write} of ${right} rows may be written`)
  const asked = await asks((unit) =>
    askToWrite(unit, { id: started.import, rows: counts.write, version }),
  )
  const writeSeconds = await timed(asked.job)
  const mended = { rows: 0, seconds: 0 }
  if (wrong.length > 0) {
    // Once more, as if none were written: mending is for what is not.
    await sql`update import_batch set state = 'ready'`.execute(ownerDb)
    await sql`analyze`.execute(ownerDb)
    const from = performance.now()
    const answer = await asks((unit) =>
      mendAll(unit, {
        id,
        code: 'CHI-BO-KHONG-THAY',
        change: { column: 'cell', from: UNKNOWN, to: 'Chi bộ thôn Một' },
        decision: null,
      }),
    )
    mended.rows = answer.mended
    mended.seconds = (performance.now() - from) / 1000
  }
  return { readSeconds, writeSeconds, page, mended, bareSeconds: await bareInsert(bench) }
}

const UNKNOWN = 'CB thôn số 1'

/** The people alone once more, from table to table: what the database takes for the rows themselves. */
async function bareInsert({ ownerDb }: BenchHouse): Promise<number> {
  await sql`create table bare_person (like person including defaults including indexes)`.execute(
    ownerDb,
  )
  const from = performance.now()
  await sql`insert into bare_person select * from person`.execute(ownerDb)
  return (performance.now() - from) / 1000
}

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ']
const MIDDLE = ['Văn', 'Đình', 'Xuân', 'Công', 'Đức', 'Minh', 'Quang', 'Hữu', 'Ngọc', 'Thanh']
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Khánh', 'Long', 'Nam', 'Phong', 'Sơn']

function membersWorkbook({ members, wrong }: Size): Promise<Buffer> {
  const day = (n: number) =>
    `${String((n % 28) + 1).padStart(2, '0')}/${String((n % 12) + 1).padStart(2, '0')}`
  const lastWrong = wrong.at(-1)
  const cellOf = (n: number) => (n % 2 === 0 ? 'Chi bộ thôn Một' : 'Chi bộ thôn Hai')
  const rows = Array.from({ length: members }, (_, n) => [
    `${SURNAMES[n % 10]} ${MIDDLE[Math.floor(n / 10) % 10]} ${GIVEN[Math.floor(n / 100) % 10]}`,
    'Nam',
    `${day(n)}/${1940 + (Math.floor(n / 1000) % 40)}`,
    'Kinh',
    `0000${String((1940 + (Math.floor(n / 1000) % 40)) % 100).padStart(2, '0')}${String(n).padStart(6, '0')}`,
    wrong.includes(n % 100) && n % 100 !== lastWrong ? UNKNOWN : cellOf(n),
    n % 100 === lastWrong ? '31/02/1999' : `${day(n)}/1999`,
    `${day(n)}/2001`,
  ])
  return workbookBytes({
    sheets: [
      {
        name: 'Đảng viên',
        columns: [
          'Họ và tên khai sinh',
          'Giới tính',
          'Ngày sinh',
          'Dân tộc',
          'Số định danh cá nhân',
          'Tổ chức đảng',
          'Ngày vào Đảng',
          'Ngày chính thức',
        ].map((head) => ({ head, width: 20, kind: 'text' as const })),
        rows,
      },
    ],
  })
}
