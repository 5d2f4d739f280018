import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { getCase } from '../admission/get-case.ts'
import { listCases } from '../admission/list-cases.ts'
import { openCase } from '../admission/open-case.ts'
import { recordAct } from '../admission/record-act.ts'
import { foldFigures } from '../figures/fold-figures.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { openFile } from '../files/open-file.ts'
import { getJob } from '../jobs/read-jobs.ts'
import { askForMarkedCopy, askToWrite } from './ask-import.ts'
import { expectDone, importing, registerOf, seedAsker } from './importing.testing.ts'
import { readWorkbookText } from './read-workbook-text.ts'
import { startImport } from './start-import.ts'

const scene = withTestHouse({ demo: true })
const steps = importing(scene)
let cell: Asker
let base: Asker
let cousin: Asker

const HEAD = [
  'STT',
  'Họ và tên',
  'Giới tính',
  'Ngày, tháng, năm sinh',
  'CCCD',
  'Tên chi bộ công nhận',
  'Ngày họp CB công nhận đối tượng cảm tình',
  'Đảng viên được [phân công] giúp đỡ',
  'Ngày được phân công giúp đỡ',
  'Ngày cấp CC BĐ',
  'Số QĐ của CC BD',
  'Đơn vị cấp CC',
  'Kết nạp Đảng',
  'Mã GV/SV',
]

interface Person {
  readonly name: string
  readonly sex?: string
  readonly birth?: string
  readonly number?: string
  readonly cell?: string
  readonly since?: string
  readonly helper?: string
  readonly certificate?: readonly [string, string, string]
  readonly admitted?: string
}

const rowOf = (one: Person, index: number) => [
  String(index + 1),
  one.name,
  one.sex ?? 'Nữ',
  one.birth ?? '05/11/1999',
  one.number ?? '',
  one.cell ?? '',
  one.since ?? '10/01/2024',
  one.helper ?? '',
  one.helper === undefined ? '' : '12/01/2024',
  ...(one.certificate ?? ['', '', '']),
  one.admitted ?? '',
  'SV0123',
]
const sheet = (...people: readonly Person[]) => [HEAD, ...people.map(rowOf)]
const SOURCE = { source: 4 } as const
const found = async (asker: Asker, id: number) =>
  (await steps.rows(asker, id)).map(({ number, verdict, findings }) => [
    number,
    verdict,
    findings.map(({ code }) => code),
  ])

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedMembers(scene.ownerDb, PLACES.cell, 4)
  cell = await seedAsker(scene, 'chi.bo', 'cell_officer', PLACES.cell)
  base = await seedAsker(scene, 'dang.uy', 'base_office', PLACES.base)
  cousin = await seedAsker(scene, 'chi.bo.ba', 'cell_officer', PLACES.cousinCell)
})
beforeEach(async () => {
  await sql`truncate import_row, import_batch, admission_case, figure_entry, figure_pending, month_figure cascade`.execute(
    scene.ownerDb,
  )
  await sql`delete from person p where not exists (select from membership m where m.person_id = p.id)`.execute(
    scene.ownerDb,
  )
})

test('[2.1-a] a candidate brought in is one entered by hand: case, acts, figures, whose turn', async () => {
  const withEverything: Person = {
    name: 'NGUYỄN THỊ HẠNH',
    helper: 'đ/c Lê Văn Thuận',
    certificate: ['20/05/2024', '211/CN', 'Trung tâm Chính trị'],
  }
  const id = await steps.read(cell, 'candidates', sheet(withEverything), SOURCE)
  expectDone(await steps.write(cell, id))
  const imported = await registerOf(scene)
  const { cases } = await steps.reads(cell, (unit) => listCases(unit, { state: 'open' }))
  const file = await steps.reads(cell, (unit) => getCase(unit, { id: cases[0]!.id }))
  expectDone(await steps.undo(cell, id))
  expect((await registerOf(scene))['people']).toHaveLength(4)

  const byHand = await steps.writes(cell, (unit) =>
    openCase(unit, {
      cell: PLACES.cell,
      person: newPerson({
        fullName: 'Nguyễn Thị Hạnh',
        birth: '1999-11-05',
        sex: 'female',
        schooling: null,
        youthUnionMember: false,
      }),
      existingPerson: null,
      twinsSeen: true,
      source: 4,
      happenedOn: '2024-01-10',
    }),
  )
  const helper = file.acts.find(({ kind }) => kind === 'helper_assigned')!
  const further = [
    { kind: 'helper_assigned', happenedOn: '2024-01-12', payload: helper.payload },
    {
      kind: 'course_passed',
      happenedOn: '2024-05-20',
      payload: {
        certificate: { number: '211/CN', date: '2024-05-20' },
        issuer: 'Trung tâm Chính trị',
      },
    },
  ] as const
  for (const [index, act] of further.entries()) {
    await steps.writes(cell, (unit) =>
      recordAct(unit, {
        ...act,
        payload: act.payload as Record<string, unknown>,
        id: byHand.case,
        version: index + 1,
      }),
    )
  }
  expect(imported).toEqual(await registerOf(scene))
  const same = await steps.reads(cell, (unit) => getCase(unit, { id: byHand.case }))
  expect(withoutNumbers(file)).toEqual(withoutNumbers(same))
})

