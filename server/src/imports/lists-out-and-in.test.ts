import type { ExportRequest } from '@ptdv/core/exports/contract'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { writeExport } from '../exports/write-export.ts'
import { getMember } from '../membership/get-member.ts'
import { recordMemberAct } from '../membership/record-member-act.ts'
import { readForm } from '../reports/forms/read-form.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { readWorkbook } from '../workbooks/read-workbook.ts'
import { rowsOf } from '../workbooks/rows-of.testing.ts'
import { expectDone, importing, registerOf, seedAsker } from './importing.testing.ts'

/* What goes out in the layouts of offices: the same figures as the books, and read in again for what it is. */

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let base: Asker
let otherBase: Asker

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await sql`update organisation set code = '00' || lpad(id::text, 3, '0')`.execute(scene.ownerDb)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
  otherBase = await seedAsker(scene, 'dang.uy.binh', 'base_office', PLACES.otherBase)
})
beforeEach(() =>
  sql`truncate import_row, import_batch, transfer, temporary_transfer, admission_case, membership, person, figure_entry, figure_pending, month_figure cascade`.execute(
    scene.ownerDb,
  ),
)

const write = (asker: Asker, request: ExportRequest) =>
  steps.reads(asker, (unit) => writeExport(unit, request, async () => undefined))

/** Written as one line, a bar between cells. */
const cells = (line: string) => line.split('|')

/** Rows of a sheet by its head, as far as they have a first cell. */
async function tableOf(bytes: Buffer, sheet: string): Promise<Record<string, string>[]> {
  const rows = await rowsOf(readWorkbook(bytes, { sheet }))
  const at = rows.findIndex(({ cells }) => cells.length > 1 && !cells[1]!.merged)
  const head = rows[at]!.cells.map(({ text }) => text)
  return rows
    .slice(at + 1)
    .map(({ cells }) => Object.fromEntries(cells.map(({ text }, index) => [head[index]!, text])))
}

async function verdictsOf(asker: Asker, id: number) {
  const rows = await steps.rows(asker, id)
  return rows.map(({ verdict, cells, findings }) => [
    cells['fullName'] ?? '',
    verdict,
    findings.filter(({ severity }) => severity !== 'read').map(({ code }) => code),
  ])
}

const PERIOD = {
  organisation: PLACES.base,
  from: '2024-01-01',
  to: TEST_TODAY,
  basis: 'then',
} as const

async function moveThem(): Promise<void> {
  await seedListedMembers(scene.ownerDb, PLACES.cell, 9)
  const head = cells(
    'Họ và tên|Giới tính|Ngày sinh|Chi bộ|Loại biến động|Ngày biến động|' +
      'Nơi đi, nơi đến|Số quyết định|Lý do|Ngày vào Đảng|Ngày chính thức',
  )
  const row = (name: string, movement: string, day: string, ...told: readonly string[]) => {
    const [place = '', birth = '20/05/1970', joined = '', official = ''] = told
    const paper = `${day.slice(0, 2)}-QĐ/ĐU`
    return [name, 'Nam', birth, 'thôn Một', movement, day, place, paper, '', joined, official]
  }
  const out = await steps.read(base, 'movements', [
    head,
    row('Lê Văn Thuận', 'Từ trần', '05/03/2024'),
    row('Nguyễn Đình Khánh', 'Xóa tên', '06/03/2024'),
    row('Hoàng Văn Tiến', 'Khai trừ', '07/03/2024'),
    row('Trịnh Thị Bích', 'Xin ra khỏi Đảng', '08/03/2024'),
    row('Đỗ Văn Lượng', 'Chuyển đi ngoài tỉnh', '09/03/2024', 'Đảng ủy phường Bến Nghé, TP Hà Nội'),
    row('Ngô Văn Định', 'Chuyển đi', '10/03/2024', 'Chi bộ thôn Tư, xã Bình Minh'),
    row('Phạm Thị Hạnh', 'Chuyển đi', '11/03/2024', 'Chi bộ thôn Hai, xã An Khê'),
    row(
      'Bùi Văn Mới',
      'Chuyển đến từ ngoài tỉnh',
      '12/03/2024',
      'Đảng ủy phường Hàng Bạc, TP Hà Nội',
      '01/02/1980',
      '03/02/2005',
      '03/02/2006',
    ),
    row('Cao Văn Nhận', 'Kết nạp lại', '13/03/2024', '', '02/02/1990'),
    row('Nguyễn Đình Khánh', 'Phục hồi đảng tịch', '02/05/2024'),
  ])
  expectDone(await steps.write(base, out))
  const into = await steps.read(otherBase, 'movements', [
    head,
    row('Ngô Văn Định', 'Chuyển đến', '20/03/2024', 'Chi bộ thôn Một, xã An Khê').with(
      3,
      'thôn Tư',
    ),
  ])
  expectDone(await steps.write(otherBase, into))
}

