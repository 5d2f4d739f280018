import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openCase } from '../admission/open-case.ts'
import { recordAct } from '../admission/record-act.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { foldFigures } from '../figures/fold-figures.ts'
import { readFigures } from '../figures/read-figures.ts'
import { listMembers } from '../membership/list-members.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { checkForm } from '../reports/forms/check-form.ts'
import { readForm } from '../reports/forms/read-form.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { expectDone, importing, registerOf, seedAsker, type TextRows } from './importing.testing.ts'

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let base: Asker
let cell: Asker

/** Heads of the correction template of the members' database, as far as they are kept. */
const HEAD = [
  'STT',
  'ID',
  'Họ và tên khai sinh',
  'Giới tính',
  'Ngày sinh',
  'Dân tộc',
  'Tôn giáo',
  'Số định danh cá nhân',
  'Số thẻ đảng viên',
  'Tổ chức đảng',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Trạng thái hoạt động',
]
const row = (cells: Partial<Record<(typeof HEAD)[number], string>>) =>
  HEAD.map(
    (head) =>
      ({
        'Giới tính': 'Nam',
        'Ngày sinh': '20/05/1970',
        'Tổ chức đảng': 'Chi bộ thôn Một',
        'Ngày vào Đảng': '03/02/1995',
        'Ngày chính thức': '03/02/1996',
        ...cells,
      })[head] ?? '',
  )
const read = (asker: Asker, rows: TextRows, since: PlainDate = '2024-01-01') =>
  steps.read(asker, 'members', [HEAD, ...rows], { since })
const found = async (asker: Asker, id: number) =>
  (await steps.rows(asker, id)).map(({ verdict, findings }) => [
    verdict,
    findings.map(({ code }) => code),
  ])

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
  cell = await seedAsker(scene, 'chi.bo', 'cell_officer', PLACES.cell)
})
beforeEach(() =>
  sql`truncate import_row, import_batch, admission_case, membership, person, figure_entry, figure_pending, month_figure cascade`.execute(
    scene.ownerDb,
  ),
)

test('members are listed in their cells and counted from the day asked for', async () => {
  const id = await read(base, [
    row({ 'Họ và tên khai sinh': 'LÊ VĂN THUẬN', 'Dân tộc': 'kinh', 'Tôn giáo': 'Không' }),
    row({
      'Họ và tên khai sinh': 'Trần Thị Bích',
      'Giới tính': 'Nữ',
      'Tổ chức đảng': 'thôn Hai',
      'Ngày vào Đảng': '01/03/2024',
      'Ngày chính thức': '',
    }),
    row({ 'Họ và tên khai sinh': 'Ngô Văn Định', 'Trạng thái hoạt động': 'Từ trần' }),
  ])
  expect(await found(base, id)).toEqual([
    ['write', []],
    ['write', []],
    ['skip', ['KHONG-CON-SINH-HOAT']],
  ])
  expectDone(await steps.write(base, id))
  const { members } = await steps.reads(base, (unit) => listMembers(unit, { id: PLACES.base }))
  expect(
    members.map(({ person, cell, standing, officialOn }) => [
      person.name,
      cell.id,
      standing,
      officialOn,
    ]),
  ).toEqual([
    ['Trần Thị Bích', PLACES.siblingCell, 'probationary', null],
    ['Lê Văn Thuận', PLACES.cell, 'official', '1996-02-03'],
  ])
  const countOn = async (to: PlainDate) => {
    const rows = await steps.reads(base, (unit) =>
      readFigures(unit, {
        organisations: [PLACES.base],
        kinds: ['member'],
        basis: 'then',
        from: '1900-01-01',
        to,
      }),
    )
    return rows.reduce((sum, { amount }) => sum + amount, 0)
  }
  // One since the day of the list, the other since joining, which came after it.
  expect([
    await countOn('2023-12-31'),
    await countOn('2024-01-31'),
    await countOn('2024-03-31'),
  ]).toEqual([0, 1, 2])
  await foldFigures(scene.house.keeperDb)
  expectDone(await steps.undo(base, id))
  await foldFigures(scene.house.keeperDb)
  expect(await countOn('2024-10-15')).toBe(0)
  const months = await sql`select * from month_figure where amount <> 0`.execute(scene.ownerDb)
  expect(months.rows).toEqual([])
  expect((await sql`select * from person`.execute(scene.ownerDb)).rows).toEqual([])
})

