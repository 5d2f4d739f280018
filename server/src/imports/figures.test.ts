import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Asker } from '../database/unit-of-work.ts'
import { openRound } from '../sources/open-round.ts'
import { reportSurvey } from '../sources/report-survey.ts'
import { getRound } from '../sources/get-round.ts'
import { getSheet } from '../targets/get-sheet.ts'
import { saveDraft } from '../targets/save-draft.ts'
import { loadTree } from '../organisations/load-tree.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { expectDone, importing, registerOf, seedAsker } from './importing.testing.ts'

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let base: Asker
let district: Asker
let province: Asker

const found = async (asker: Asker, id: number) =>
  (await steps.rows(asker, id)).map(({ verdict, findings }) => [
    verdict,
    findings.map(({ code }) => code),
  ])

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
  district = await seedAsker(scene, 'huyen.uy', 'superior_board', PLACES.district)
  province = await seedAsker(scene, 'tinh.uy', 'provincial_board', PLACES.province)
})
beforeEach(() =>
  sql`truncate import_row, import_batch, survey_count, survey_report, survey_round, target_draft, target_printed cascade`.execute(
    scene.ownerDb,
  ),
)

test('[2.1-a] survey figures: five lines a cell are its one answer; undone, the answer before stands again', async () => {
  const { id: round } = await steps.writes(district, (unit) =>
    openRound(unit, { year: 2024, name: 'Quý IV', asOf: TEST_TODAY, dueOn: TEST_TODAY }),
  )
  const counts = (inView: number) =>
    ([1, 2, 3, 4, 5] as const).map((source) => ({ source, inView, eligible: 1, trained: 0 }))
  await steps.writes(base, (unit) =>
    reportSurvey(unit, { id: round, organisation: PLACES.cell, counts: counts(3), version: 0 }),
  )
  const before = await registerOf(scene)
  const lines = (cell: string, inView: string) =>
    ['1', '2', '3', '4', '5'].map((source) => [cell, source, inView, '1', '0'])
  const id = await steps.read(
    base,
    'survey',
    [
      ['Chi bộ', 'Nguồn', 'Quần chúng ưu tú', 'Đủ điều kiện', 'Đã học'],
      ...lines('thôn Một', '7'),
      ...lines('thôn Hai', '9'),
      ['thôn Ba', '1', '1', '1', '1'],
    ],
    { round },
  )
  expect((await steps.get(base, id)).counts).toEqual({ write: 10, repair: 1, skip: 0 })
  await steps.mend(base, id, [{ number: 7, cells: { eligible: '12' }, decision: null }])
  expect((await found(base, id))[5]).toEqual(['repair', ['DU-DIEU-KIEN-QUA-NGUON']])
  await steps.mend(base, id, [{ number: 7, cells: { eligible: '1' }, decision: null }])
  expectDone(await steps.write(base, id))
  const page = await steps.reads(base, (unit) => getRound(unit, { id: round }))
  expect(page.totals.map(({ inView }) => inView)).toEqual([16, 16, 16, 16, 16])
  expectDone(await steps.undo(base, id))
  expect(await registerOf(scene)).toEqual(before)
})

test('organisations: parents before children whatever their order; undone the tree is as before', async () => {
  const before = await registerOf(scene)
  const tree = await loadTree(scene.ownerDb)
  const id = await steps.read(
    district,
    'organisations',
    [
      [
        'Tên tổ chức đảng',
        'Loại tổ chức',
        'Mã',
        'Cấp trên trực tiếp',
        'Ngày thành lập',
        'Số quyết định',
      ],
      ['Chi bộ thôn Mới', '', 'M2', 'Đảng bộ xã Mới', '', ''],
      ['Đảng bộ xã Mới', 'Đảng bộ cơ sở', 'M1', '', '01/07/2020', '15-QĐ/HU'],
      ['Chi bộ thôn Một', '', '', 'Đảng bộ xã An Khê', '', ''],
      ['Chi bộ lạc', '', '', 'Đảng bộ xã Không Có', '', ''],
      ['Chi bộ trùng', '', 'M1', 'Đảng bộ xã An Khê', '', ''],
    ],
    { since: '2021-01-01', paperNumber: '20-QĐ/HU' },
  )
  expect(await found(district, id)).toEqual([
    ['write', ['DOC-LA']],
    ['write', []],
    ['skip', ['DOC-LA', 'TO-CHUC-DA-CO']],
    ['repair', ['CAP-TREN-KHONG-THAY']],
    ['repair', ['DOC-LA', 'MA-DA-DUNG']],
  ])
  expectDone(await steps.write(district, id))
  const { rows } = await sql<{ name: string; kind: string; above: string; on: string }>`
    select o.name, o.kind, above.name as above, o.founded_on as on from organisation o
    join organisation above on above.id = o.parent_id where o.code like 'M%' order by o.code`.execute(
    scene.ownerDb,
  )
  expect(rows).toEqual([
    { name: 'Đảng bộ xã Mới', kind: 'base_committee', above: 'Huyện ủy An', on: '2020-07-01' },
    { name: 'Chi bộ thôn Mới', kind: 'cell', above: 'Đảng bộ xã Mới', on: '2021-01-01' },
  ])
  const founded = await sql<{ id: number }>`select id from organisation where code = 'M2'`.execute(
    scene.ownerDb,
  )
  await seedMembers(scene.ownerDb, founded.rows[0]!.id, 1)
  expect(await steps.undo(district, id)).toMatchObject({
    code: 'NHAP-CO-VIEC-PHU-THUOC',
    sentence:
      'Chưa hoàn tác được vì đã có việc ghi tiếp. Chi bộ thôn Mới: đã có đảng viên, đã có người.',
  })
  await sql`delete from membership; delete from person`.execute(scene.ownerDb)
  expectDone(await steps.undo(district, id))
  expect(await registerOf(scene)).toEqual(before)
  expect((await loadTree(scene.ownerDb)).acts).toHaveLength(tree.acts.length)
})

