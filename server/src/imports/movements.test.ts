import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openCase } from '../admission/open-case.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { foldFigures } from '../figures/fold-figures.ts'
import { getMember } from '../membership/get-member.ts'
import { listTransfers } from '../membership/list-transfers.ts'
import { recordMemberAct } from '../membership/record-member-act.ts'
import { checkForm } from '../reports/forms/check-form.ts'
import { readForm } from '../reports/forms/read-form.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { askerAt } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { expectDone, importing, registerOf, seedAsker, type TextRows } from './importing.testing.ts'

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let base: Asker
let otherBase: Asker
let district: Asker
let province: Asker

/** “Danh sách biến động đảng viên” as offices keep it. */
const HEAD = [
  'STT',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chi bộ',
  'Loại biến động',
  'Ngày biến động',
  'Nơi đi, nơi đến',
  'Số, ngày quyết định',
  'Lý do',
  'Đến ngày',
  'Ngày vào Đảng',
  'Ngày chính thức',
]
type Head = (typeof HEAD)[number]
const row = (cells: Partial<Record<Head, string>>) =>
  HEAD.map(
    (head) =>
      ({
        'Ngày sinh': '20/05/1970',
        'Chi bộ': 'Chi bộ thôn Một',
        'Số, ngày quyết định': '15-QĐ/ĐU ngày 01/03/2024',
        ...cells,
      })[head] ?? '',
  )
const move = (
  name: string,
  movement: string,
  day: string,
  cells: Partial<Record<Head, string>> = {},
) => row({ 'Họ và tên': name, 'Loại biến động': movement, 'Ngày biến động': day, ...cells })
const read = (asker: Asker, rows: TextRows) => steps.read(asker, 'movements', [HEAD, ...rows])
const found = async (asker: Asker, id: number) =>
  (await steps.rows(asker, id)).map(({ verdict, findings }) => [
    verdict,
    findings.map(({ code }) => code),
  ])
const formOne = async (asker: Asker, organisation: number) => {
  const query = {
    organisation,
    from: '2024-01-01',
    to: TEST_TODAY,
    basis: 'then',
    form: '1',
  } as const
  const { values } = await steps.reads(asker, (unit) => readForm(unit, query))
  const checks = await steps.reads(asker, (unit) => checkForm(unit, query))
  expect(checks.filter(({ differing }) => differing > 0)).toEqual([])
  return Object.fromEntries(
    Object.entries(values)
      .map(([key, cells]) => [key, cells['now']] as const)
      .filter(([, value]) => value !== 0),
  )
}

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
  otherBase = await seedAsker(scene, 'dang.uy.binh', 'base_office', PLACES.otherBase)
  district = await seedAsker(scene, 'huyen.uy', 'superior_board', PLACES.district)
  province = await seedAsker(scene, 'tinh.uy', 'provincial_board', PLACES.province)
})

beforeEach(async () => {
  await sql`truncate import_row, import_batch, transfer, temporary_transfer, away_member, residence_contact, admission_case, membership, person, figure_entry, figure_pending, month_figure cascade`.execute(
    scene.ownerDb,
  )
  await seedListedMembers(scene.ownerDb, PLACES.cell, 9)
})