/** Two files of one person differ in the numbers that the database gave, and in when each was recorded. */
function withoutNumbers(file: unknown): unknown {
  const numbers = ['id', 'act', 'recordedAt']
  return JSON.parse(
    JSON.stringify(file, (key, value: unknown) => (numbers.includes(key) ? undefined : value)),
  )
}

describe('what is found', () => {
  test('every problem of every row at once, each with its cell and a sentence', async () => {
    const id = await steps.read(
      cell,
      'candidates',
      sheet(
        { name: 'Lê Thị Một' },
        { name: 'An', birth: '31/02/1999', since: '10/01/2099', sex: 'Nũ' },
        { name: 'Lê Thị Ba', cell: 'Chi bộ thôn Ba' },
        { name: 'Lê Thị Bốn', admitted: 'x' },
        { name: 'Lê Thị Năm', number: '099199000001' },
        { name: 'Lê Thị Một' },
        { name: 'Lê Thị Sáu', helper: 'Không Có Ai' },
      ),
      SOURCE,
    )
    expect(await found(cell, id)).toEqual([
      [2, 'write', []],
      [3, 'repair', ['HO-TEN-THIEU', 'NGAY-KHONG-CO-TRONG-THANG', 'NGAY-TUONG-LAI']],
      [4, 'repair', ['CHI-BO-KHONG-THAY']],
      [5, 'skip', ['DA-KET-NAP']],
      [6, 'repair', ['SO-DINH-DANH-SAI-MA-TINH']],
      [7, 'repair', ['TRUNG-TRONG-BANG']],
      [8, 'write', ['NGUOI-GIUP-DO-CHUA-RO']],
    ])
    const page = await steps.get(cell, id)
    expect(page.counts).toEqual({ write: 2, repair: 4, skip: 1 })
    expect(page.columns.find(({ head }) => head === 'Mã GV/SV')).toMatchObject({
      key: null,
      note: 'Mã riêng của đơn vị, hệ thống không dùng.',
    })
    // What is not kept is nowhere, not even sealed; what is kept does not stand in the open.
    const rows = await steps.rows(cell, id)
    expect(JSON.stringify(rows)).not.toContain('SV0123')
    const stored = await sql<{ row: string }>`select r::text as row from import_row r`.execute(
      scene.ownerDb,
    )
    expect(stored.rows.map(({ row }) => row).join()).not.toContain(
      Buffer.from('Lê Thị').toString('hex'),
    )
  })

  test('dates in other forms, lost zeros and older codes are recognised and told', async () => {
    const id = await steps.read(
      cell,
      'candidates',
      sheet({
        name: 'Hoàng Thị Liên'.normalize('NFD'),
        birth: 'ngày 5 tháng 11 năm 1999',
        since: '2024-01-10',
        number: '33199000001',
      }),
      SOURCE,
    )
    expect(await found(cell, id)).toEqual([
      [2, 'write', ['DOC-LA', 'SO-DINH-DANH-THIEU-SO-0', 'DOC-LA']],
    ])
    const page = await steps.get(cell, id)
    expect(page.columns[1]!.note).toBe('Viết bằng Unicode tổ hợp, đã đổi sang Unicode.')
    const old = await steps.read(
      cell,
      'candidates',
      sheet({ name: 'NguyÔn V¨n H¶i', sex: 'Nam' }, { name: 'TrÇn ThÞ Hång' }),
      SOURCE,
    )
    const rows = await steps.rows(cell, old)
    expect(rows.map(({ cells }) => cells['fullName'])).toEqual(['Nguyễn Văn Hải', 'Trần Thị Hồng'])
    expect(rows[0]!.findings.map(({ code }) => code)).toContain('MA-CHU-CU')
  })

  test('a base office brings in for its cells, not for those beside it', async () => {
    const id = await steps.read(
      base,
      'candidates',
      sheet(
        { name: 'Lê Thị Một', cell: 'thôn Hai' },
        { name: 'Lê Thị Hai', cell: 'Chi bộ thôn Ba' },
        { name: 'Lê Thị Ba' },
      ),
      SOURCE,
    )
    expect(await found(base, id)).toEqual([
      [2, 'write', []],
      [3, 'repair', ['CHI-BO-KHONG-THAY']],
      [4, 'repair', ['THIEU-CHI-BO']],
    ])
  })

  test('a person known elsewhere is only told of, and a likeness can be decided', async () => {
    const there = await steps.read(cousin, 'candidates', sheet({ name: 'Lê Thị Một' }), SOURCE)
    expectDone(await steps.write(cousin, there))
    const id = await steps.read(cell, 'candidates', sheet({ name: 'Lê Thị Một' }), SOURCE)
    expect(await found(cell, id)).toEqual([[2, 'repair', ['CO-THE-TRUNG']]])
    expect((await steps.rows(cell, id))[0]!.findings[0]!.sentence).not.toContain('thôn Ba')
    const mended = await steps.mend(cell, id, [{ number: 2, cells: {}, decision: 'other_person' }])
    expect(mended.counts).toEqual({ write: 1, repair: 0, skip: 0 })
    expectDone(await steps.write(cell, id))
  })
})

