import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { workbookOf, workbookParts, zipOf } from './hand-made.testing.ts'
import { markWorkbook, NOTE_HEAD, type Mark } from './mark-workbook.ts'
import { openPackage } from './open-package.ts'
import { parseXml } from './parse-xml.ts'
import { readWorkbook } from './read-workbook.ts'
import { rowsOf } from './rows-of.testing.ts'
import { workbookBytes } from './write-workbook.ts'

const MARKS: readonly Mark[] = [
  { row: 3, column: 1, sentence: 'Số định danh thiếu một chữ số.', severity: 'error' },
  { row: 3, column: 2, sentence: 'Năm chỉ có hai chữ số.', severity: 'warning' },
  { row: 4, column: null, sentence: 'Người này đã có trong hệ thống.', severity: 'warning' },
]
const ON_ROW_2 = { headRow: 2 }

const original = () =>
  workbookBytes({
    sheets: [
      {
        name: 'Đảng viên',
        title: ['DANH SÁCH'],
        columns: [
          { head: 'Họ tên', width: 20, kind: 'text' },
          { head: 'Số định danh', width: 15, kind: 'code' },
          { head: 'Ngày sinh', width: 12, kind: 'date' },
        ],
        rows: [
          ['Nguyễn Văn An', '00099000001', '1999-02-05'],
          ['=1+1 & <b>', '000099000002', '1999-02-06'],
          ['Lê Bình', '000099000003', null],
        ],
      },
      { name: 'Khác', widths: [10], form: [{ cells: ['còn nguyên'] }] },
    ],
  })

async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await openPackage(bytes)
  const parts = new Map<string, string>()
  for (const part of zip.parts()) {
    const content = await text(await zip.stream(part))
    // Every part must still be XML that a parser takes.
    await parseXml(Readable.from([Buffer.from(content)]), {})
    parts.set(part, content)
  }
  zip.close()
  return parts
}

const read = async (bytes: Buffer, sheet?: string) =>
  (await rowsOf(readWorkbook(bytes, sheet === undefined ? {} : { sheet }))).map(
    ({ row, cells }) => [row, ...cells.map(({ text: shown }) => shown)],
  )

describe('the person’s own workbook', () => {
  test('gets the sentences in a last column, all else as it was', async () => {
    const before = await original()
    const after = await markWorkbook(before, MARKS, ON_ROW_2)
    const [title, head, first, second, third] = await read(after)
    expect(title).toEqual((await read(before))[0])
    expect(head!.slice(1)).toEqual(['Họ tên', 'Số định danh', 'Ngày sinh', NOTE_HEAD])
    expect(first).toEqual([
      3,
      'Nguyễn Văn An',
      '00099000001',
      '05/02/1999',
      'Số định danh thiếu một chữ số.\nNăm chỉ có hai chữ số.',
    ])
    expect(second!.slice(1)).toEqual([
      '=1+1 & <b>',
      '000099000002',
      '06/02/1999',
      'Người này đã có trong hệ thống.',
    ])
    expect(third!.slice(1)).toEqual(['Lê Bình', '000099000003'])
    expect(await read(after, 'Khác')).toEqual([[1, 'còn nguyên']])
  })

  test('has its marked cells coloured, in their own font and format, with a comment on each', async () => {
    const parts = await partsOf(await markWorkbook(await original(), MARKS, ON_ROW_2))
    const styles = parts.get('xl/styles.xml')!
    const looks = /<cellXfs.*<\/cellXfs>/.exec(styles)![0].match(/<xf .*?<\/xf>/g)!
    const lookAt = (address: string) =>
      looks[
        Number(
          new RegExp(`r="${address}" s="(\\d+)"`).exec(parts.get('xl/worksheets/sheet1.xml')!)![1],
        )
      ]!
    const without = (look: string) => look.replaceAll(/ (?:fillId|applyFill)="\d+"/g, '')
    const fillOf = (look: string) => Number(/fillId="(\d+)"/.exec(look)![1])
    expect(without(lookAt('B3'))).toBe(without(lookAt('B4')))
    expect(without(lookAt('C3'))).toBe(without(lookAt('C4')))
    const fills = styles.match(/<fill>.*?<\/fill>/g)!
    expect(fills[fillOf(lookAt('B3'))]).toContain('FFFFC7CE')
    expect(fills[fillOf(lookAt('C3'))]).toContain('FFFFEB9C')
    expect(fillOf(lookAt('B4'))).toBe(0)

    expect(parts.get('xl/comments49049.xml')).toContain('ref="B3"')
    expect(parts.get('xl/comments49049.xml')).toContain('Số định danh thiếu một chữ số.')
    expect(parts.get('xl/drawings/vmlDrawing49049.vml')).toContain(
      '<x:Row>2</x:Row><x:Column>1</x:Column>',
    )
    expect(parts.get('[Content_Types].xml')).toContain('Extension="vml"')
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="../comments49049.xml"',
    )
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<legacyDrawing [^>]*\/><\/worksheet>$/)
  })

  test('marked again, has one column of notes, with the new sentences only', async () => {
    const once = await markWorkbook(await original(), MARKS, ON_ROW_2)
    const mark: Mark = { row: 5, column: 2, sentence: 'Thiếu ngày sinh.', severity: 'error' }
    const marked = await markWorkbook(once, [mark], ON_ROW_2)
    const comments = (await partsOf(marked)).get('xl/comments49049.xml')!
    expect(comments.match(/ref="\w+"/g)).toEqual(['ref="C5"'])
    const twice = await read(marked)
    expect(twice[1]!.filter((head) => head === NOTE_HEAD)).toHaveLength(1)
    expect(twice.slice(1).map((row) => row[4])).toEqual([
      NOTE_HEAD,
      undefined,
      undefined,
      'Thiếu ngày sinh.',
    ])
  })
})

