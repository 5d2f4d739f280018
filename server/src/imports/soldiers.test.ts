import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { SoldierActKind } from '@ptdv/core/soldiers/acts'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { createPerson } from '../people/create-person.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { announceSoldier } from '../soldiers/announce-soldier.ts'
import { getSoldier } from '../soldiers/get-soldier.ts'
import { listSoldiers } from '../soldiers/list-soldiers.ts'
import { recordSoldierAct } from '../soldiers/record-soldier-act.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { workbookOf as handMade } from '../workbooks/hand-made.testing.ts'
import { expectDone, importing, registerOf, seedAsker, type TextRows } from './importing.testing.ts'

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let office: Asker
let communeOffice: Asker
let base: Asker
let cell: Asker

/** The head of a list as military offices send it, with columns nobody needs. */
const HEAD = [
  'STT',
  'Họ và tên',
  'Ngày, tháng, năm sinh',
  'Giới tính',
  'Số CCCD',
  'Cấp bậc',
  'Đơn vị',
  'Ngày xuất ngũ',
  'Nơi về',
  'Đảng viên',
  'Ngày giấy giới thiệu sinh hoạt đảng',
  'Nghề nghiệp',
] as const
type Cells = Partial<Record<(typeof HEAD)[number], string>>
const row = (cells: Cells) =>
  HEAD.map(
    (head) =>
      ({
        'Ngày, tháng, năm sinh': '05/11/2002',
        'Giới tính': 'Nam',
        'Cấp bậc': 'Hạ sĩ',
        'Đơn vị': 'Trung đoàn 1',
        'Ngày xuất ngũ': '05/02/2024',
        'Nơi về': 'xã An Khê',
        'Đảng viên': 'Không',
        ...cells,
      })[head] ?? '',
  )
const PAPER = { since: '2024-02-01', paperNumber: '12-QĐ', paperDate: '2024-01-15' } as const
const read = (rows: TextRows, options: object = PAPER, asker: Asker = office) =>
  steps.read(asker, 'soldiers', [HEAD, ...rows], options)
const found = async (id: number, asker: Asker = office) =>
  (await steps.rows(asker, id)).map(({ verdict, findings }) => [
    verdict,
    findings.map(({ code }) => code),
  ])
const listed = async (asker: Asker = office) =>
  (
    await steps.reads(asker, (unit) =>
      listSoldiers(unit, { id: asker.organisationId, list: 'all' }),
    )
  ).soldiers
const record = async (
  by: Asker,
  name: string,
  kind: SoldierActKind,
  payload: Record<string, unknown> = {},
  happenedOn: PlainDate = '2024-03-01',
) => {
  const { id } = (await listed(by)).find((one) => one.name === name)!
  const { version } = await steps.reads(by, (unit) => getSoldier(unit, { id }))
  return steps.writes(by, (unit) =>
    recordSoldierAct(unit, { id, kind, payload, happenedOn, version }),
  )
}
const soldiersOf = async () =>
  (
    await sql`select person_name, organisation_id, announcer_id, stage, version from soldier order by id`.execute(
      scene.ownerDb,
    )
  ).rows

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  office = await seedAsker(scene, 'quan.su', 'military_office', PLACES.district)
  communeOffice = await seedAsker(scene, 'quan.su.xa', 'military_office', PLACES.base)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
  cell = await seedAsker(scene, 'chi.bo', 'cell_officer', PLACES.cell)
})
beforeEach(() =>
  sql`truncate import_row, import_batch, soldier, admission_case, membership, person, outbox, outbox_pending cascade`.execute(
    scene.ownerDb,
  ),
)