test('each movement of a list is an act of its member, form 1 follows it, and all of it is taken back', async () => {
  const before = await registerOf(scene)
  const id = await read(base, [
    move('Lê Văn Thuận', 'Từ trần', '05/03/2024'),
    move('Nguyễn Đình Khánh', 'Xóa tên', '06/03/2024'),
    move('Hoàng Văn Tiến', 'Khai trừ', '07/03/2024'),
    move('Trịnh Thị Bích', 'Xin ra khỏi Đảng', '08/03/2024'),
    move('Đỗ Văn Lượng', 'Chuyển SHĐ đi ngoài tỉnh', '09/03/2024', {
      'Nơi đi, nơi đến': 'Đảng ủy phường Bến Nghé, TP Hồ Chí Minh',
    }),
    move('Ngô Văn Định', 'Miễn sinh hoạt', '10/03/2024', { 'Lý do': 'tuổi cao, sức yếu' }),
    move('Phạm Thị Hạnh', 'chuyển đi', '11/03/2024', { 'Nơi đi, nơi đến': 'thôn Hai' }),
    move('Bùi Văn Mới', 'Chuyển đến từ tỉnh khác', '12/03/2024', {
      'Giới tính': 'Nam',
      'Ngày sinh': '01/02/1980',
      'Nơi đi, nơi đến': 'Đảng ủy phường Hàng Bạc, TP Hà Nội',
      'Ngày vào Đảng': '03/02/2005',
      'Ngày chính thức': '03/02/2006',
    }),
    move('Cao Thị Nhận', 'Kết nạp', '13/03/2024', { 'Giới tính': 'Nữ', 'Ngày sinh': '02/02/2000' }),
    // What rows before made stands under what comes after.
    move('Bùi Văn Mới', 'Từ trần', '01/05/2024', { 'Ngày sinh': '01/02/1980' }),
    move('Nguyễn Đình Khánh', 'Phục hồi đảng tịch', '02/05/2024', { 'Lý do': 'oan sai' }),
  ])
  expect(await found(base, id)).toEqual([
    ['write', []],
    // Told, for the level above decides: it is asked to hold the list against its papers.
    ['write', ['CAP-TREN-QUYET-DINH']],
    ['write', ['CAP-TREN-QUYET-DINH']],
    ['write', ['CAP-TREN-QUYET-DINH']],
    ['write', []],
    ['write', []],
    ['write', []],
    ['write', []],
    ['write', ['KHONG-CO-HO-SO']],
    ['write', []],
    ['write', ['CAP-TREN-QUYET-DINH']],
  ])
  expect(await registerOf(scene)).toEqual(before)
  expectDone(await steps.write(base, id))
  await foldFigures(scene.house.keeperDb)
  expect(await formOne(base, PLACES.base)).toEqual({
    opening: 9,
    increase: 3,
    joined: 1,
    in: 1,
    out_of_province: 1,
    restored: 1,
    decrease: 6,
    died: 2,
    expelled: 1,
    removed: 1,
    left: 1,
    out: 1,
    to_province: 1,
    closing: 6,
  })
  // Between two cells of one base committee it is a move of each, and none of the committee.
  expect(await formOne(base, PLACES.cell)).toMatchObject({ out_province: 1, closing: 5 })
  expect(await formOne(base, PLACES.siblingCell)).toMatchObject({ in_province: 1, closing: 1 })
  const again = await read(base, [
    move('Lê Văn Thuận', 'Từ trần', '05/03/2024'),
    move('Phạm Thị Hạnh', 'chuyển đi', '11/03/2024', { 'Nơi đi, nơi đến': 'thôn Hai' }),
    move('Hoàng Văn Tiến', 'Khai trừ', '08/03/2024'),
  ])
  expect(await found(base, again)).toEqual([
    ['skip', ['DA-GHI']],
    ['skip', ['DA-GHI']],
    ['repair', ['NGAY-KHAC-SO']],
  ])
  expectDone(await steps.undo(base, id))
  expect(await registerOf(scene)).toEqual(before)
  await foldFigures(scene.house.keeperDb)
  expect(await formOne(base, PLACES.base)).toEqual({ opening: 9, closing: 9 })
  // What was taken back may be written again.
  expectDone(await steps.write(base, id))
  expect(await formOne(base, PLACES.base)).toMatchObject({ closing: 6 })
})