const STYLES =
  '<styleSheet><fills><fill><patternFill/></fill></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'

describe('workbooks of other programs', () => {
  test('cells without addresses, cells that are missing, formulas, runs of columns, parts behind', async () => {
    const bytes = await workbookOf({
      styles: STYLES,
      sheet:
        '<cols><col min="1" max="16384" width="9"/></cols><sheetData><row spans="1:2"><c t="str"><v>A</v></c><c/><c t="str"><v>C</v></c></row><row><c><f>1+1</f><v>2</v></c></row></sheetData><tableParts count="0"/>',
    })
    const marks: Mark[] = [{ row: 2, column: 1, sentence: 'Thiếu.', severity: 'error' }]
    const parts = await partsOf(await markWorkbook(bytes, marks, { headRow: 1 }))
    const sheet = parts.get('xl/worksheets/sheet1.xml')!
    expect(sheet).toContain('<c r="A2"><f>1+1</f><v>2</v></c><c r="B2" s="3"/><c r="D2"')
    expect(sheet).toMatch(/<col min="1" max="3".*<col min="4" max="4".*<col min="5" max="16384"/)
    expect(sheet).toMatch(/<legacyDrawing [^>]*\/><tableParts/)
    expect(sheet).not.toContain('spans=')
  })

  test('a sheet whose tags carry a prefix', async () => {
    const parts = workbookParts({ styles: STYLES, sheet: '' })
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>A</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const bytes = await zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet })
    const marks: Mark[] = [{ row: 1, column: 0, sentence: 'Sai.', severity: 'error' }]
    const marked = await markWorkbook(bytes, marks, { headRow: 9 })
    expect(await read(marked)).toEqual([[1, 'A', 'Sai.']])
    expect((await partsOf(marked)).get('xl/worksheets/sheet1.xml')).toContain('<x:legacyDrawing ')
  })

  test('comments that were there stay, and no second set is hung beside them', async () => {
    const relations =
      '<Relationships><Relationship Id="rId1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>'
    const bytes = await zipOf({
      ...workbookParts({
        styles: STYLES,
        sheet: '<sheetData><row><c><v>1</v></c></row></sheetData>',
      }),
      'xl/worksheets/_rels/sheet1.xml.rels': relations,
      'xl/comments1.xml': '<comments/>',
    })
    const marks: Mark[] = [{ row: 1, column: 0, sentence: 'Sai.', severity: 'error' }]
    const parts = await partsOf(await markWorkbook(bytes, marks, { headRow: 9 }))
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toBe(relations)
    expect(parts.has('xl/comments49049.xml')).toBe(false)
  })
})

describe('only the marked rows, with their numbers', () => {
  const rowXml = (...cells: string[]) =>
    `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`

  test.each([
    ['a .csv', () => Buffer.from('Họ tên,Số\nAn,1\nBình,2\nCúc,3\n')],
    [
      'a workbook whose styles cannot be added to',
      () =>
        workbookOf({
          sheet: `<sheetData>${rowXml('Họ tên', 'Số')}${rowXml('An', '1')}${rowXml('Bình', '2')}</sheetData>`,
        }),
    ],
  ])('of %s', async (_, bytes) => {
    const marks: Mark[] = [{ row: 3, column: 1, sentence: 'Sai.', severity: 'error' }]
    const marked = await markWorkbook(await bytes(), marks, { headRow: 1 })
    expect(await read(marked)).toEqual([
      [1, 'Dòng trong tệp', 'Họ tên', 'Số', NOTE_HEAD],
      [2, '3', 'Bình', '2', 'Sai.'],
    ])
  })

  test('of more than 20,000 rows', async () => {
    const bytes = await workbookBytes({
      sheets: [
        {
          name: 'A',
          columns: [{ head: 'Số', width: 9, kind: 'number' }],
          rows: Array.from({ length: 20_001 }, (_, at) => [at]),
        },
      ],
    })
    const marks: Mark[] = [{ row: 20_000, column: 0, sentence: 'Sai.', severity: 'error' }]
    expect(await read(await markWorkbook(bytes, marks, { headRow: 1 }))).toEqual([
      [1, 'Dòng trong tệp', 'Số', NOTE_HEAD],
      [2, '20000', '19998', 'Sai.'],
    ])
  })
})
