import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { getMember } from '../membership/get-member.ts'
import { recordMemberAct } from '../membership/record-member-act.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { expectDone, importing, registerOf, seedAsker } from './importing.testing.ts'

/* What a list of movements may not do: reach into another's list, or past the desks that decide. */

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let base: Asker
let otherBase: Asker
let district: Asker

const HEAD = [
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chi bộ',
  'Loại biến động',
  'Ngày biến động',
  'Nơi đi, nơi đến',
  'Số, ngày quyết định',
  'Ngày vào Đảng',
]
/** A row about the member Phạm Thị Hạnh, who lies in Chi bộ thôn Một. */
const hanh = (movement: string, day: string, cell: string, place = '', paper = '15-QĐ') => [
  'Phạm Thị Hạnh',
  'Nữ',
  '20/05/1970',
  cell,
  movement,
  day,
  place,
  paper,
  '03/02/2005',
]
const read = (asker: Asker, ...rows: string[][]) => steps.read(asker, 'movements', [HEAD, ...rows])
const codes = async (asker: Asker, ...rows: string[][]) =>
  (await steps.rows(asker, await read(asker, ...rows))).map(({ findings }) =>
    findings.map(({ code }) => code),
  )
const write = async (asker: Asker, ...rows: string[][]) =>
  expectDone(await steps.write(asker, await read(asker, ...rows)))

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
  otherBase = await seedAsker(scene, 'dang.uy.binh', 'base_office', PLACES.otherBase)
  district = await seedAsker(scene, 'huyen.uy', 'superior_board', PLACES.district)
})

beforeEach(async () => {
  await sql`truncate import_row, import_batch, transfer, admission_case, membership, person, figure_entry, figure_pending, month_figure cascade`.execute(
    scene.ownerDb,
  )
  await seedListedMembers(scene.ownerDb, PLACES.cell, 9)
})

test('who was introduced to here is received by that paper and from its day on, and nothing else is recorded of them', async () => {
  await write(
    base,
    hanh('Chuyển đi', '11/03/2024', 'Chi bộ thôn Một', 'Chi bộ thôn Tư, Đảng bộ xã Bình Minh'),
  )
  const before = await registerOf(scene)
  const there = 'Chi bộ thôn Tư'
  const from = 'Chi bộ thôn Một, xã An Khê'
  for (const [movement, day, code] of [
    // Before the paper, and before the other side had them in its list.
    ['Chuyển đến', '01/02/2024', 'NHAN-THEO-GIAY-GIOI-THIEU'],
    ['Chuyển đến', '01/02/2010', 'TRUOC-KHI-CO-TEN'],
    ['Chuyển đến từ ngoài tỉnh', '01/02/2010', 'TRUOC-KHI-CO-TEN'],
    ['Chuyển đến từ ngoài tỉnh', '12/03/2024', 'NHAN-THEO-GIAY-GIOI-THIEU'],
    ['Kết nạp', '12/03/2024', 'NHAN-THEO-GIAY-GIOI-THIEU'],
    ['Phục hồi đảng tịch', '12/03/2024', 'NHAN-THEO-GIAY-GIOI-THIEU'],
    ['Khai trừ', '12/03/2024', 'KHONG-THAY-NGUOI'],
    ['Từ trần', '12/03/2024', 'KHONG-THAY-NGUOI'],
  ] as const) {
    expect([movement, ...(await codes(otherBase, hanh(movement, day, there, from)))]).toEqual([
      movement,
      [code],
    ])
  }
  expect(await registerOf(scene)).toEqual(before)
  expect(await codes(otherBase, hanh('Chuyển đến', '11/03/2024', there, from))).toEqual([[]])
})

test('who was introduced to another place is not listed as gone to a third', async () => {
  await write(
    base,
    hanh('Chuyển đi', '11/03/2024', 'Chi bộ thôn Một', 'Chi bộ thôn Tư, Đảng bộ xã Bình Minh'),
  )
  const out = (place: string) => hanh('Chuyển đi', '12/03/2024', 'Chi bộ thôn Một', place)
  expect(await codes(base, out('Chi bộ thôn Hai'))).toEqual([['SAI-NOI-TIEP-NHAN']])
  expect(await codes(base, out('Chi bộ thôn Tư'))).toEqual([['DA-GIOI-THIEU']])
})