test('a death before birth, and somebody who joined before it, are each told at their cell', async () => {
  const id = await read(base, [
    move('Lê Văn Thuận', 'Từ trần', '19/05/1970'),
    move('Bùi Văn Mới', 'Chuyển đến từ tỉnh khác', '12/03/2024', {
      'Giới tính': 'Nam',
      'Ngày sinh': '01/02/1980',
      'Nơi đi, nơi đến': 'Đảng ủy phường Hàng Bạc, TP Hà Nội',
      'Ngày vào Đảng': '03/02/1979',
    }),
    move('Hoàng Văn Tiến', 'Từ trần', '05/03/2024'),
  ])
  expect(await found(base, id)).toEqual([
    ['repair', ['TRUOC-KHI-CO-TEN']],
    ['repair', ['NGAY-TRUOC-KHI-SINH']],
    ['write', []],
  ])
  expectDone(await steps.write(base, id))
  expect(await formOne(base, PLACES.base)).toMatchObject({ opening: 9, died: 1, closing: 8 })
})

test('who is not surely meant is asked, and the answer decides', async () => {
  await seedListedMembers(scene.ownerDb, PLACES.siblingCell, 1)
  const id = await read(base, [
    // Of two namesakes born on one day the cell says who.
    move('Lê Văn Thuận', 'Từ trần', '05/03/2024', { 'Chi bộ': 'Chi bộ thôn Hai' }),
    // The only one of that name, another birth year.
    move('Hoàng Văn Tiến', 'Từ trần', '05/03/2024', { 'Ngày sinh': '20/05/1971' }),
    // Known by name and birth in another cell than the row says.
    move('Ngô Văn Định', 'Từ trần', '05/03/2024', { 'Chi bộ': 'Chi bộ thôn Hai' }),
    move('Người Không Có', 'Từ trần', '05/03/2024'),
    move('Trịnh Thị Bích', 'Chuyển đến từ ngoài tỉnh', '05/03/2024', {
      'Giới tính': 'Nữ',
      'Chi bộ': 'Chi bộ thôn Hai',
      'Nơi đi, nơi đến': 'Đảng bộ A, tỉnh Cà Mau',
      'Ngày vào Đảng': '03/02/2005',
    }),
  ])
  expect(await found(base, id)).toEqual([
    ['write', []],
    ['repair', ['CO-THE-LA']],
    ['repair', ['CO-THE-LA']],
    ['repair', ['KHONG-THAY-NGUOI']],
    ['repair', ['CO-THE-LA-NGUOI-CU', 'DANG-LA-DANG-VIEN']],
  ])
  await steps.mend(base, id, [
    { number: 3, cells: {}, decision: 'same_person' },
    { number: 4, cells: { cell: 'thôn Một' }, decision: null },
    { number: 6, cells: {}, decision: 'other_person' },
  ])
  expect(await found(base, id)).toEqual([
    ['write', []],
    ['write', ['CO-THE-LA']],
    ['write', []],
    ['repair', ['KHONG-THAY-NGUOI']],
    ['write', ['CO-THE-TRUNG']],
  ])
  expectDone(await steps.write(base, id))
  const gone = await scene.ownerDb
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.full_name', 'm.organisation_id'])
    .where('m.ended_on', 'is not', null)
    .orderBy('p.full_name')
    .execute()
  expect(gone).toEqual([
    { full_name: 'Hoàng Văn Tiến', organisation_id: PLACES.cell },
    { full_name: 'Lê Văn Thuận', organisation_id: PLACES.siblingCell },
    { full_name: 'Ngô Văn Định', organisation_id: PLACES.cell },
  ])
})

test('the number of a card says who, against a slip in the birth date', async () => {
  await sql`update membership set card_number = '034000000001', old_card_number = '12345678'
    where person_id = (select id from person where full_name = 'Lê Văn Thuận')`.execute(
    scene.ownerDb,
  )
  const id = await steps.read(base, 'movements', [
    ['Họ và tên', 'Số thẻ đảng viên', 'Ngày sinh', 'Loại biến động', 'Ngày'],
    ['Lê Văn Thuận', '034000000001', '20/05/1907', 'Từ trần', '05/03/2024'],
    ['Lê Văn Thuận', '12345678', '', 'Từ trần', '05/03/2024'],
    ['Người Khác Hẳn', '034000000001', '', 'Từ trần', '06/03/2024'],
  ])
  expect(await found(base, id)).toEqual([
    ['write', []],
    ['skip', ['SO-THE-MAU-CU', 'TRUNG-BIEN-DONG']],
    ['repair', ['CO-THE-LA']],
  ])
})