test('[2.4-a] a list is announced as by hand: members and not, each to their commune, which is told once', async () => {
  const id = await read([
    row({ 'Họ và tên': 'ĐỖ VĂN BỀN', 'Nghề nghiệp': 'Lái xe' }),
    row({
      'Họ và tên': 'Trần Văn Cường',
      'Đảng viên': 'Chính thức',
      'Ngày giấy giới thiệu sinh hoạt đảng': '05/02/2024',
      'Nơi về': 'thôn Ba, xã An Lạc, huyện An, tỉnh Hưng Yên',
    }),
    row({ 'Họ và tên': 'Lê Văn Dũng', 'Đảng viên': 'Dự bị', 'Nơi về': 'An Khê' }),
  ])
  expect(await found(id)).toEqual([
    ['write', []],
    ['write', []],
    ['write', []],
  ])
  const { columns } = await steps.get(office, id)
  expect(columns.find(({ head }) => head === 'Cấp bậc')).toMatchObject({ key: null })
  expectDone(await steps.write(office, id))
  const people = await listed()
  expect(people.map(({ name, place, member }) => [name, place.id, member]).toSorted()).toEqual([
    ['Lê Văn Dũng', PLACES.base, 'probationary'],
    ['Trần Văn Cường', PLACES.siblingBase, 'official'],
    ['Đỗ Văn Bền', PLACES.base, 'none'],
  ])
  const held = await steps.reads(office, (unit) =>
    getSoldier(unit, { id: people.find(({ name }) => name === 'Trần Văn Cường')!.id }),
  )
  expect(held.answer).toMatchObject({
    year: 2024,
    paper: { number: '12-QĐ', date: '2024-01-15' },
    announcedOn: '2024-02-01',
    introducedOn: '2024-02-05',
    commune: { name: 'Đảng bộ xã An Lạc, Huyện ủy An' },
  })
  expect(held.answer.clock?.start).toBe('2024-02-05')
  const told = await sql<{ organisation_id: number; text: string }>`
    select organisation_id, payload ->> 'text' as text from outbox order by organisation_id`.execute(
    scene.ownerDb,
  )
  expect(told.rows).toEqual([
    { organisation_id: PLACES.base, text: expect.stringContaining('2 người xuất ngũ') },
    { organisation_id: PLACES.siblingBase, text: expect.stringContaining('Trần Văn Cường') },
  ])
})

describe('each row is judged, and the right ones are written while the others wait', () => {
  const wrong: readonly (readonly [string, Cells, string])[] = [
    ['no name', { 'Họ và tên': '' }, 'O-TRONG'],
    ['a commune elsewhere', { 'Nơi về': 'xã Bình Minh' }, 'NOI-VE-KHONG-THAY'],
    ['no commune', { 'Nơi về': '' }, 'THIEU-NOI-VE'],
    ['a cross for member', { 'Đảng viên': 'x' }, 'TRONG-DANG-KHONG-RO'],
    ['nothing for member', { 'Đảng viên': '' }, 'O-TRONG'],
    ['a child', { 'Ngày, tháng, năm sinh': '05/11/2012' }, 'XUAT-NGU-QUA-TRE'],
    ['a month for a day', { 'Ngày xuất ngũ': '02/2024' }, 'NGAY-CHUA-DU'],
    ['a day years ahead', { 'Ngày xuất ngũ': '05/02/2042' }, 'NGAY-QUA-XA'],
    [
      'an introduction of who is no member',
      { 'Ngày giấy giới thiệu sinh hoạt đảng': '05/02/2024' },
      'GIAY-CUA-NGUOI-CHUA-VAO-DANG',
    ],
  ]
  test.each(wrong)('[2.4-a] %s', async (_, cells, code) => {
    const id = await read([
      row({ 'Họ và tên': 'Đỗ Văn Bền' }),
      row({ 'Họ và tên': 'Đỗ Văn Sai', ...cells }),
    ])
    const [right, other] = await found(id)
    expect(right).toEqual(['write', []])
    expect(other).toEqual(['repair', expect.arrayContaining([code])])
    expectDone(await steps.write(office, id))
    expect((await listed()).map(({ name }) => name)).toEqual(['Đỗ Văn Bền'])
  })

  test('[2.4-a] a day that is still to come may be announced; the paper may stand in the row', async () => {
    const heads = [...HEAD, 'Số quyết định', 'Ngày quyết định']
    const id = await steps.read(
      office,
      'soldiers',
      [
        heads,
        [
          ...row({ 'Họ và tên': 'Đỗ Văn Bền', 'Ngày xuất ngũ': '05/02/2025' }),
          '15-QĐ',
          '20/01/2024',
        ],
        [...row({ 'Họ và tên': 'Đỗ Văn Cả' }), '', ''],
        [...row({ 'Họ và tên': 'Đỗ Văn Hai' }), '15-QĐ', '20/02/2024'],
      ],
      { since: '2024-02-01' },
    )
    expect(await found(id)).toEqual([
      ['write', []],
      ['repair', ['THIEU-QUYET-DINH']],
      ['repair', ['QUYET-DINH-SAU-CONG-BO']],
    ])
  })

  test('[2.4-a] the day of the announcement cannot lie ahead', async () => {
    const id = await read([row({ 'Họ và tên': 'Đỗ Văn Bền' })], { ...PAPER, since: '2099-01-01' })
    expect(await found(id)).toEqual([['repair', ['NGAY-CONG-BO-CHUA-DEN']]])
  })
})

