import { inflateRawSync } from 'node:zlib'
import { proposedPaper } from '@ptdv/core/reports/document-form'
import type { Asker } from '../database/unit-of-work.ts'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedFigures } from '../testing/seed-figures.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { answerReport } from './answer-report.ts'
import { freezeReport } from './freeze-report.ts'
import { getReport } from './get-report.ts'
import { listReports } from './list-reports.ts'
import { submitReport } from './submit-report.ts'
import { verifyReport } from './verify-report.ts'
import { wordReport } from './word-report.ts'
import { writeReportPaper } from './write-report-paper.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const district = askerAt(PLACES.district, 'superior_board')
const base = askerAt(PLACES.base, 'base_office')
const YEAR = 2024

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedFigures(scene.ownerDb, [
    { organisation: PLACES.cell, kind: 'member', on: '2020-01-01', amount: 40 },
    { organisation: PLACES.cell, kind: 'admitted', on: '2024-03-02', source: 1, amount: 3 },
    { organisation: PLACES.cousinCell, kind: 'admitted', on: '2024-05-06', source: 3, amount: 2 },
    { organisation: PLACES.otherCell, kind: 'admitted', on: '2024-05-07', source: 2, amount: 4 },
    { organisation: PLACES.cell, kind: 'removed', on: '2024-06-01' },
  ])
})

const open = (asker: Asker, organisation: number) =>
  reads(asker, (unit) =>
    getReport(unit, { year: YEAR, organisation, basis: 'then', shown: 'frozen' }),
  )

test('[3.8] a report is frozen, sent up, returned with a reason, frozen again and approved; each level sees where it stands', async () => {
  const frozen = await writes(district, (unit) =>
    freezeReport(unit, { year: YEAR, cutOff: TEST_TODAY, version: 0 }),
  )
  const { id } = frozen
  expect(frozen.hash).toMatch(/^[0-9a-f]{64}$/)
  await writes(district, (unit) => submitReport(unit, { year: YEAR, version: 1 }))
  expect(
    (await reads(province, (unit) => listReports(unit, { year: YEAR }))).children,
  ).toContainEqual({
    organisation: { id: PLACES.district, name: 'Huyện ủy An' },
    state: 'submitted',
    cutOff: TEST_TODAY,
  })
  await expect(
    writes(district, (unit) => freezeReport(unit, { year: YEAR, cutOff: TEST_TODAY, version: 2 })),
  ).rejects.toMatchObject({ code: 'BAO-CAO-SAI-BUOC' })
  await expect(
    writes(province, (unit) =>
      answerReport(unit, { id, answer: 'returned', reason: null, version: 2 }),
    ),
  ).rejects.toMatchObject({ code: 'THIEU-LY-DO-TRA-LAI', field: 'reason' })
  await writes(province, (unit) =>
    answerReport(unit, { id, answer: 'returned', reason: 'Chốt đến 30/9.', version: 2 }),
  )
  const returned = await open(district, PLACES.district)
  expect(returned).toMatchObject({ state: 'returned', version: 3 })
  expect(returned.history[0]).toMatchObject({ kind: 'returned', reason: 'Chốt đến 30/9.' })

  await writes(district, (unit) =>
    freezeReport(unit, { year: YEAR, cutOff: '2024-09-30', version: 3 }),
  )
  await writes(district, (unit) => submitReport(unit, { year: YEAR, version: 4 }))
  await writes(province, (unit) =>
    answerReport(unit, { id, answer: 'approved', reason: null, version: 5 }),
  )
  const approved = await open(province, PLACES.district)
  expect(approved).toMatchObject({ state: 'approved', freeze: { cutOff: '2024-09-30' } })
  // Those below see how far it has come, and nothing of what it says.
  expect((await open(base, PLACES.base)).line).toMatchObject([
    { organisation: { id: PLACES.province }, state: 'drafting' },
    { organisation: { id: PLACES.district }, state: 'approved' },
  ])
  await expect(open(base, PLACES.district)).rejects.toMatchObject({ code: 'KHONG-THAY' })
})