test('two registers bring their halves of one transfer: it is one move, counted on both sides by the day of receipt', async () => {
  const before = await registerOf(scene)
  const arrival = move('Phạm Thị Hạnh', 'Chuyển đến', '20/03/2024', {
    'Chi bộ': 'Chi bộ thôn Tư',
    'Nơi đi, nơi đến': 'Chi bộ thôn Một, xã An Khê',
  })
  // From one side alone nobody is taken out of the other's list.
  const tooEarly = await read(otherBase, [arrival])
  expect(await found(otherBase, tooEarly)).toEqual([['repair', ['CHUA-GIOI-THIEU']]])
  const out = await read(base, [
    move('Phạm Thị Hạnh', 'Chuyển đi', '11/03/2024', {
      'Nơi đi, nơi đến': 'Chi bộ thôn Tư, Đảng bộ xã Bình Minh, Huyện ủy Bình',
    }),
  ])
  expect(await found(base, out)).toEqual([['write', ['CHO-TIEP-NHAN']]])
  expectDone(await steps.write(base, out))
  expect(await formOne(base, PLACES.base)).toEqual({ opening: 9, closing: 9 })

  const into = await read(otherBase, [arrival])
  expect(await found(otherBase, into)).toEqual([['write', []]])
  expectDone(await steps.write(otherBase, into))
  expect(await formOne(base, PLACES.base)).toEqual({
    opening: 9,
    decrease: 1,
    out: 1,
    out_province: 1,
    closing: 8,
  })
  expect(await formOne(otherBase, PLACES.otherBase)).toEqual({
    increase: 1,
    in: 1,
    in_province: 1,
    closing: 1,
  })
  expect(await formOne(province, PLACES.province)).toEqual({ opening: 9, closing: 9 })
  // Each half once more: found, told, not doubled.
  const halves = await Promise.all([
    read(base, [
      move('Phạm Thị Hạnh', 'Chuyển đi', '11/03/2024', { 'Nơi đi, nơi đến': 'Chi bộ thôn Tư' }),
    ]),
    read(otherBase, [arrival]),
  ])
  expect(await found(base, halves[0])).toEqual([['skip', ['NUA-KIA-DA-GHI']]])
  expect(await found(otherBase, halves[1])).toEqual([['skip', ['DA-GHI']]])
  // The side that introduced cannot undo what the other has built on; the other can.
  expect(await steps.undo(base, out)).toMatchObject({ state: 'failed' })
  expectDone(await steps.undo(otherBase, into))
  const open = await steps.reads(otherBase, (unit) =>
    listTransfers(unit, { side: 'in', state: 'open' }),
  )
  expect(open.map(({ name }) => name)).toEqual(['Phạm Thị Hạnh'])
  expect(await formOne(otherBase, PLACES.otherBase)).toEqual({})
  expectDone(await steps.undo(base, out))
  expect(await registerOf(scene)).toEqual(before)
})