test('[2.4-a] a commune’s own office leaves the commune out', async () => {
  const id = await read([row({ 'Họ và tên': 'Đỗ Văn Bền', 'Nơi về': '' })], PAPER, communeOffice)
  expectDone(await steps.write(communeOffice, id))
  expect(await listed(communeOffice)).toMatchObject([{ place: { id: PLACES.base } }])
})

describe('who is known already', () => {
  const KNOWN = { fullName: 'Đỗ Văn Bền', birth: '2002-11-05', citizenNumber: '000202000001' }
  const seed = () =>
    steps.writes(office, (unit) =>
      createPerson(unit, newPerson({ ...KNOWN, sex: 'male' }), PLACES.siblingCell),
    )

  test('[2.4-a] by the same number: one record through life, which comes along and goes back', async () => {
    const person = await seed()
    const before = await registerOf(scene)
    const id = await read([row({ 'Họ và tên': 'Đỗ Văn Bền', 'Số CCCD': KNOWN.citizenNumber })])
    expect(await found(id)).toEqual([['write', ['NGUOI-DA-CO']]])
    expectDone(await steps.write(office, id))
    const home = await sql<{ id: number; organisation_id: number }>`
      select id, organisation_id from person`.execute(scene.ownerDb)
    expect(home.rows).toEqual([{ id: person, organisation_id: PLACES.base }])
    expectDone(await steps.undo(office, id))
    expect(await registerOf(scene)).toEqual(before)
    expect(await soldiersOf()).toEqual([])
  })

  test('[2.4-a] by name and birth: told, and whoever brings the list decides', async () => {
    const person = await seed()
    const id = await read([row({ 'Họ và tên': 'Đỗ Văn Bền' })])
    expect(await found(id)).toEqual([['repair', ['CO-THE-TRUNG']]])
    const decide = (decision: 'same_person' | 'other_person' | null) =>
      steps.mend(office, id, [{ number: 2, cells: {}, decision }])
    expect((await decide('other_person')).rows[0]).toMatchObject({ verdict: 'write' })
    expect((await decide(null)).rows[0]).toMatchObject({ verdict: 'repair' })
    expect((await decide('same_person')).rows[0]).toMatchObject({
      verdict: 'write',
      findings: [{ code: 'NGUOI-DA-CO' }],
    })
    expectDone(await steps.write(office, id))
    const written = await sql<{ person_id: number }>`select person_id from soldier`.execute(
      scene.ownerDb,
    )
    expect(written.rows).toEqual([{ person_id: person }])
  })

  test('[2.4-a] one record is gone on with by one row alone', async () => {
    await seed()
    const id = await read([
      row({ 'Họ và tên': 'Đỗ Văn Bền' }),
      row({ 'Họ và tên': 'Đỗ Văn Bền', 'Ngày, tháng, năm sinh': '2002' }),
    ])
    await steps.mend(
      office,
      id,
      [2, 3].map((number) => ({ number, cells: {}, decision: 'same_person' as const })),
    )
    expect((await found(id))[1]).toEqual(['repair', expect.arrayContaining(['MOT-NGUOI-HAI-DONG'])])
  })

  test('[2.4-a] on a list already: left out, with the day of that list', async () => {
    await steps.writes(office, (unit) =>
      announceSoldier(unit, {
        commune: PLACES.base,
        person: { fullName: 'Đỗ Văn Bền', birth: '2002-11-05', sex: 'male', citizenNumber: null },
        existingPerson: null,
        twinsSeen: true,
        happenedOn: '2024-01-20',
        year: 2024,
        paper: { number: '12-QĐ', date: '2024-01-15' },
        demobilisedOn: '2024-02-05',
        unit: 'Trung đoàn 1',
        member: 'none',
        introducedOn: null,
        specialty: null,
      }),
    )
    const id = await read([row({ 'Họ và tên': 'Đỗ Văn Bền' })])
    const [first] = await steps.rows(office, id)
    expect(first).toMatchObject({
      verdict: 'skip',
      findings: [{ code: 'DA-CONG-BO', sentence: expect.stringContaining('20/01/2024') }],
    })
  })

  test('[2.4-a] the same file written twice: the second time nobody is left to write', async () => {
    const rows = [row({ 'Họ và tên': 'Đỗ Văn Bền' }), row({ 'Họ và tên': 'Lê Văn Dũng' })]
    const first = await read(rows)
    const second = await read(rows)
    expectDone(await steps.write(office, first))
    const again = await steps.write(office, second)
    expect(again.sentence).toContain('Chưa ghi gì')
    expect(await found(second)).toEqual([
      ['skip', ['DA-CONG-BO']],
      ['skip', ['DA-CONG-BO']],
    ])
    expect(await soldiersOf()).toHaveLength(2)
  })
})