test('[3.8] the list of movements adds up to the cells of form 1, and read in again it says that the books have it all', async () => {
  await moveThem()
  const { bytes } = await write(base, { what: 'movements', filters: PERIOD })
  const { values } = await steps.reads(base, (unit) => readForm(unit, { ...PERIOD, form: '1' }))
  const listed = await tableOf(bytes, 'Biến động')
  const count = (...movements: readonly string[]) =>
    listed.filter((row) => movements.includes(row['Loại biến động']!)).length
  // Within the organisation's own part a move is no movement: Phạm Thị Hạnh is not in the list.
  expect({
    joined: count('Kết nạp', 'Kết nạp lại'),
    out_of_province: count('Chuyển đến từ ngoài tỉnh'),
    in_province: count('Chuyển đến'),
    restored: count('Phục hồi đảng tịch'),
    died: count('Từ trần'),
    expelled: count('Khai trừ'),
    removed: count('Xóa tên'),
    left: count('Xin ra khỏi Đảng'),
    to_province: count('Chuyển đi ngoài tỉnh'),
    out_province: count('Chuyển đi'),
    increase: listed.length - 6,
    decrease: 6,
  }).toEqual(
    Object.fromEntries(
      cells(
        'joined|out_of_province|in_province|restored|died|expelled|removed|left|' +
          'to_province|out_province|increase|decrease',
      ).map((row) => [row, values[row]!['now']]),
    ),
  )
  const balance = await tableOf(bytes, 'Đối chiếu biểu 1')
  expect(
    balance.filter((row) => row['Theo biểu 1'] !== row['Theo danh sách này']).map((row) => row),
  ).toEqual([])
  // Who is in another's list by now is told by the transfer.
  expect(listed.find((row) => row['Loại biến động'] === 'Chuyển đi')).toMatchObject({
    'Họ và tên': 'Ngô Văn Định',
    'Ngày biến động': '20/03/2024',
    'Nơi đi, nơi đến': 'Chi bộ thôn Tư, xã Bình Minh',
    'Số quyết định': '10-QĐ/ĐU',
  })
  const again = await steps.readBytes(base, 'movements', bytes)
  const verdicts = await verdictsOf(base, again)
  expect(verdicts).toHaveLength(listed.length)
  expect(verdicts.filter(([, verdict]) => verdict !== 'skip')).toEqual([])
  expect(new Set(verdicts.map(([, , codes]) => String(codes)))).toEqual(
    new Set(['DA-GHI', 'NUA-KIA-DA-GHI']),
  )
})