test('one row mended frees another that repeated it; typed twice it is as the file said', async () => {
  const id = await steps.read(
    cell,
    'candidates',
    sheet({ name: 'Lê Thị Một' }, { name: 'Lê Thị Một' }),
    SOURCE,
  )
  expect((await steps.get(cell, id)).counts).toEqual({ write: 1, repair: 1, skip: 0 })
  const after = await steps.mend(cell, id, [
    { number: 2, cells: { fullName: 'Lê Thị Mười' }, decision: null },
  ])
  expect(after.counts).toEqual({ write: 2, repair: 0, skip: 0 })
  const back = await steps.mend(cell, id, [
    { number: 2, cells: { fullName: 'Lê Thị Một' }, decision: null },
  ])
  expect(back.counts).toEqual({ write: 1, repair: 1, skip: 0 })
  expect(back.rows[0]!.mended).toEqual([])
})

test('a marked copy says at each cell what is wrong; mended and brought back it takes the place of the first', async () => {
  const id = await steps.read(
    cell,
    'candidates',
    sheet({ name: 'Lê Thị Một' }, { name: 'Lê Thị Hai', birth: '31/02/1999' }),
    SOURCE,
  )
  const { job } = await steps.writes(cell, (unit) => askForMarkedCopy(unit, id))
  await steps.workAll()
  const { file, sentence } = await steps.reads(cell, (unit) => getJob(unit, job))
  expect(sentence).toBe('Đã đánh dấu 1 chỗ. Sửa trong Excel rồi đưa tệp lên lại.')
  expect(file!.name).toBe('bang - đánh dấu.xlsx')
  const marked = await steps.reads(cell, (unit) => openFile(unit, file!.id))
  const rows = await readWorkbookText(marked.bytes)
  expect(rows[2]!.cells.at(-1)).toContain('không có ngày 31')

  // The copy as it is: the added column is known and left out.
  const again = await steps.writes(cell, (unit) =>
    startImport(unit, { kind: 'candidates', file: file!.id, options: SOURCE, replaces: id }),
  )
  await steps.workAll()
  const page = await steps.get(cell, again.import)
  expect(page.counts).toEqual({ write: 1, repair: 1, skip: 0 })
  expect(page.columns.at(-1)).toMatchObject({
    key: null,
    note: 'Ghi chú do hệ thống thêm vào bản đánh dấu.',
  })
  expect((await steps.get(cell, id)).state).toBe('discarded')
  expect(await steps.rows(cell, id)).toEqual([])
})