describe('taken back', () => {
  test('[2.4-a] who was acted upon stays, the rest goes, and it is said before and after', async () => {
    const id = await read([
      row({ 'Họ và tên': 'Đỗ Văn Bền' }),
      row({ 'Họ và tên': 'Lê Văn Dũng' }),
      row({ 'Họ và tên': 'Trần Văn Cường' }),
    ])
    expectDone(await steps.write(office, id))
    await record(base, 'Lê Văn Dũng', 'taken_over')
    const { undo } = await steps.get(office, id)
    expect(undo).toMatchObject({
      possible: true,
      sentence: expect.stringMatching(/bỏ 2 người; 1 người .* giữ nguyên/),
      because: [expect.stringContaining('Lê Văn Dũng')],
    })
    const done = await steps.undo(office, id)
    expectDone(done)
    expect(done.sentence).toMatch(/Đã hoàn tác 2 người.*Lê Văn Dũng/)
    expect(await listed()).toMatchObject([{ name: 'Lê Văn Dũng' }])
    const people = await sql<{ full_name: string }>`select full_name from person`.execute(
      scene.ownerDb,
    )
    expect(people.rows).toEqual([{ full_name: 'Lê Văn Dũng' }])
    // The rows are there to be written again; who stayed is on the list already.
    expect(await found(id)).toEqual([
      ['write', []],
      ['skip', ['DA-CONG-BO']],
      ['write', []],
    ])
    expectDone(await steps.write(office, id))
    expect(await listed()).toHaveLength(3)
  })

  test('[2.4-a] refused where everybody was acted upon', async () => {
    const id = await read([row({ 'Họ và tên': 'Lê Văn Dũng' })])
    expectDone(await steps.write(office, id))
    await record(base, 'Lê Văn Dũng', 'taken_over')
    expect((await steps.get(office, id)).undo).toMatchObject({ possible: false })
    expect(await steps.undo(office, id)).toMatchObject({
      state: 'failed',
      code: 'NHAP-CO-VIEC-PHU-THUOC',
      sentence: expect.stringContaining('Lê Văn Dũng'),
    })
    expect(await listed()).toHaveLength(1)
  })
})

