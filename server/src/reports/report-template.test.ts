import { readFile } from 'node:fs/promises'
import path from 'node:path'
import PizZip from 'pizzip'
import { beforeAll, expect, test } from 'vitest'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { downloadTemplate, listTemplates, readTemplate } from '../documents/read-template.ts'
import { replaceTemplate } from '../documents/replace-template.ts'
import { writeReportPaper } from './write-report-paper.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const district = askerAt(PLACES.district, 'superior_board')
const document = 'yearly_report'
const GIVEN = path.join(import.meta.dirname, '../../templates/yearly-report.docx')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

/** The given template as an office might change it: a word in the text exchanged for another. */
async function changed(from: string, to: string): Promise<Buffer> {
  const zip = new PizZip(await readFile(GIVEN))
  const text = zip.file('word/document.xml')!.asText()
  expect(text).toContain(from)
  zip.file('word/document.xml', text.replace(from, to))
  return zip.generate({ type: 'nodebuffer' })
}

const wordsOf = async (bytes: Uint8Array) => new PizZip(bytes).file('word/document.xml')!.asText()

test('[3.8] the province replaces the template from a day on; every level below writes with it', async () => {
  const bytes = await changed('Nơi nhận:', 'Kính gửi nơi nhận:')
  const { id } = await writes(province, (unit) =>
    replaceTemplate(unit, { document, name: 'mau-2025.docx', bytes, from: TEST_TODAY }),
  )
  await writes(province, async (unit) =>
    replaceTemplate(unit, {
      document,
      name: 'mau-2026.docx',
      bytes: await changed('Nơi nhận:', 'Nơi nhận năm 2026:'),
      from: '2026-01-09',
    }),
  )
  const { versions, inForce } = await reads(district, (unit) => listTemplates(unit, document))
  expect(versions.map(({ name }) => name)).toEqual(['mau-2026.docx', 'mau-2025.docx'])
  expect(inForce).toBe(id)
  const paper = await reads(district, (unit) =>
    writeReportPaper(unit, {
      year: 2024,
      organisation: PLACES.district,
      basis: 'then',
      shown: 'now',
    }),
  )
  expect(await wordsOf(await paper.bytes())).toContain('Kính gửi nơi nhận:')
  const on = (day: '2024-10-14' | '2026-01-09') =>
    reads(district, async (unit) => wordsOf(await readTemplate(unit, document, day)))
  expect(await on('2024-10-14')).not.toContain('Kính gửi')
  expect(await on('2026-01-09')).toContain('Nơi nhận năm 2026:')
})

test('[3.8] a template that asks for what there is not is refused with those names, and nothing changes', async () => {
  const before = await reads(province, (unit) => listTemplates(unit, document))
  const bytes = await changed('{{Người ký}}', '{{Người kí tên}}')
  await expect(
    writes(province, (unit) =>
      replaceTemplate(unit, { document, name: 'a.docx', bytes, from: TEST_TODAY }),
    ),
  ).rejects.toMatchObject({
    code: 'MAU-CO-TEN-LA',
    sentence: expect.stringContaining('{{Người kí tên}}'),
  })
  expect(await reads(province, (unit) => listTemplates(unit, document))).toEqual(before)
})

test.each([
  ['no Word document', () => Buffer.from('x')],
  ['tags that do not close', () => changed('{{Người ký}}', '{{Người ký')],
] as const)('[3.8] %s is refused in words', async (_, make) => {
  const bytes = await make()
  await expect(
    writes(province, (unit) =>
      replaceTemplate(unit, { document, name: 'a.docx', bytes, from: TEST_TODAY }),
    ),
  ).rejects.toMatchObject({ code: 'MAU-KHONG-DOC-DUOC' })
})

test('names may be composed either way', async () => {
  const bytes = await changed('{{Người ký}}', `{{${'Người ký'.normalize('NFD')}}}`)
  await writes(province, (unit) =>
    replaceTemplate(unit, { document, name: 'nfd.docx', bytes, from: '2030-01-01' }),
  )
})

test('the template that comes with the product is there to begin with', async () => {
  const file = await reads(province, (unit) => downloadTemplate(unit, { id: 0, document }))
  expect(file.name).toBe('Mẫu có sẵn - Báo cáo năm.docx')
  expect(await wordsOf(await file.bytes())).toContain('{{Số ký hiệu}}')
})