describe('undo', () => {
  test('leaves people, cases, lists and figures as before, and may be done again', async () => {
    const people = Array.from({ length: 12 }, (_, index) => ({
      name: `Lê Thị ${'Hoa Lan Mai Cúc Đào Huệ Sen Trúc Liễu Quế Ngân Ngọc'.split(' ')[index]}`,
      helper: 'Lê Văn Thuận',
    }))
    const before = await registerOf(scene)
    const id = await steps.read(cell, 'candidates', sheet(...people), SOURCE)
    expectDone(await steps.write(cell, id))
    await foldFigures(scene.house.keeperDb)
    const written = await registerOf(scene)
    expect(written['cases']).toHaveLength(12)
    expectDone(await steps.undo(cell, id))
    await foldFigures(scene.house.keeperDb)
    expect(await registerOf(scene)).toEqual(before)
    const months = await sql`select * from month_figure where amount <> 0`.execute(scene.ownerDb)
    expect(months.rows).toEqual([])
    expectDone(await steps.write(cell, id))
    expect(await registerOf(scene)).toEqual(written)
    const { undo } = await steps.get(cell, id)
    expect(undo).toMatchObject({ possible: true, because: [] })
  })

  test('is refused with names while a case went on', async () => {
    const id = await steps.read(
      cell,
      'candidates',
      sheet({ name: 'Lê Thị Một' }, { name: 'Lê Thị Hai' }),
      SOURCE,
    )
    expectDone(await steps.write(cell, id))
    const { cases } = await steps.reads(cell, (unit) => listCases(unit, { state: 'open' }))
    const on = cases.find(({ person }) => person.name === 'Lê Thị Hai')!
    await steps.writes(cell, (unit) =>
      recordAct(unit, {
        id: on.id,
        kind: 'applied',
        happenedOn: '2024-03-01',
        payload: {},
        version: 1,
      }),
    )
    const before = await registerOf(scene)
    expect((await steps.get(cell, id)).undo).toMatchObject({ possible: false })
    expect(await steps.undo(cell, id)).toMatchObject({
      state: 'failed',
      code: 'NHAP-CO-VIEC-PHU-THUOC',
      sentence: 'Chưa hoàn tác được vì đã có việc ghi tiếp. Lê Thị Hai: hồ sơ đã được ghi thêm.',
    })
    expect(await registerOf(scene)).toEqual(before)
  })
})

describe('between the dry run and the commit', () => {
  test('two people bring in the same workbook at once: the second is told who is there, nobody twice', async () => {
    const rows = sheet({ name: 'Lê Thị Một' }, { name: 'Lê Thị Hai' }, { name: 'Lê Thị Ba' })
    const first = await steps.read(cell, 'candidates', rows, SOURCE)
    const second = await steps.read(cell, 'candidates', rows, SOURCE)
    const outcomes = await Promise.all([steps.write(cell, first), steps.write(cell, second)])
    expect(outcomes.map(({ sentence }) => sentence).toSorted()).toEqual([
      'Chưa ghi gì: 3 dòng nay đã có người khác ghi. Xem lại rồi bấm ghi.',
      'Đã ghi 3 người.',
    ])
    expect((await registerOf(scene))['cases']).toHaveLength(3)
    const late = outcomes[0]!.sentence!.startsWith('Chưa') ? first : second
    expect((await steps.get(cell, late)).counts).toEqual({ write: 0, repair: 0, skip: 3 })
  })

  test('a person entered by hand meanwhile is not entered again', async () => {
    const id = await steps.read(
      cell,
      'candidates',
      sheet({ name: 'Lê Thị Một' }, { name: 'Lê Thị Hai' }),
      SOURCE,
    )
    await steps.writes(cell, (unit) =>
      openCase(unit, {
        cell: PLACES.cell,
        person: newPerson({
          fullName: 'Lê Thị Hai',
          birth: '1999-11-05',
          sex: 'female',
          schooling: null,
          youthUnionMember: false,
        }),
        existingPerson: null,
        twinsSeen: true,
        source: 4,
        happenedOn: '2024-01-10',
      }),
    )
    const before = await registerOf(scene)
    expect((await steps.write(cell, id)).sentence).toMatch(/^Chưa ghi gì: 1 dòng/)
    expect(await registerOf(scene)).toEqual(before)
    expect((await steps.write(cell, id)).sentence).toBe('Đã ghi 1 người.')
  })

  test('what was changed since it was seen is not written', async () => {
    const id = await steps.read(cell, 'candidates', sheet({ name: 'Lê Thị Một' }), SOURCE)
    const seen = await steps.get(cell, id)
    await steps.mend(cell, id, [{ number: 2, cells: { fullName: 'Lê Thị Khác' }, decision: null }])
    await expect(
      steps.writes(cell, (unit) => askToWrite(unit, { id, rows: 1, version: seen.version })),
    ).rejects.toMatchObject({ code: 'CHUNG-XUNG-DOT' })
  })
})

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'FILE-KHONG-PHAI-EXCEL'],
  ['nothing', Buffer.from('  \n'), 'FILE-KHONG-CO-DU-LIEU'],
  ['another table', Buffer.from('Hóa đơn,Số tiền\n1,2\n'), 'KHONG-THAY-TIEU-DE'],
  ['only a head', Buffer.from('Họ và tên,Ngày sinh,Giới tính\n'), 'BANG-KHONG-CO-DONG'],
])('%s is answered in words, and nothing changes', async (_, bytes, code) => {
  const before = await registerOf(scene)
  const id = await steps.readBytes(cell, 'candidates', bytes, SOURCE)
  const page = await steps.get(cell, id)
  expect(page).toMatchObject({ state: 'unreadable', problem: { code } })
  expect(page.problem!.sentence.length).toBeGreaterThan(20)
  expect(await registerOf(scene)).toEqual(before)
})
