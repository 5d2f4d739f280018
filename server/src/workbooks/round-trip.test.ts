import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@ptdv/core/calendar/plain-date'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { readWorkbook, type SheetRow } from './read-workbook.ts'
import { rowsOf } from './rows-of.testing.ts'
import { workbookBytes } from './write-workbook.ts'
import type { CellValue, Column } from './list-sheet.ts'

const COLUMNS: readonly Column[] = [
  { head: 'Họ và tên', width: 26, kind: 'text' },
  { head: 'Số định danh', width: 16, kind: 'code' },
  { head: 'Ngày sinh', width: 12, kind: 'date' },
  { head: 'Số người', width: 10, kind: 'number' },
  { head: 'Tỷ lệ', width: 10, kind: 'percent' },
]

async function writtenAndRead(rows: readonly (readonly CellValue[])[]): Promise<SheetRow[]> {
  const bytes = await workbookBytes({
    sheets: [{ name: 'Danh sách', title: ['DANH SÁCH', 'năm 2026'], columns: COLUMNS, rows }],
  })
  return rowsOf(readWorkbook(bytes))
}

test('what is written is read back: codes as text, dates as dates, numbers as numbers', async () => {
  const read = await writtenAndRead([
    ['Nguyễn Văn An', '000099000001', '1999-02-05', 1482, 0.682],
    [null, '', '1990-05', 1.5, null],
  ])
  expect(read.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5])
  expect(read[2]!.cells.map(({ text }) => text)).toEqual(COLUMNS.map(({ head }) => head))
  expect(read[3]!.cells).toMatchObject([
    { text: 'Nguyễn Văn An', kind: 'text' },
    { text: '000099000001', kind: 'text', number: null },
    { text: '05/02/1999', kind: 'date', date: '1999-02-05' },
    { text: '1482', kind: 'number', number: 1482 },
    { text: '0,682', kind: 'number', number: 0.682 },
  ])
  expect(read[4]!.cells).toMatchObject([
    { kind: 'empty' },
    { kind: 'empty' },
    { text: '05/1990', kind: 'text', date: null },
    { text: '1,5', number: 1.5 },
  ])
})

describe('any value', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '+84',
      '-1',
      '@x',
      '\t=1',
      '\r=1',
      '_x0041_',
      '_x005F_',
      ' a ',
      ']]>',
      '\u0000',
      '\ud800',
    ),
    fc.constantFrom('Nguyễn', 'Hoà').map((text) => text.normalize('NFD')),
  )
  const anyDay = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays('1900-03-01', days))

  test('any text is kept to the letter and is never a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { minLength: 1, maxLength: 400, size: 'max' }),
        async (texts) => {
          const read = await writtenAndRead(texts.map((text) => [text, 'x']))
          expect(read.slice(3).map(({ cells }) => cells[0]!.text)).toEqual(
            texts.map((text) => (text.trim() === '' ? '' : text)),
          )
          expect(read.some(({ cells }) => cells.some(({ formula }) => formula))).toBe(false)
        },
      ),
      { numRuns: 4 },
    )
  })

  test('codes keep their zeros, dates their day, numbers their value', async () => {
    const anyRow = fc.tuple(
      fc.stringMatching(/^0{0,4}\d{1,12}$/),
      anyDay,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { minLength: 1, maxLength: 400, size: 'max' }),
        async (rows) => {
          const read = await writtenAndRead(
            rows.map(([code, day, whole, part]) => ['', code, day, whole, part]),
          )
          expect(
            read
              .slice(3)
              .map(({ cells: [, code, day, whole, part] }) => [
                code!.text,
                day!.date,
                day!.text,
                whole!.number,
                part!.number,
              ]),
          ).toEqual(
            // A workbook knows no minus nought.
            rows.map(([code, day, whole, part]) => [code, day, formatDate(day), whole, part + 0]),
          )
        },
      ),
      { numRuns: 4 },
    )
  })
})