test('[3.8] only the level directly above answers, and of two who act at once the later one is told', async () => {
  const { id } = await writes(base, (unit) =>
    freezeReport(unit, { year: YEAR, cutOff: TEST_TODAY, version: 0 }),
  )
  await writes(base, (unit) => submitReport(unit, { year: YEAR, version: 1 }))
  const answer = { id, answer: 'approved', reason: null, version: 2 } as const
  await expect(writes(province, (unit) => answerReport(unit, answer))).rejects.toMatchObject({
    code: 'KHONG-THAY',
  })
  await expect(
    writes(district, (unit) => answerReport(unit, { ...answer, version: 1 })),
  ).rejects.toMatchObject({
    code: 'CHUNG-XUNG-DOT',
    changes: [expect.stringMatching(/^Cán bộ 4, Tổ chức 4: gửi cấp trên lúc /)],
  })
  await writes(district, (unit) => answerReport(unit, answer))
})

test('[3.8] words are kept with the report and settled once it is sent; number and signer come after', async () => {
  const sibling = askerAt(PLACES.siblingBase, 'base_office')
  const paper = proposedPaper({ kind: 'base_committee', name: 'Đảng bộ xã An Lạc', above: null })
  const word = (version: number, limits: string, number: string) =>
    writes(sibling, (unit) =>
      wordReport(unit, { year: YEAR, remarks: { limits }, paper: { ...paper, number }, version }),
    )
  await word(0, 'Nguồn ít.', '')
  await writes(sibling, (unit) =>
    freezeReport(unit, { year: YEAR, cutOff: TEST_TODAY, version: 1 }),
  )
  await writes(sibling, (unit) => submitReport(unit, { year: YEAR, version: 2 }))
  await expect(word(3, 'Nguồn nhiều.', '12')).rejects.toMatchObject({ code: 'LOI-VAN-DA-GUI' })
  await word(3, 'Nguồn ít.', '12')
  expect(await open(sibling, PLACES.siblingBase)).toMatchObject({
    state: 'submitted',
    remarks: { limits: 'Nguồn ít.' },
    paper: { number: '12' },
  })
})

test('[3.8] the hash tells when anything of what was frozen is changed', async () => {
  const { id } = await writes(province, (unit) =>
    freezeReport(unit, { year: YEAR, cutOff: TEST_TODAY, version: 0 }),
  )
  const verify = () => reads(province, (unit) => verifyReport(unit, { id }))
  expect(await verify()).toMatchObject({ intact: true, reproduced: true })
  await sql`update report_freeze set content = jsonb_set(content, '{asItWas,figures,admitted.0.0.0}', '10')
    where report_id = ${id}`.execute(scene.ownerDb)
  expect(await verify()).toMatchObject({ intact: false })
})

test.each([
  ['a day of another year', '2023-12-31', 'NGAY-CHOT-NGOAI-NAM'],
  ['a day to come', '2024-12-31', 'NGAY-CHOT-SAU-HOM-NAY'],
] as const)('[3.8] figures are not frozen on %s', async (_, cutOff, code) => {
  const other = askerAt(PLACES.otherBase, 'base_office')
  await expect(
    writes(other, (unit) => freezeReport(unit, { year: YEAR, cutOff, version: 0 })),
  ).rejects.toMatchObject({ code, field: 'cutOff' })
})

test('[3.8] the runtime role cannot change what was frozen', async () => {
  await expect(
    scene.house.db.updateTable('report_freeze').set({ hash: 'x' }).execute(),
  ).rejects.toThrow(/permission denied/)
})

test('[3.8] the Word paper keeps the form of a Party paper and dots what nobody has given', async () => {
  const file = await reads(province, (unit) =>
    writeReportPaper(unit, {
      year: YEAR,
      organisation: PLACES.province,
      basis: 'then',
      shown: 'now',
    }),
  )
  const text = await textOfWord(file)
  for (const said of [
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'BAN TỔ CHỨC',
    'Số ……-BC/BTCTU',
    'ngày …… tháng …… năm ……',
    'BÁO CÁO',
    'Kết quả công tác phát triển đảng viên năm 2024',
    '-----',
    'có 9 người có quyết định kết nạp',
    'Chỉ tiêu kết nạp năm 2024: đến ngày chốt chưa được giao',
    'Nơi nhận:',
    'Lưu Ban Tổ chức Tỉnh ủy.',
  ]) {
    expect(text).toContain(said)
  }
  expect(text).not.toMatch(/\{\{|\}\}|undefined|null/)
})

/** The document's words, read from the package without the library that wrote it. */
async function textOfWord(file: File): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer())
  const name = bytes.indexOf('word/document.xml')
  const start = name - 30
  const size = bytes.readUInt32LE(start + 18)
  const from = name + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const xml = inflateRawSync(bytes.subarray(from, from + size)).toString('utf8')
  return xml.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '')
}