test('[2.4-a] a list of a thousand with thirty wrong rows: each is answered, the right ones are written and taken back whole', async () => {
  const wrongEvery = 34
  const rows = Array.from({ length: 1_000 }, (_, index) =>
    row({
      'Họ và tên': `Đỗ Văn ${'Ấm Bền Cường Dũng Giang Hà Kiên Lâm Minh Nam'.split(' ')[index % 10]} ${'An Bảo Chí Đức Gia Huy Khôi Long Mạnh Phú'.split(' ')[Math.floor(index / 10) % 10]}`,
      'Ngày, tháng, năm sinh': `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/${2000 + Math.floor(index / 500)}`,
      'Số CCCD': `0002${String(Math.floor(index / 500)).padStart(2, '0')}${String(index).padStart(6, '0')}`,
      'Nơi về': index % 2 === 0 ? 'An Khê' : 'xã An Lạc',
      ...(index % wrongEvery === 0 && { 'Nơi về': 'xã Không Có' }),
    }),
  )
  const before = await registerOf(scene)
  const id = await read(rows)
  const { counts, findings } = await steps.get(office, id)
  expect(counts).toEqual({ write: 970, repair: 30, skip: 0 })
  expect(findings.find(({ code }) => code === 'NOI-VE-KHONG-THAY')?.rows).toBe(30)
  expectDone(await steps.write(office, id))
  expect(await soldiersOf()).toHaveLength(970)
  expectDone(await steps.undo(office, id))
  expect(await soldiersOf()).toEqual([])
  expect(await registerOf(scene)).toEqual(before)
  expect((await steps.get(office, id)).counts).toEqual({ write: 970, repair: 30, skip: 0 })
})

test('[2.4-a] only a military office announces a list, and it brings in nothing else', async () => {
  for (const asker of [base, cell]) {
    await expect(read([row({ 'Họ và tên': 'Đỗ Văn Bền' })], PAPER, asker)).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
  }
  await expect(
    steps.read(office, 'candidates', [['Họ và tên'], ['Đỗ Văn Bền']]),
  ).rejects.toMatchObject({ code: 'KHONG-THAY' })
})

test('[2.4-a] what the form of an announcement does not take, a list does not bring in', async () => {
  const head = [...HEAD, 'Số quyết định', 'Ngày quyết định']
  const long = [...row({ 'Họ và tên': 'Đỗ Văn Bền' }), '1'.repeat(150), '15/01/2024']
  const early = [
    ...row({
      'Họ và tên': 'Đỗ Văn Sớm',
      'Ngày, tháng, năm sinh': '05/11/1975',
      'Ngày xuất ngũ': '05/02/1997',
    }),
    '12-QĐ',
    '15/01/1997',
  ]
  const id = await steps.read(office, 'soldiers', [head, long, early], PAPER)
  expect(await found(id)).toEqual([
    ['repair', ['SAI-NOI-DUNG']],
    ['repair', ['SAI-NOI-DUNG']],
  ])
  const cells = (await steps.rows(office, id)).map(({ findings }) => findings[0]!.column)
  expect(cells).toEqual(['paperNumber', 'demobilisedOn'])
})

test('[2.4-a] characters that no text has, in a file or typed, are dropped and break nothing', async () => {
  const bytes = await handMade({
    sheet: `<sheetData>${[
      HEAD.map((head) => `${head}_x0000_`),
      row({ 'Họ và tên': 'Đỗ Văn Bền', 'Nghề nghiệp': 'lái_x0000_ xe_xD800_' }),
    ]
      .map(
        (cells) =>
          `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
      )
      .join('')}</sheetData>`,
  })
  const id = await steps.readBytes(office, 'soldiers', bytes, PAPER)
  expect(await found(id)).toEqual([['write', []]])
  await steps.mend(office, id, [
    { number: 2, cells: { unit: 'Trung\u0000 đoàn\ud800 2' }, decision: null },
  ])
  expectDone(await steps.write(office, id))
  const [soldier] = await listed()
  const { acts } = await steps.reads(office, (unit) => getSoldier(unit, { id: soldier!.id }))
  expect(acts[0]!.payload).toMatchObject({ unit: 'Trung đoàn\ufffd 2', specialty: 'lái xe\ufffd' })
})
