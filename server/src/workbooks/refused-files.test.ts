import { describe, expect, test } from 'vitest'
import { piecesOf, workbookOf, workbookParts, zipOf, type Parts } from './hand-made.testing.ts'
import { packedRepeatedly, rawZip, type RawEntry } from './raw-zip.testing.ts'
import { readWorkbook, type ReadOptions } from './read-workbook.ts'
import { rowsOf } from './rows-of.testing.ts'
import { workbookBytes } from './write-workbook.ts'

const MEGABYTE = 1024 ** 2
const GIGABYTE = 1024 ** 3

async function refusalOf(bytes: Buffer, options?: ReadOptions): Promise<string> {
  try {
    await rowsOf(readWorkbook(bytes, options))
  } catch (error) {
    expect(error).toMatchObject({
      name: 'Refusal',
      sentence: expect.stringMatching(/\.$/) as string,
    })
    return (error as { readonly code: string }).code
  }
  return 'read'
}

const decent = () => workbookParts({ sheet: '<sheetData><row><c><v>1</v></c></row></sheetData>' })
const withParts = (more: Parts) => zipOf({ ...decent(), ...more })

/** Letters that pack to about a fortieth: less than what gives a bomb away. */
function barelyDecentText(): Buffer {
  let state = 1
  const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
  const pieces = Array.from({ length: 64 }, () =>
    Buffer.from(Array.from({ length: 258 }, () => 97 + random(26))),
  )
  return Buffer.concat(Array.from({ length: 3500 }, () => pieces[random(64)]!))
}

/** The decent workbook as entries of a hand-written zip, the sheet replaced. */
function entriesWithSheet(sheet: Partial<RawEntry>): RawEntry[] {
  return Object.entries(decent()).map(([name, content]) => {
    const entry = { name, data: Buffer.from(content as string) }
    return name.includes('sheet1') ? { ...entry, ...sheet } : entry
  })
}

describe('what is no workbook', () => {
  test.each([
    ['%PDF-1.7\n', 'FILE-KHONG-PHAI-EXCEL'],
    ['{\\rtf1}', 'FILE-KHONG-PHAI-EXCEL'],
    ['\u0089PNG\r\n\u001a\n', 'FILE-KHONG-PHAI-EXCEL'],
    ['\u007fELF\u0000\u0000\u0001\u0000', 'FILE-KHONG-PHAI-EXCEL'],
    ['<html><table><tr><td>1</td></tr></table>', 'FILE-EXCEL-KIEU-KHAC'],
    ['\r\n <!DOCTYPE html>', 'FILE-EXCEL-KIEU-KHAC'],
    ['<?xml version="1.0"?><Workbook/>', 'FILE-EXCEL-KIEU-KHAC'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 Workbook', 'FILE-EXCEL-KIEU-KHAC'],
    ['', 'FILE-KHONG-CO-DU-LIEU'],
    ['\r\n,,\r\n', 'FILE-KHONG-CO-DU-LIEU'],
  ])('%j: %s', async (content, code) => {
    expect(await refusalOf(Buffer.from(content, 'latin1'))).toBe(code)
  })

  test('a workbook with a password', async () => {
    const container = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await refusalOf(container)).toBe('FILE-CO-MAT-KHAU')
    expect(await refusalOf(rawZip(entriesWithSheet({ encrypted: true })))).toBe('FILE-CO-MAT-KHAU')
  })

  test.each([
    ['word/document.xml', 'FILE-KHONG-PHAI-EXCEL'],
    ['ppt/presentation.xml', 'FILE-KHONG-PHAI-EXCEL'],
    ['xl/workbook.bin', 'FILE-EXCEL-KIEU-KHAC'],
    ['META-INF/manifest.xml', 'FILE-EXCEL-KIEU-KHAC'],
  ])('a package with %s: %s', async (part, code) => {
    expect(await refusalOf(await withParts({ [part]: '<x/>' }))).toBe(code)
  })

  test('any other zip', async () => {
    expect(await refusalOf(await zipOf({ 'a.txt': 'a' }))).toBe('FILE-KHONG-PHAI-EXCEL')
  })
})