test('a level above brings both halves in one file, in either order and on two days: one move', async () => {
  const out = (day: string) =>
    move('Phạm Thị Hạnh', 'Chuyển đi', day, { 'Nơi đi, nơi đến': 'Chi bộ thôn Ba, xã An Lạc' })
  const into = (day: string) =>
    move('Phạm Thị Hạnh', 'Chuyển đến', day, {
      'Chi bộ': 'Chi bộ thôn Ba',
      'Nơi đi, nơi đến': 'Chi bộ thôn Một, xã An Khê',
    })
  const id = await read(district, [into('20/03/2024'), out('11/03/2024'), out('11/03/2024')])
  expect(await found(district, id)).toEqual([
    ['write', []],
    ['write', ['CHO-TIEP-NHAN']],
    ['skip', ['TRUNG-BIEN-DONG']],
  ])
  expectDone(await steps.write(district, id))
  expect(await formOne(district, PLACES.base)).toMatchObject({ out_province: 1, closing: 8 })
  expect(await formOne(district, PLACES.siblingBase)).toMatchObject({ in_province: 1, closing: 1 })
  expect(await formOne(district, PLACES.district)).toEqual({ opening: 9, closing: 9 })
  const others = await read(district, [into('21/03/2024'), out('20/03/2024')])
  expect(await found(district, others)).toEqual([
    ['skip', ['NUA-KIA-DA-GHI']],
    ['skip', ['DA-GHI']],
  ])
})

test('a paper that leads to one place is not received in another; a second move is a move of its own', async () => {
  const out = (place: string) =>
    move('Phạm Thị Hạnh', 'Chuyển đi', '11/03/2024', { 'Nơi đi, nơi đến': place })
  const into = (cell: string, day: string) =>
    move('Phạm Thị Hạnh', 'Chuyển đến', day, {
      'Chi bộ': cell,
      'Nơi đi, nơi đến': 'xã An Khê',
    })
  const two = await read(district, [
    out('Chi bộ thôn Hai, xã An Khê'),
    into('Chi bộ thôn Ba', '20/06/2024'),
  ])
  expect(await found(district, two)).toEqual([
    ['write', []],
    ['write', []],
  ])
  expectDone(await steps.write(district, two))
  expect(await formOne(district, PLACES.siblingCell)).toEqual({
    increase: 1,
    in: 1,
    in_province: 1,
    decrease: 1,
    out: 1,
    out_province: 1,
  })
  expectDone(await steps.undo(district, two))
  expectDone(await steps.write(base, await read(base, [out('Đảng bộ xã Bình Minh')])))
  const wrongPlace = await read(province, [into('Chi bộ thôn Ba', '20/03/2024')])
  expect(await found(province, wrongPlace)).toEqual([['repair', ['SAI-NOI-TIEP-NHAN']]])
  await steps.mend(province, wrongPlace, [
    { number: 2, cells: { cell: 'Chi bộ thôn Tư' }, decision: null },
  ])
  expect(await found(province, wrongPlace)).toEqual([['write', []]])
})

