import { keepFile } from '@ptdv/server/files/keep-file'
import { askToWrite } from '@ptdv/server/imports/ask-import'
import { getImport } from '@ptdv/server/imports/get-import'
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
  const { readSeconds, writeSeconds, bareSeconds } = await bench.fresh('import', importMembers)
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

async function importMembers(bench: BenchHouse) {
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
  const bytes = await membersWorkbook()
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
  const { counts, version } = await read(house, asker, (unit) => getImport(unit, started.import))
  if (counts.write !== MEMBERS) throw new Error(`${counts.write} of ${MEMBERS} rows may be written`)
  const asked = await asks((unit) =>
    askToWrite(unit, { id: started.import, rows: counts.write, version }),
  )
  const writeSeconds = await timed(asked.job)
  return { readSeconds, writeSeconds, bareSeconds: await bareInsert(bench) }
}

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

function membersWorkbook(): Promise<Buffer> {
  const day = (n: number) =>
    `${String((n % 28) + 1).padStart(2, '0')}/${String((n % 12) + 1).padStart(2, '0')}`
  const rows = Array.from({ length: MEMBERS }, (_, n) => [
    `${SURNAMES[n % 10]} ${MIDDLE[Math.floor(n / 10) % 10]} ${GIVEN[Math.floor(n / 100) % 10]}`,
    'Nam',
    `${day(n)}/${1940 + (Math.floor(n / 1000) % 40)}`,
    'Kinh',
    `0000${String((1940 + (Math.floor(n / 1000) % 40)) % 100).padStart(2, '0')}${String(n).padStart(6, '0')}`,
    n % 2 === 0 ? 'Chi bộ thôn Một' : 'Chi bộ thôn Hai',
    `${day(n)}/1999`,
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
