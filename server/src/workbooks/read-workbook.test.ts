import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { workbookOf, workbookParts, zipOf } from './hand-made.testing.ts'
import { listSheets, readWorkbook, type Cell } from './read-workbook.ts'
import { rowsOf } from './rows-of.testing.ts'

async function cellsOf(given: Parameters<typeof workbookOf>[0]): Promise<readonly Cell[][]> {
  const rows = await rowsOf(readWorkbook(await workbookOf(given)))
  return rows.map(({ cells }) => [...cells])
}

const textsOf = (cells: readonly Cell[]) => cells.map(({ text }) => text)

describe('cells', () => {
  test('without the optional addresses follow one another', async () => {
    const bytes = await workbookOf({
      sheet:
        '<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c><v>4</v></c><c r="D5"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row></sheetData>',
    })
    const rows = await rowsOf(readWorkbook(bytes))
    expect(rows.map(({ row, cells }) => [row, textsOf(cells)])).toEqual([
      [1, ['1', '', '3']],
      [5, ['4', '', '', '5', '6']],
      [6, ['7']],
    ])
  })

  test('texts: shared, rich, in the cell, of a formula; escapes undone, reading aids left out', async () => {
    const [cells] = await cellsOf({
      strings:
        '<si><t>An</t></si><si><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>Bình</t></r><rPh><t>x</t></rPh></si><si><t>a_x000A_b_x005F_x0041_ &amp; c</t></si>',
      sheet:
        '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>x</t></r><r><t xml:space="preserve"> y</t></r></is></c><c t="str"><f>A1&amp;"!"</f><v>An!</v></c></row></sheetData>',
    })
    expect(textsOf(cells!)).toEqual(['An', 'Nguyễn Bình', 'a\nb_x0041_ & c', 'x y', 'An!'])
    expect(cells!.map(({ formula }) => formula)).toEqual([false, false, false, false, true])
    expect(cells!.every(({ kind }) => kind === 'text')).toBe(true)
  })

  test('numbers have all their digits, and the zeros their format shows', async () => {
    const [cells] = await cellsOf({
      styles:
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="11"/></cellXfs></styleSheet>',
      sheet:
        '<sheetData><row><c s="1"><v>99000001</v></c><c><v>33099000000</v></c><c s="2"><v>3.3099000000E10</v></c><c><v>0.30000000000000004</v></c><c><v>12345678901234567</v></c><c><v>-5</v></c></row></sheetData>',
    })
    expect(textsOf(cells!)).toEqual([
      '000099000001',
      '33099000000',
      '33099000000',
      '0,3',
      '12345678901234567',
      '-5',
    ])
    expect(cells![0]).toMatchObject({ number: 99000001, kind: 'number' })
  })

  test.each([
    ['1900', '', '45971'],
    ['1904', '<workbookPr date1904="1"/>', '44509'],
  ])(
    'dates in the system of %s, shown as far as their format shows them',
    async (_, workbook, serial) => {
      const [cells] = await cellsOf({
        workbook,
        styles:
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mm/yyyy"/><numFmt numFmtId="165" formatCode="[$-42A]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="166" formatCode="yyyy"/><numFmt numFmtId="167" formatCode="0&quot; ngày&quot;"/></numFmts><cellXfs><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>',
        sheet: `<sheetData><row>${[0, 1, 2, 3, 4].map((look) => `<c s="${look}"><v>${serial}</v></c>`).join('')}<c t="d"><v>2025-11-10T00:00:00</v></c></row></sheetData>`,
      })
      expect(textsOf(cells!)).toEqual([
        '10/11/2025',
        '11/2025',
        '10/11/2025',
        '2025',
        serial,
        '10/11/2025',
      ])
      expect(cells!.map(({ date }) => date)).toEqual([
        '2025-11-10',
        '2025-11-10',
        '2025-11-10',
        '2025-11-10',
        null,
        '2025-11-10',
      ])
    },
  )

  test('truth values, faults of formulas and nonsense are handed over as what they are', async () => {
    const [cells] = await cellsOf({
      sheet:
        '<sheetData><row><c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><v>abc</v></c><c t="s"><v>99</v></c><c t="str"><v>   </v></c></row></sheetData>',
    })
    expect(cells).toMatchObject([
      { text: 'TRUE', kind: 'boolean' },
      { text: '#DIV/0!', kind: 'error', formula: true },
      { text: 'abc', kind: 'text' },
    ])
  })
})