test('a closed dossier goes with its member and comes back when the import is taken back; an open one is not moved by a list', async () => {
  const cell = askerAt(PLACES.cell, 'cell_officer')
  const { case: id } = await steps.writes(cell, (unit) =>
    openCase(unit, {
      cell: PLACES.cell,
      person: newPerson({ fullName: 'Đỗ Thị Đào', birth: '1996-05-20', sex: 'female' }),
      existingPerson: null,
      twinsSeen: true,
      source: 1,
      happenedOn: '2022-03-01',
    }),
  )
  const paper = { number: '9-QĐ', date: '2022-05-02' }
  const tally = { form: 'secret_ballot', inFavour: 9, against: 0, other: 0 }
  const recordAll = async (...acts: readonly (readonly [string, string, object])[]) => {
    for (const [kind, on, payload] of acts) {
      await sql`
        insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on,
          effective_on, recorded_by_name, payload)
        values ('case', ${id}, ${kind}, ${PLACES.cell}, 'Chi bộ thôn Một', ${PLACES.cell}, ${on}, ${on}, 'A',
          ${JSON.stringify(payload)})`.execute(scene.ownerDb)
    }
    await sql`update admission_case set version = (select count(*) from act where subject = 'case' and subject_id = ${id})
      where id = ${id}`.execute(scene.ownerDb)
  }
  await recordAll(
    ['decided', '2022-05-02', { outcome: 'admitted', bodySize: 9, tally, paper }],
    ['decision_received', '2022-05-03', {}],
    ['ceremony_held', '2022-05-19', { helper: { person: null, name: 'Lê Văn Thuận' } }],
  )
  await sql`insert into membership (person_id, organisation_id, standing, decided_on, ceremony_on, in_cell_since)
    select person_id, cell_id, 'probationary', '2022-05-02', '2022-05-19', '2022-05-19' from admission_case
    where id = ${id}`.execute(scene.ownerDb)
  const rows = [
    move('Đỗ Thị Đào', 'Chuyển đi', '11/03/2024', {
      'Ngày sinh': '20/05/1996',
      'Nơi đi, nơi đến': 'thôn Hai',
    }),
  ]
  expect(await found(base, await read(base, rows))).toEqual([['repair', ['HO-SO-DANG-MO']]])
  await recordAll([
    'recognition_decided',
    '2023-06-01',
    { outcome: 'recognised', officialOn: '2023-05-19', bodySize: 9, tally, paper },
  ])
  await sql`update admission_case set closed_on = '2023-06-01', stage = 'closed' where id = ${id}`.execute(
    scene.ownerDb,
  )
  await sql`update membership set standing = 'official', official_on = '2023-05-19'
    where person_id = (select person_id from admission_case where id = ${id})`.execute(
    scene.ownerDb,
  )
  const lies = async () =>
    scene.ownerDb
      .selectFrom('admission_case as c')
      .innerJoin('person as p', 'p.id', 'c.person_id')
      .innerJoin('membership as m', 'm.person_id', 'p.id')
      .select(['c.cell_id', 'p.organisation_id as person', 'm.organisation_id as member'])
      .where('c.id', '=', id)
      .executeTakeFirstOrThrow()
  const there = PLACES.siblingCell
  const import_ = await read(base, rows)
  expect(await found(base, import_)).toEqual([['write', []]])
  expectDone(await steps.write(base, import_))
  expect(await lies()).toEqual({ cell_id: there, person: there, member: there })
  expectDone(await steps.undo(base, import_))
  expect(await lies()).toEqual({ cell_id: PLACES.cell, person: PLACES.cell, member: PLACES.cell })
})

test('what was in progress of a member who was lost is in progress again once the import is taken back', async () => {
  const { id: person } = await scene.ownerDb
    .selectFrom('person')
    .select('id')
    .where('full_name', '=', 'Lê Văn Thuận')
    .executeTakeFirstOrThrow()
  const record = async (kind: 'transfer_introduced' | 'temporary_introduced', payload: object) => {
    const { version } = await steps.reads(province, (unit) => getMember(unit, { person }))
    await steps.writes(base, (unit) =>
      recordMemberAct(unit, {
        person,
        kind,
        happenedOn: '2024-02-01',
        payload: { to: PLACES.siblingCell, toName: 'Chi bộ thôn Hai', ...payload },
        version,
      }),
    )
  }
  const paper = { number: '2-SHĐ', date: '2024-02-01' }
  await record('temporary_introduced', {
    because: 'work',
    from: '2024-02-01',
    until: '2024-09-01',
    paper,
  })
  await record('transfer_introduced', { because: 'residence', triggeredOn: '2024-01-20', paper })
  await sql`insert into away_member (person_id, began_on, region, place, way, pace, contacted_on)
    values (${person}, '2024-01-05', 'province', 'Hà Nội', 'phone', 'monthly', '2024-01-05')`.execute(
    scene.ownerDb,
  )
  await sql`insert into residence_contact (act_id, person_id, person_name, person_birth, own_id, own_name, to_id, to_name,
      introduced_on, paper_number, paper_date)
    select max(id), ${person}, 'Lê Văn Thuận', '1970-05-20', ${PLACES.cell}, 'Chi bộ thôn Một', ${PLACES.siblingCell},
      'Chi bộ thôn Hai', '2024-01-05', '3', '2024-01-05' from act`.execute(scene.ownerDb)
  const inProgress = async () => ({
    ...(await registerOf(scene)),
    temporary: (await sql`select * from temporary_transfer`.execute(scene.ownerDb)).rows,
    transfer: (await sql`select * from transfer`.execute(scene.ownerDb)).rows,
    residence: (await sql`select * from residence_contact`.execute(scene.ownerDb)).rows,
    away: (await sql`select * from away_member`.execute(scene.ownerDb)).rows,
  })
  const before = await inProgress()
  const id = await read(base, [move('Lê Văn Thuận', 'Từ trần', '05/03/2024')])
  expect(await found(base, id)).toEqual([['write', []]])
  expectDone(await steps.write(base, id))
  expect((await inProgress()).away).toEqual([])
  expectDone(await steps.undo(base, id))
  expect(await inProgress()).toEqual(before)
})

