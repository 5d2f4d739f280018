import PizZip from 'pizzip'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCaseAt, recordAt } from '../admission/case-desk.testing.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { workOnce } from '../jobs/run-jobs.ts'
import { givenTemplate } from './paper-template.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { refusalOf } from '../testing/browser.ts'
import { openDesk, type Desk } from '../testing/open-desk.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'

const scene = withTestHouse({ demo: true })
const key = () => crypto.randomUUID()

const NO_DETAILS = { date: null, place: '', position: '', signer: '' }
const printing = (cases: number[], forms: 'meeting' | ['6-KNĐ'] | ['2-KNĐ']) => ({
  cases,
  forms,
  generation: 'hd12' as const,
  details: { ...NO_DETAILS, place: 'An Khê', date: TEST_TODAY },
  key: key(),
})

let province: Desk
let cell: Desk
let base: Desk
let sibling: Desk
let members: { person: number; name: string }[]
let cases: number[]

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  members = await seedMembers(scene.ownerDb, PLACES.cell, 5)
  province = await openDesk(scene, PLACES.province, 'provincial_board')
  cell = await openDesk(scene, PLACES.cell, 'cell_officer')
  base = await openDesk(scene, PLACES.base, 'base_office')
  sibling = await openDesk(scene, PLACES.siblingCell, 'cell_officer')
  cases = []
  for (const fullName of ['Trần Minh Quân', 'Lê Thị Hồng']) {
    const id = await openCaseAt(cell, {
      cell: PLACES.cell,
      person: newPerson({ fullName, birth: '1998-03-14', sex: 'male', occupation: 'nông dân' }),
      source: 1,
      happenedOn: '2023-09-01',
    })
    await recordAt(cell, id, 'helper_assigned', '2023-10-05', { helpers: [members[1]] })
    cases.push(id)
  }
}, 60_000)

async function textOf(file: File): Promise<string> {
  const xml = new PizZip(await file.arrayBuffer()).file('word/document.xml')!.asText()
  return xml.replaceAll(/<[^>]+>/g, '')
}

describe('the papers of a meeting', () => {
  test('each says what it lacks and what mends it; the number is the issuer’s to take', async () => {
    const { forms, signer, term } = await cell.papers.list({ id: cases[0]! })
    const resolution = forms.find(({ code }) => code === '6-KNĐ')!
    expect(resolution).toMatchObject({ meeting: true, unnumbered: true, confidence: 'V' })
    expect(resolution.gaps).toContainEqual({
      tag: 'Người giới thiệu',
      about: 'đảng viên giới thiệu',
      mend: 'introduced_by_member',
    })
    expect(forms.map(({ code }) => code)).not.toContain('7-KNĐ')
    expect(signer).toEqual({ name: members[0]!.name, office: 'Bí thư' })
    expect(term).toBeNull()
    const ofBase = await base.papers.list({ id: cases[0]! })
    expect(ofBase.forms.find(({ code }) => code === '6-KNĐ')!.unnumbered).toBe(false)
  })

  test('one press prints them for several people in one file, noted for each', async () => {
    const file = await cell.papers.print(printing(cases, 'meeting'))
    expect(file.name).toBe('Giấy tờ Chi bộ thôn Một.docx')
    const text = await textOf(file)
    expect(text).toContain('Tôi là: Nguyễn Đình Khánh')
    expect(text).toContain('T/M CHI BỘ')
    expect(text).toContain('An Khê, ngày 15 tháng 10 năm 2024')
    expect(text).toContain('Lê Thị Hồng')
    const noted = await scene.ownerDb
      .selectFrom('audit')
      .where('action', '=', 'papers.print')
      .select('subject_id')
      .execute()
    expect(noted.map((row) => row.subject_id).toSorted()).toEqual([...cases].toSorted())
  })

  test('another cell gets none of it', async () => {
    expect(await refusalOf(sibling.papers.print(printing(cases, 'meeting')))).toBe('KHONG-THAY')
    expect(await refusalOf(sibling.papers.list({ id: cases[0]! }))).toBe('KHONG-THAY')
  })

  test('behind the screen the same papers become a file of one’s own', async () => {
    const { job } = await cell.papers.printLater({ ...printing(cases, ['6-KNĐ']), as: 'word' })
    await workOnce(scene.house, JOB_RUNNERS)
    const done = await cell.jobs.get({ id: job })
    expect(done).toMatchObject({ state: 'done', sentence: 'Đã lập 2 giấy tờ.' })
    const file = await cell.files.download({ id: done.file!.id })
    expect(await textOf(file)).toContain('Trần Minh Quân')
  })
})