test('targets by source become the draft of the sheet; undone the draft before stands again', async () => {
  await steps.writes(province, (unit) =>
    saveDraft(unit, {
      year: 2024,
      lines: [{ child: PLACES.district, source: 1, amount: 5, note: null }],
      version: 0,
    }),
  )
  const before = await registerOf(scene)
  const id = await steps.read(
    province,
    'targets',
    [
      ['Đơn vị', 'Nông thôn', 'Tư nhân', 'Tổng'],
      ['An', '10', '2', '12'],
      ['Huyện ủy Bình', '20', '1', '20'],
      ['Huyện Xa', '', '', '9'],
      ['Tổng', '', '', '40'],
    ],
    { year: 2024 },
  )
  expect(await found(province, id)).toEqual([
    ['write', []],
    ['repair', ['TONG-LECH-NGUON']],
    ['repair', ['CHUA-CO-TRUC-THUOC']],
    ['skip', ['DONG-TONG']],
  ])
  await steps.mend(province, id, [
    { number: 3, cells: { total: '21' }, decision: null },
    { number: 4, cells: {}, decision: 'skip' },
  ])
  expect((await steps.get(province, id)).sums).toEqual({ printed: 40, parts: 33, gap: -7 })
  expectDone(await steps.write(province, id))
  const sheet = await steps.reads(province, (unit) => getSheet(unit, 2024))
  expect(sheet.draft?.lines.map(({ child, source, amount }) => [child, source, amount])).toEqual([
    [PLACES.district, 1, 10],
    [PLACES.district, 2, 2],
    [PLACES.siblingDistrict, 1, 20],
    [PLACES.siblingDistrict, 2, 1],
  ])
  expectDone(await steps.undo(province, id))
  expect(await registerOf(scene)).toEqual(before)
})

test('[2.1-a] the targets of another province: its committees from the same file, its gap of 45 told', async () => {
  await sql`insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on, recorded_by_name, payload)
    values ('organisation', 500, 'founded', 500, 'Tỉnh ủy Quảng Nam', 500, '2000-01-01', '2000-01-01', 'Dữ liệu thử',
      '{"organisation": 500, "organisationKind": "provincial_committee", "name": "Tỉnh ủy Quảng Nam", "code": null, "parent": null}')`.execute(
    scene.ownerDb,
  )
  const { refreshTree } = await import('../organisations/refresh-tree.ts')
  await refreshTree(scene.ownerDb, TEST_TODAY)
  await sql`select setval('organisation_id', 500)`.execute(scene.ownerDb)
  const other = await seedAsker(scene, 'quang.nam', 'provincial_board', 500)
  const file = await readFile(path.join(import.meta.dirname, 'rollup-quangnam-2024.testing.csv'))
  const targets = await steps.readBytes(other, 'targets', file, { year: 2024, printedTotal: 1905 })
  expect(await steps.get(other, targets)).toMatchObject({
    counts: { write: 0, repair: 22, skip: 0 },
    sums: { printed: 1905, parts: 1950, gap: 45 },
  })
  const organisations = await steps.readBytes(other, 'organisations', file, {
    since: '2000-01-01',
    paperNumber: '1-QĐ/TU',
  })
  expectDone(await steps.write(other, organisations))
  const again = await steps.readBytes(other, 'targets', file, { year: 2024, printedTotal: 1905 })
  expect(await steps.get(other, again)).toMatchObject({
    counts: { write: 22, repair: 0, skip: 0 },
    sums: { printed: 1905, parts: 1950, gap: 45 },
  })
  expectDone(await steps.write(other, again))
  const sheet = await steps.reads(other, (unit) => getSheet(unit, 2024))
  expect(sheet.children.map(({ organisation }) => organisation.name)).toContain('Thành ủy Tam Kỳ')
  expect(sheet.printed).toMatchObject({ total: 1905 })
  expect(sheet.printed!.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(1950)
  expectDone(await steps.undo(other, again))
  expect((await steps.reads(other, (unit) => getSheet(unit, 2024))).printed).toBeNull()
})