test('what the rows say against themselves is told', async () => {
  const id = await read(base, [
    row({ 'Họ và tên khai sinh': 'Lê Văn Thuận', 'Ngày chính thức': '03/02/1990' }),
    row({ 'Họ và tên khai sinh': 'Lê Văn Hai', 'Ngày chính thức': '03/08/1995' }),
    row({ 'Họ và tên khai sinh': 'Lê Văn Ba', 'Ngày sinh': '1990' }),
    row({ 'Họ và tên khai sinh': 'Lê Văn Bốn', 'Dân tộc': 'Sao Hỏa', 'Ngày vào Đảng': '' }),
    row({ 'Họ và tên khai sinh': 'Lê Văn Năm', 'Số định danh cá nhân': '145123456' }),
  ])
  expect(await found(base, id)).toEqual([
    ['repair', ['NGAY-TRUOC-SAU-TRAI-NHAU']],
    ['write', ['DU-BI-CHUA-DU-THANG']],
    ['repair', ['VAO-DANG-QUA-TRE']],
    ['repair', ['DAN-TOC-KHONG-CO', 'O-TRONG']],
    ['write', ['SO-CMND-CU']],
  ])
})

test('a cell does not bring in members; that is its base office’s work', async () => {
  await expect(read(cell, [row({ 'Họ và tên khai sinh': 'Lê Văn Thuận' })])).rejects.toMatchObject({
    code: 'KHONG-THAY',
  })
})

test('undo is refused while one of them helps a candidate', async () => {
  const id = await read(base, [row({ 'Họ và tên khai sinh': 'Lê Văn Thuận' })])
  expectDone(await steps.write(base, id))
  const member = await scene.ownerDb.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const opened = await steps.writes(cell, (unit) =>
    openCase(unit, {
      cell: PLACES.cell,
      person: newPerson({
        fullName: 'Lê Thị Một',
        birth: '1999',
        sex: 'female',
        youthUnionMember: false,
      }),
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: '2024-05-01',
    }),
  )
  await steps.writes(cell, (unit) =>
    recordAct(unit, {
      id: opened.case,
      kind: 'helper_assigned',
      happenedOn: '2024-05-02',
      payload: { helpers: [{ person: member.id, name: 'Lê Văn Thuận' }] },
      version: 1,
    }),
  )
  const before = await registerOf(scene)
  expect(await steps.undo(base, id)).toMatchObject({
    code: 'NHAP-CO-VIEC-PHU-THUOC',
    sentence:
      'Chưa hoàn tác được vì đã có việc ghi tiếp. Lê Văn Thuận: đã được nêu tên trong hồ sơ kết nạp.',
  })
  expect(await registerOf(scene)).toEqual(before)
})

test('[3.8] training told by the sheet stands in form 3, and a list entered within the period is no increase of it', async () => {
  const training = ['Trình độ chuyên môn', 'Học hàm', 'LLCT', 'Đoàn viên']
  const line = (name: string, ...told: readonly string[]) => [
    ...row({ 'Họ và tên khai sinh': name }),
    ...told,
  ]
  const id = await steps.read(
    base,
    'members',
    [
      [...HEAD, ...training],
      line('Lê Văn Thuận', 'ĐH', 'Không', 'Cao cấp', 'Không'),
      line('Ngô Văn Định', 'Chưa qua đào tạo', '', 'Sơ cấp', 'Có'),
      line('Vũ Xuân Trường', '', '', '', ''),
    ],
    { since: '2024-03-01' },
  )
  expectDone(await steps.write(base, id))
  const query = {
    organisation: PLACES.base,
    from: '2024-01-01',
    to: TEST_TODAY,
    basis: 'then',
  } as const
  const { values } = await steps.reads(base, (unit) => readForm(unit, { ...query, form: '3' }))
  const now = (row: string) => values[row]!['now']
  expect({
    university: now('professionalLevel_university'),
    none: now('professionalLevel_none'),
    unknown: now('professionalLevel_unknown'),
    untitled: now('academicTitle_none'),
    advanced: now('theoryLevel_advanced'),
    elementary: now('theoryLevel_elementary'),
    youth: now('youth_union'),
    members: now('members'),
  }).toEqual({
    university: 1,
    none: 1,
    unknown: 1,
    untitled: 1,
    advanced: 1,
    elementary: 1,
    youth: 1,
    members: 3,
  })
  const balance = await steps.reads(base, (unit) => readForm(unit, { ...query, form: '1' }))
  expect({
    opening: balance.values['opening']!['now'],
    increase: balance.values['increase']!['now'],
    registered: balance.values['registered']!['now'],
    closing: balance.values['closing']!['now'],
  }).toEqual({ opening: 0, increase: 0, registered: 3, closing: 3 })
  const checks = await steps.reads(base, (unit) => checkForm(unit, { ...query, form: '1' }))
  expect(checks.filter(({ differing }) => differing > 0)).toEqual([])
})

