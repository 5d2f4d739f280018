import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { openPackage } from './open-package.ts'
import { parseXml } from './parse-xml.ts'
import { readWorkbook } from './read-workbook.ts'
import { rowsOf } from './rows-of.testing.ts'
import { csvOf } from './write-csv.ts'
import type { Column, ListSheet } from './list-sheet.ts'
import { workbookBytes, writeForm, writeWorkbook } from './write-workbook.ts'

const COLUMNS: readonly Column[] = [
  { head: 'Họ và tên', width: 26, kind: 'text' },
  { head: 'Số định danh', width: 16, kind: 'code' },
  { head: 'Ngày sinh', width: 12, kind: 'date' },
]
const WOULD_RUN = ['=1+1', '+84', '-1', '@sum', '\t=1', '\r=1']

/** The parts, each parsed on the way. */
async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await openPackage(bytes)
  const parts = new Map<string, string>()
  for (const part of zip.parts()) {
    const content = await text(await zip.stream(part))
    await parseXml(Readable.from([Buffer.from(content)]), {})
    parts.set(part, content)
  }
  zip.close()
  return parts
}

const list = (more: Partial<ListSheet> = {}): ListSheet => ({
  name: 'Danh sách',
  columns: COLUMNS,
  rows: [['Nguyễn Văn An', '000099000001', '1999-02-05']],
  ...more,
})

describe('a list', () => {
  test('has a bold head that stays in sight and on every page, filters, A4 lying, Times New Roman', async () => {
    const parts = await partsOf(
      await workbookBytes({ sheets: [list({ title: ['A', 'B'], freeze: 1 })] }),
    )
    const sheet = parts.get('xl/worksheets/sheet1.xml')!
    expect(sheet).toContain(
      'xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"',
    )
    expect(sheet).toContain('<autoFilter ref="A3:C4"/>')
    expect(sheet).toContain('<mergeCell ref="A1:C1"/><mergeCell ref="A2:C2"/>')
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"')
    expect(parts.get('xl/workbook.xml')).toContain("'Danh sách'!$3:$3")
    const styles = parts.get('xl/styles.xml')!
    expect(styles).toContain('<b/>')
    expect(new Set(styles.match(/<name val="[^"]*"/g))).toEqual(
      new Set(['<name val="Times New Roman"']),
    )
    expect(styles).toContain('formatCode="dd/mm/yyyy"')
  })

  test('never holds a formula, whatever a text begins with', async () => {
    const rows = WOULD_RUN.map((start) => [start, start, start])
    const parts = await partsOf(await workbookBytes({ sheets: [list({ rows })] }))
    const sheet = parts.get('xl/worksheets/sheet1.xml')!
    expect(sheet).not.toMatch(/<f[ >/]/)
    expect(sheet.match(/t="inlineStr"/g)).toHaveLength(3 + 3 * WOULD_RUN.length)
  })

  test('is written while its rows still come, and counts them', async () => {
    const counted: number[] = []
    async function* rows() {
      for (const name of ['An', 'Bình']) yield [name, '1', null]
    }
    const bytes = await workbookBytes({ sheets: [list({ rows: rows() })] }, (row) =>
      counted.push(row),
    )
    expect((await rowsOf(readWorkbook(bytes))).map(({ cells }) => cells[0]!.text)).toEqual([
      'Họ và tên',
      'An',
      'Bình',
    ])
    expect(counted).toEqual([1, 2])
  })

  test('has its total under the rows, outside the filter', async () => {
    const bytes = await workbookBytes({ sheets: [list({ total: ['Cộng', null, null] })] })
    const rows = await rowsOf(readWorkbook(bytes))
    expect(rows.map(({ cells }) => cells[0]!.text)).toEqual(['Họ và tên', 'Nguyễn Văn An', 'Cộng'])
    const sheet = (await partsOf(bytes)).get('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<autoFilter ref="A1:C2"/>')
  })

  test('that breaks off leaves no file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ptdv-workbook-'))
    async function* rows(): AsyncGenerator<readonly string[]> {
      yield ['An', '1', '']
      throw new Error('đứt giữa chừng')
    }
    try {
      await expect(
        writeWorkbook({ sheets: [list({ rows: rows() })] }, join(folder, 'a.xlsx')),
      ).rejects.toThrow('đứt giữa chừng')
      expect(await readdir(folder)).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('names of sheets are made such that Excel takes them', async () => {
    const names = ['Đảng bộ [A]/B: 2026?', 'x'.repeat(40), 'x'.repeat(40), '']
    const parts = await partsOf(
      await workbookBytes({ sheets: names.map((name) => list({ name })) }),
    )
    expect(parts.get('xl/workbook.xml')!.match(/<sheet name="[^"]*"/g)).toEqual([
      '<sheet name="Đảng bộ  A  B  2026"',
      `<sheet name="${'x'.repeat(31)}"`,
      `<sheet name="${'x'.repeat(27)} (2)"`,
      '<sheet name="Trang 4"',
    ])
  })
})

describe('a form', () => {
  test('lays its cells like an HTML table: spans, looks, formats', async () => {
    const bytes = await writeForm([
      {
        name: '2-BTCTW',
        widths: [30, 10, 10],
        page: 'portrait',
        headRows: 2,
        form: [
          {
            cells: [
              { value: 'Chỉ tiêu', rows: 2, bold: true, border: true },
              { value: 'Số lượng', columns: 2, border: true, align: 'center' },
            ],
          },
          { cells: ['Nam', 'Nữ'], height: 30 },
          {
            cells: [
              'Kết nạp',
              { value: 1482, format: '#,##0' },
              { value: '2026-11-05', format: 'dd/mm/yyyy' },
            ],
          },
          { cells: ['=1+1', null, 0] },
        ],
      },
    ])
    const rows = await rowsOf(readWorkbook(bytes))
    expect(rows.map(({ cells }) => cells.map(({ text: shown }) => shown))).toEqual([
      ['Chỉ tiêu', 'Số lượng', 'Số lượng'],
      ['Chỉ tiêu', 'Nam', 'Nữ'],
      ['Kết nạp', '1482', '05/11/2026'],
      ['=1+1', '', '0'],
    ])
    const sheet = (await partsOf(bytes)).get('xl/worksheets/sheet1.xml')!
    expect(sheet).toContain(
      '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>',
    )
    expect(sheet).toContain('orientation="portrait"')
    expect(sheet).toContain('<row r="2" ht="30" customHeight="1">')
  })
})

describe('a .csv', () => {
  test('guards what Excel would run, keeps marks and codes, and is read back', async () => {
    const rows = [
      ['Nguyễn "An", Bình\n', '000099000001', '1999-02-05'],
      ...WOULD_RUN.map((start) => [start, 'x', null]),
    ]
    const written = await text(Readable.from(csvOf(COLUMNS, rows)))
    expect(written.startsWith('\ufeffHọ và tên,')).toBe(true)
    expect(written).toContain("\r\n'=1+1,x,\r\n")
    const read = await rowsOf(readWorkbook(Buffer.from(written)))
    expect(read.map(({ cells }) => cells[0]!.text)).toEqual([
      'Họ và tên',
      ...rows.map(([name]) => name),
    ])
    expect(read[1]!.cells.slice(1).map(({ text: shown }) => shown)).toEqual([
      '000099000001',
      '05/02/1999',
    ])
  })
})