describe('sheets', () => {
  test('merged cells show what their first cell holds and say so', async () => {
    const rows = await cellsOf({
      sheet:
        '<sheetData><row r="1"><c r="A1" t="str"><v>Họ tên</v></c><c r="B1" t="str"><v>Ngày sinh</v></c></row><row r="2"><c r="B2" t="str"><v>Nam</v></c><c r="C2" t="str"><v>Nữ</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/></mergeCells>',
    })
    expect(rows.map(textsOf)).toEqual([
      ['Họ tên', 'Ngày sinh', 'Ngày sinh'],
      ['Họ tên', 'Nam', 'Nữ'],
      ['1'],
    ])
    expect(rows[0]!.map(({ merged }) => merged)).toEqual([false, false, true])
    expect(rows[1]!.map(({ merged }) => merged)).toEqual([true, false, false])
  })

  test('hidden rows are handed over and marked', async () => {
    const bytes = await workbookOf({
      sheet:
        '<sheetData><row r="1" hidden="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row></sheetData>',
    })
    expect((await rowsOf(readWorkbook(bytes))).map(({ hidden }) => hidden)).toEqual([true, false])
  })

  test('the first sheet in sight is read unless another is named', async () => {
    const parts = workbookParts({ sheet: '<sheetData><row><c><v>1</v></c></row></sheetData>' })
    const two = {
      ...parts,
      'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(
        '<sheets>',
        '<sheets><sheet name="Ẩn" sheetId="9" state="hidden" r:id="rId9"/>',
      ),
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="x/worksheet" Target="/xl/worksheets/sheet9.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet9.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    const bytes = await zipOf(two)
    expect(await listSheets(bytes)).toEqual([
      { name: 'Ẩn', hidden: true },
      { name: 'Tờ 1', hidden: false },
    ])
    expect((await rowsOf(readWorkbook(bytes)))[0]!.cells[0]!.text).toBe('1')
    expect((await rowsOf(readWorkbook(bytes, { sheet: 'Ẩn' })))[0]!.cells[0]!.text).toBe('9')
  })
})

describe('text files', () => {
  const lines = 'Họ và tên;Số định danh\r\n"Nguyễn Văn An";000099000001\r\n\r\nLê Bình;="00123"\r\n'
  const read = async (bytes: Buffer) =>
    (await rowsOf(readWorkbook(bytes))).map(({ row, cells }) => [row, ...textsOf(cells)])
  const wanted = [
    [1, 'Họ và tên', 'Số định danh'],
    [2, 'Nguyễn Văn An', '000099000001'],
    [4, 'Lê Bình', '00123'],
  ]

  test.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${lines}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\ufeff${lines}`, 'utf16le').swap16()],
    ['tabs', Buffer.from(lines.replaceAll(';', '\t'))],
    ['commas', Buffer.from(lines.replaceAll(';', ','))],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(wanted)
  })

  test('a first line that names the separator is no row', async () => {
    expect(await read(Buffer.from('sep=|\r\nA|B,C,D\r\n'))).toEqual([[2, 'A', 'B,C,D']])
  })

  test('ANSI of Vietnamese Windows, and the bytes of the older fonts for recogniseColumn', async () => {
    const ansi = Buffer.from([0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x2c, 0xd0, 0xf2])
    expect((await read(ansi))[0]!.slice(1).map((text) => String(text).normalize('NFC'))).toEqual([
      'Nguyễn',
      'Đ\u0323',
    ])
    const tcvn3 = Buffer.from('NguyÔn V¨n An,§¶ng bé', 'latin1')
    expect(await read(tcvn3)).toEqual([[1, 'NguyÔn V¨n An', '§¶ng bé']])
  })
})

test('a path is read as well as bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ptdv-workbook-'))
  try {
    const path = join(folder, 'a.csv')
    await writeFile(path, 'A,B')
    const [row] = await rowsOf(readWorkbook({ path }))
    expect(textsOf(row!.cells)).toEqual(['A', 'B'])
  } finally {
    await rm(folder, { recursive: true })
  }
})