test('a movement before one that is recorded is told, and refused where it would take away what that stands on', async () => {
  const { id: person } = await scene.ownerDb
    .selectFrom('person')
    .select('id')
    .where('full_name', '=', 'Lê Văn Thuận')
    .executeTakeFirstOrThrow()
  const { version } = await steps.reads(province, (unit) => getMember(unit, { person }))
  const paper = { number: '1-KL', date: '2024-06-01' as PlainDate }
  await steps.writes(base, (unit) =>
    recordMemberAct(unit, {
      person,
      kind: 'disciplined',
      happenedOn: '2024-06-01',
      payload: { measure: 'warning', paper },
      version,
    }),
  )
  const id = await read(base, [
    move('Lê Văn Thuận', 'Từ trần', '05/03/2024'),
    move('Hoàng Văn Tiến', 'Từ trần', '05/03/2010'),
    move('Ngô Văn Định', 'Chuyển đi', '05/03/2024', {
      'Nơi đi, nơi đến': 'Chi bộ thôn Chín',
      'Số, ngày quyết định': '',
    }),
    move('Trịnh Thị Bích', 'Kỷ luật', '05/03/2024'),
    move('Trịnh Thị Bích', 'đi chơi xa', '05/03/2024'),
  ])
  const told = (await steps.rows(base, id)).map(({ findings }) => findings[0]!.sentence)
  expect(await found(base, id)).toEqual([
    ['repair', ['LAM-HONG-VIEC-SAU']],
    ['repair', ['TRUOC-KHI-CO-TEN']],
    ['repair', ['NOI-DI-DEN-KHONG-THAY']],
    ['skip', ['KHONG-PHAI-BIEN-DONG']],
    ['repair', ['BIEN-DONG-KHONG-RO']],
  ])
  expect(told[0]).toContain('khi ấy việc “Ghi kỷ luật” ngày 01/06/2024 không còn đứng được')
  expect(told[1]).toContain('Sổ tính người này từ ngày 03/02/2020')
  const earlier = await read(base, [
    move('Lê Văn Thuận', 'Miễn', '05/03/2024', { 'Lý do': 'cao tuổi' }),
  ])
  expect(await found(base, earlier)).toEqual([['write', ['TRUOC-VIEC-DA-GHI']]])
})

test('who has died does not go elsewhere: the row says why, not that a cell is filled wrongly', async () => {
  const id = await read(base, [
    move('Lê Văn Thuận', 'Từ trần', '05/03/2024'),
    move('Lê Văn Thuận', 'chuyển đi', '11/03/2024', { 'Nơi đi, nơi đến': 'thôn Hai' }),
    move('Lê Văn Thuận', 'Chuyển đi ngoài tỉnh', '12/03/2024', {
      'Nơi đi, nơi đến': 'Đảng ủy phường Bến Nghé, TP Hồ Chí Minh',
    }),
  ])
  expect(await found(base, id)).toEqual([
    ['write', []],
    ['repair', ['KHONG-CON-LA-DANG-VIEN']],
    ['repair', ['KHONG-CON-LA-DANG-VIEN']],
  ])
})