describe('what a workbook may not bring along', () => {
  test.each<[string, Parts]>([
    ['a part', { 'xl/vbaProject.bin': 'x' }],
    [
      'its type',
      {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      },
    ],
    [
      'a part by another name',
      {
        '[Content_Types].xml':
          '<Types><Default ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      },
    ],
  ])('macros, told by %s', async (_, parts) => {
    expect(await refusalOf(await withParts(parts))).toBe('FILE-CO-MACRO')
  })

  test('links to other files', async () => {
    const relations = String(decent()['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      '<Relationship Id="rId8" Type="http://x/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
    )
    expect(await refusalOf(await withParts({ 'xl/_rels/workbook.xml.rels': relations }))).toBe(
      'FILE-CO-LIEN-KET-NGOAI',
    )
  })

  test('entities', async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    expect(await refusalOf(await withParts({ 'xl/worksheets/sheet1.xml': laughs }))).toBe(
      'FILE-HONG',
    )
  })
})

describe('zips that are not what they seem', () => {
  const zeros = packedRepeatedly(Buffer.alloc(MEGABYTE), 1024)

  test('a gigabyte of zeros, honest or not about its size', async () => {
    for (const claimedSize of [GIGABYTE, 1000, zeros.length * 50]) {
      const bomb = rawZip(entriesWithSheet({ packed: zeros, claimedSize }))
      expect(bomb.length).toBeLessThan(2 * MEGABYTE)
      expect(await refusalOf(bomb)).toBe(
        claimedSize === GIGABYTE ? 'FILE-NEN-BAT-THUONG' : 'FILE-HONG',
      )
    }
  })

  test('a tenth of that, which only its ratio gives away', async () => {
    const packed = packedRepeatedly(Buffer.alloc(MEGABYTE), 100)
    const bomb = rawZip(entriesWithSheet({ packed, claimedSize: 100 * MEGABYTE }))
    expect(await refusalOf(bomb)).toBe('FILE-NEN-BAT-THUONG')
  })

  test('a text that would fill the memory costs the reading thread, not the server', async () => {
    const open = Buffer.from('<worksheet><sheetData><row><c t="str"><v>')
    const text = barelyDecentText()
    const bomb = rawZip(
      entriesWithSheet({
        packed: Buffer.concat([
          packedRepeatedly(open, 1).subarray(0, -2),
          packedRepeatedly(text, 400),
        ]),
        claimedSize: open.length + text.length * 400,
      }),
    )
    const before = process.memoryUsage().rss
    expect(await refusalOf(bomb)).toBe('FILE-NEN-BAT-THUONG')
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MEGABYTE)
  })

  test.each<[string, RawEntry[]]>([
    [
      'the same name twice',
      [...entriesWithSheet({}), { name: 'XL/WORKBOOK.XML', data: Buffer.from('x') }],
    ],
    [
      'an absolute name',
      [...entriesWithSheet({}), { name: '/etc/passwd', data: Buffer.from('x') }],
    ],
    ['a way out', [...entriesWithSheet({}), { name: '../x', data: Buffer.from('x') }]],
    [
      'ten thousand and one entries',
      Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, data: Buffer.alloc(0) })),
    ],
  ])('%s', async (_, entries) => {
    expect(await refusalOf(rawZip(entries))).toBe('FILE-NEN-BAT-THUONG')
  })
})

describe('too much', () => {
  const columns = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      head: `Cột ${at}`,
      width: 8,
      kind: 'text' as const,
    }))
  const listOf = (width: number, rows: number) =>
    workbookBytes({
      sheets: [
        { name: 'A', columns: columns(width), rows: Array.from({ length: rows }, () => ['x']) },
      ],
    })

  test('500 columns', async () => {
    const bytes = await listOf(500, 1)
    expect(await refusalOf(bytes)).toBe('FILE-QUA-NHIEU-COT')
    expect(await refusalOf(bytes, { maxColumns: 500 })).toBe('read')
  })

  test('300,000 rows; as many as are allowed are read', async () => {
    expect(await refusalOf(await listOf(1, 300_000))).toBe('FILE-QUA-NHIEU-DONG')
    const bytes = await listOf(1, 9)
    expect(await refusalOf(bytes, { maxRows: 9 })).toBe('FILE-QUA-NHIEU-DONG')
    expect(await refusalOf(bytes, { maxRows: 10 })).toBe('read')
  })

  test('more megabytes than are taken', async () => {
    expect(await refusalOf(Buffer.alloc(41 * MEGABYTE))).toBe('FILE-QUA-LON')
  })

  test('styles down to the last row are no rows, columns of styles no columns', async () => {
    function* sheet() {
      yield '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
      for (let from = 1; from < 1024; from += 1) {
        const rows = Array.from({ length: 1024 }, (_, at) => from * 1024 + at + 1)
        yield rows
          .map((r) => `<row r="${r}" s="1"><c r="A${r}" s="1"/><c r="XFD${r}" s="1"/></row>`)
          .join('')
      }
      yield '</sheetData></worksheet>'
    }
    const bytes = await workbookOf({ sheet: piecesOf(sheet()) })
    expect(await rowsOf(readWorkbook(bytes))).toHaveLength(1)
  })

  test('a sheet that is not there, a sheet without content', async () => {
    const bytes = await workbookOf({ sheet: '<sheetData><row><c s="1"/></row></sheetData>' })
    expect(await refusalOf(bytes)).toBe('FILE-KHONG-CO-DU-LIEU')
    expect(await refusalOf(bytes, { sheet: 'Tờ 2' })).toBe('FILE-KHONG-CO-TRANG-TINH')
  })
})

test('half a file, cut anywhere, is refused', async () => {
  const whole = await workbookBytes({
    sheets: [{ name: 'A', columns: [{ head: 'B', width: 9, kind: 'text' }], rows: [['c'], ['d']] }],
  })
  for (let tenth = 1; tenth < 10; tenth += 1) {
    const half = whole.subarray(0, Math.floor((whole.length * tenth) / 10))
    expect(await refusalOf(half)).toBe('FILE-HONG')
  }
  const spoilt = Buffer.from(whole)
  spoilt.fill(0x55, Math.floor(whole.length / 4), Math.floor(whole.length / 2))
  expect(await refusalOf(spoilt)).toBe('FILE-HONG')
})

test('the refusal carries the field of the form', async () => {
  await expect(rowsOf(readWorkbook(Buffer.alloc(0), { field: 'file' }))).rejects.toMatchObject({
    field: 'file',
  })
})