test('[3.8] a card of the list is noted, borne by one member of the province, and a request to delete deletes nobody', async () => {
  const cards = ['Số thẻ đảng viên cũ', 'Nơi cấp thẻ', 'Ngày cấp thẻ', 'Đề nghị xóa']
  const line = (name: string, number: string, ...told: readonly string[]) => [
    ...row({ 'Họ và tên khai sinh': name, 'Số thẻ đảng viên': number }),
    ...told,
  ]
  const bring = (...rows: readonly (readonly string[])[]) =>
    steps.read(base, 'members', [[...HEAD, ...cards], ...rows], { since: '2024-01-01' })
  const id = await bring(
    line('Lê Văn Thuận', '034 000 000 001', '12345678', 'Tỉnh ủy', '02/09/1996', ''),
    line('Ngô Văn Định', '12345679', '', '', '', ''),
    line('Vũ Xuân Trường', '034000000001', '', '', '', ''),
    line('Đào Công Sự', '034000000004', '', '', '02/09/1990', ''),
    line('Hoàng Văn Tiến', '', '', '', '', 'x'),
  )
  expect(await found(base, id)).toEqual([
    ['write', []],
    ['write', ['SO-THE-MAU-CU']],
    ['repair', ['SO-THE-DA-CO']],
    ['repair', ['NGAY-THE-TRUOC-VAO-DANG']],
    ['skip', ['DE-NGHI-XOA']],
  ])
  expectDone(await steps.write(base, id))
  const { members } = await steps.reads(base, (unit) => listMembers(unit, { id: PLACES.base }))
  expect(members.map(({ person, card }) => [person.name, card])).toEqual([
    ['Ngô Văn Định', '12345679'],
    ['Lê Văn Thuận', '034000000001'],
  ])
  const again = await bring(line('Vũ Xuân Trường', '034000000001', '', '', '', ''))
  expect((await steps.rows(base, again))[0]!.findings[0]!.sentence).toBe(
    'Số thẻ 034000000001 đã ghi cho Lê Văn Thuận. Xem lại thẻ; chưa rõ thì để trống ô này.',
  )
  expectDone(await steps.undo(base, id))
  expect((await sql`select * from person`.execute(scene.ownerDb)).rows).toEqual([])
})

test('a book of members over two rows of heads: who stands in the column of men is a man', async () => {
  const id = await steps.read(
    base,
    'members',
    [
      ['TT', 'Họ và tên khai sinh', 'Ngày sinh', '', 'Chi bộ', 'Ngày vào Đảng', 'Ngày chính thức'],
      ['', '', 'Nam', 'Nữ', '', '', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ['1', 'Lê Văn Thuận', '20/05/1970', '', 'thôn Một', '03/02/1995', '03/02/1996'],
      ['2', 'Trần Thị Bích', '', '1971', 'thôn Một', '03/02/1995', '03/02/1996'],
      ['3', 'Ngô Văn Định', '', '', 'thôn Một', '03/02/1995', '03/02/1996'],
    ],
    { since: '2024-01-01' },
  )
  expect(await found(base, id)).toEqual([
    ['write', []],
    ['write', []],
    ['repair', ['O-TRONG', 'O-TRONG']],
  ])
  expectDone(await steps.write(base, id))
  const people = await scene.ownerDb
    .selectFrom('person')
    .select(['full_name', 'birth', 'sex'])
    .orderBy('full_name')
    .execute()
  expect(people).toEqual([
    { full_name: 'Lê Văn Thuận', birth: '1970-05-20', sex: 'male' },
    { full_name: 'Trần Thị Bích', birth: '1971', sex: 'female' },
  ])
})