describe('the province’s own template', () => {
  const given = async (exchange: readonly [string, string]) => {
    const zip = new PizZip((await givenTemplate('6-KNĐ', 'hd12')).bytes)
    const text = zip.file('word/document.xml')!.asText()
    expect(text).toContain(exchange[0])
    zip.file('word/document.xml', text.replace(exchange[0], exchange[1]))
    return new File([new Uint8Array(zip.generate({ type: 'nodebuffer' }))], 'mau-6.docx')
  }
  const replace = (file: File) =>
    province.reports.replaceTemplate({
      document: 'hd12/6-KNĐ',
      file,
      from: TEST_TODAY,
      key: key(),
    })

  test('is used by every cell from its day on, and only for its own paper', async () => {
    await replace(await given(['Về lý lịch:', 'Về lý lịch, theo mẫu của tỉnh:']))
    const print = async (forms: ['6-KNĐ'] | ['5-KNĐ']) =>
      textOf(await cell.papers.print({ ...printing([cases[0]!], ['6-KNĐ']), forms }))
    expect(await print(['6-KNĐ'])).toContain('theo mẫu của tỉnh')
    expect(await print(['5-KNĐ'])).not.toContain('theo mẫu của tỉnh')
    expect(await cell.reports.listInForce()).toEqual([
      { document: 'hd12/6-KNĐ', name: 'mau-6.docx', from: TEST_TODAY },
    ])
  })

  test('that asks for what there is not is refused with those names', async () => {
    const wrong = replace(await given(['{{Số tán thành}}', '{{Số đồng ý}}']))
    await expect(wrong).rejects.toMatchObject({
      data: { code: 'MAU-CO-TEN-LA', sentence: expect.stringContaining('{{Số đồng ý}}') },
    })
    expect(
      await refusalOf(
        cell.reports.replaceTemplate({
          document: 'hd12/6-KNĐ',
          file: await given(['Về lý lịch:', 'x']),
          from: TEST_TODAY,
          key: key(),
        }),
      ),
    ).toBe('KHONG-THAY')
  })
})

describe('numbers', () => {
  const take = (desk: Desk, more: { first?: number; cases?: number[] } = {}) =>
    desk.papers.takeNumbers({ cases, form: '6-KNĐ', term: '2023-01-01', key: key(), ...more })

  test('run on within the term, one for each paper; taken twice, they are the same', async () => {
    expect(await refusalOf(take(base))).toBe('KHONG-DUNG-CAP')
    const first = await take(cell, { first: 15 })
    expect(first.numbers).toEqual([
      { case: cases[0], number: 15 },
      { case: cases[1], number: 16 },
    ])
    expect(await take(cell)).toEqual(first)
    expect(await textOf(await cell.papers.print(printing([cases[0]!], ['6-KNĐ'])))).toContain(
      'Số 15-NQ/CB',
    )
    expect((await cell.papers.list({ id: cases[0]! })).term).toBe('2023-01-01')
  })

  test('a number taken stands in the vote sheet as the resolution’s own', async () => {
    for (const id of cases) {
      await scene.ownerDb
        .updateTable('admission_case')
        .set({ stage: 'cell_vote' })
        .where('id', '=', id)
        .execute()
    }
    const { candidates } = await cell.admission.voteSheet({ cell: PLACES.cell })
    expect(candidates.map(({ matters }) => matters[0]!.number).toSorted()).toEqual([
      '15-NQ/CB',
      '16-NQ/CB',
    ])
  })

  test('one that was used is never given again', async () => {
    expect(await refusalOf(take(cell, { first: 16 }))).toBe('SO-DA-DUNG')
  })

  test('the book tells what became of each number; one explained is offered to no form', async () => {
    const book = async () =>
      (await cell.papers.numberBook({ type: 'NQ' })).rows.map(({ text, state }) => [text, state])
    expect((await book()).slice(-2)).toEqual([
      ['15-NQ/CB', 'waiting'],
      ['16-NQ/CB', 'waiting'],
    ])
    const note = { type: 'NQ', term: '2023-01-01', number: 16, reason: 'In hỏng' } as const
    await cell.papers.noteNumber({ ...note, key: crypto.randomUUID() })
    expect((await book()).at(-1)).toEqual(['16-NQ/CB', 'explained'])
    expect(await refusalOf(cell.papers.noteNumber({ ...note, key: crypto.randomUUID() }))).toBe(
      'SO-DA-CO-LY-DO',
    )
    const { candidates } = await cell.admission.voteSheet({ cell: PLACES.cell })
    const offered = candidates.map(({ matters }) => matters[0]!.number)
    expect(offered.filter((number) => number !== null)).toEqual(['15-NQ/CB'])
  })
})