const HERE = 'Chi bộ thôn Một'
const told = async () =>
  (
    await sql<{
      organisation: number
      text: string
    }>`select organisation_id as organisation, payload ->> 'text' as text from outbox order by id`.execute(
      scene.ownerDb,
    )
  ).rows

test('a base tells by list what the level above decided, with the number of the decision, and that level is told of it', async () => {
  await sql`truncate outbox cascade`.execute(scene.ownerDb)
  for (const movement of ['Xóa tên', 'Xin ra khỏi Đảng', 'Khai trừ']) {
    const unproved = hanh(movement, '05/03/2024', HERE, '', '')
    expect([movement, ...(await codes(base, unproved))]).toEqual([movement, ['THIEU-SO-VAN-BAN']])
    expect(await codes(district, unproved)).toEqual([['THIEU-SO-VAN-BAN']])
  }
  expect(await codes(district, hanh('Khai trừ', '05/03/2024', HERE))).toEqual([[]])
  await write(base, hanh('Khai trừ', '05/03/2024', HERE))
  await write(base, hanh('Phục hồi đảng tịch', '06/03/2024', HERE))
  await write(base, hanh('Từ trần', '07/03/2024', HERE))
  const begin = 'Đảng bộ xã An Khê ghi theo danh sách biến động: '
  const end = '. Đối chiếu với quyết định của cấp mình.'
  expect(await told()).toEqual([
    {
      organisation: PLACES.district,
      text: `${begin}khai trừ Phạm Thị Hạnh ngày 05/03/2024${end}`,
    },
    {
      organisation: PLACES.district,
      text: `${begin}phục hồi đảng tịch Phạm Thị Hạnh ngày 06/03/2024${end}`,
    },
  ])
})

test('what the level above has recorded of a loss is not taken back by a list of the base', async () => {
  await write(district, hanh('Khai trừ', '05/03/2024', HERE))
  const back = hanh('Phục hồi đảng tịch', '06/03/2024', HERE)
  expect(await codes(base, back)).toEqual([['CAP-TREN-DA-GHI']])
  expect(await codes(district, back)).toEqual([[]])
})

test('a removal or a leave that is under way is decided at its desk, whoever brings a list', async () => {
  const { id: person } = await scene.ownerDb
    .selectFrom('person')
    .select('id')
    .where('full_name', '=', 'Phạm Thị Hạnh')
    .executeTakeFirstOrThrow()
  const cell = await seedAsker(scene, 'bi.thu', 'cell_officer', PLACES.cell)
  const record = (kind: 'removal_cell_voted' | 'leave_asked', payload: object) =>
    steps.writes(cell, async (unit) => {
      const { version } = await getMember(unit, { person })
      const happenedOn = '2024-02-01'
      return recordMemberAct(unit, { person, kind, happenedOn, payload: { ...payload }, version })
    })
  await record('leave_asked', { reason: 'tuổi cao' })
  const rows = ['Xóa tên', 'Xin ra khỏi Đảng', 'Khai trừ'].map((movement) =>
    hanh(movement, '05/03/2024', HERE),
  )
  for (const row of rows) {
    expect(await codes(base, row)).toEqual([['DA-CO-DON-XIN-RA']])
    expect(await codes(district, row)).toEqual([['DA-CO-DON-XIN-RA']])
  }
  await expect(steps.read(cell, 'movements', [HEAD, ...rows])).rejects.toBeInstanceOf(Missing)
})

test('taking back reaches, by the database too, nobody of whom the import recorded nothing', async () => {
  const [other] = await seedListedMembers(scene.ownerDb, PLACES.otherCell, 1)
  const id = await read(base, hanh('Từ trần', '05/03/2024', HERE))
  expectDone(await steps.write(base, id))
  const before = await registerOf(scene)
  const forged = [
    sql`person_id = ${other!.person}`,
    sql`before = jsonb_set(before, '{membership,person_id}', ${String(other!.person)}::jsonb)`,
    sql`before = jsonb_set(before, '{away}', ${JSON.stringify({ person_id: other!.person })}::jsonb)`,
  ]
  for (const change of forged) {
    await expect(
      steps.writes(base, async ({ db }) => {
        await sql`update import_row set ${change} where batch_id = ${id}`.execute(db)
        await sql`select take_back_movements(${id})`.execute(db)
      }),
    ).rejects.toThrow('recorded nothing of')
  }
  expect(await registerOf(scene)).toEqual(before)
  expectDone(await steps.undo(base, id))
})