test('who is elsewhere for a time stands beside the movements, counted in none of them', async () => {
  const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1)
  const { version } = await steps.reads(base, (unit) => getMember(unit, { person: member!.person }))
  await steps.writes(base, (unit) =>
    recordMemberAct(unit, {
      person: member!.person,
      kind: 'temporary_introduced',
      happenedOn: '2024-03-01',
      payload: {
        to: PLACES.siblingCell,
        toName: 'Chi bộ thôn Hai',
        because: 'work',
        from: '2024-03-01',
        until: '2024-09-01',
        paper: { number: '2-SHĐ', date: '2024-03-01' },
      },
      version,
    }),
  )
  const { bytes } = await write(base, {
    what: 'movements',
    filters: { ...PERIOD, organisation: PLACES.cell },
  })
  expect(await tableOf(bytes, 'Biến động')).toEqual([])
  expect(await tableOf(bytes, 'Không tính tăng, giảm')).toMatchObject([
    {
      'Họ và tên': member!.name,
      'Loại biến động': 'Giới thiệu sinh hoạt đảng tạm thời đi',
      'Nơi đi, nơi đến': 'Chi bộ thôn Hai, xã An Khê',
      'Số quyết định': '2-SHĐ',
    },
  ])
})

const TEMPLATE = cells(
  'STT|Họ và tên khai sinh|Giới tính|Ngày sinh|Dân tộc|Tôn giáo|Số thẻ đảng viên|' +
    'Nơi cấp thẻ|Ngày cấp thẻ|Số thẻ đảng viên cũ|Tổ chức đảng|Quê quán: tỉnh|' +
    'Quê quán: xã|Quê quán: chi tiết|Nơi thường trú|Ngày vào Đảng|Ngày chính thức|' +
    'Trạng thái hoạt động|Trình độ chuyên môn|LLCT|Nghề nghiệp',
)

async function listThem(): Promise<void> {
  const id = await steps.read(
    base,
    'members',
    [
      TEMPLATE,
      cells(
        '1|Lê Văn Thuận|Nam|20/05/1970|Kinh|Phật giáo|034000000001|Tỉnh ủy Hưng Yên|' +
          '02/09/1996|12345678|Chi bộ thôn Một|Hưng Yên|Tân Dân|thôn Thượng|số 5, phố Chợ|' +
          '03/02/1995|03/02/1996|Miễn sinh hoạt|Sơ cấp|Cao cấp|Nông dân',
      ),
      cells('2|Trần Thị Bích|Nữ|1971|Tày||||||Chi bộ thôn Hai|||||01/03/2024|||||'),
    ],
    { since: '2024-01-01' },
  )
  expectDone(await steps.write(base, id))
}

/** The register without what a layout does not carry. */
async function carried(without: readonly string[] = []) {
  const { people, members } = await registerOf(scene)
  const cards =
    await sql`select p.full_name, m.card_number, m.old_card_number, m.card_on, m.card_place
    from membership m join person p on p.id = m.person_id order by p.full_name`.execute(
      scene.ownerDb,
    )
  const strip = (rows: unknown) =>
    (rows as Record<string, unknown>[]).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !without.includes(key))),
    )
  return { people: strip(people), members: strip(members), cards: strip(cards.rows) }
}

test.each([
  ['members_template', []],
  // Fourteen columns: no religion, no standing, one number of the card.
  ['members_book', ['religion', 'exempt', 'old_card_number', 'card_on', 'card_place']],
] as const)(
  '%s goes out, and brought in where nothing is it makes the same register',
  async (what, without) => {
    await listThem()
    const before = await carried(without)
    const { bytes } = await write(base, { what, filters: { id: PLACES.base } })
    const present = await steps.readBytes(base, 'members', bytes, { since: '2024-01-01' })
    expect(await verdictsOf(base, present)).toEqual([
      ['Trần Thị Bích', 'skip', ['DA-LA-DANG-VIEN']],
      ['Lê Văn Thuận', 'skip', ['DA-LA-DANG-VIEN']],
    ])
    await sql`truncate admission_case, membership, person, figure_entry, figure_pending cascade`.execute(
      scene.ownerDb,
    )
    const id = await steps.readBytes(base, 'members', bytes, { since: '2024-01-01' })
    expect((await verdictsOf(base, id)).map(([, verdict]) => verdict)).toEqual(['write', 'write'])
    expectDone(await steps.write(base, id))
    expect(await carried(without)).toEqual(before)
  },
)
