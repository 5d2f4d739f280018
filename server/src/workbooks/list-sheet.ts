import { isPlainDate } from '@ptdv/core/calendar/plain-date'
import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { isPartialDate } from '@ptdv/core/calendar/parse-date'
import { blankCellXml, numberCellXml, textCellXml } from './cell-xml.ts'
import { columnName } from './column-name.ts'
import { serialOfDate } from './excel-serial.ts'
import type { DefinedName } from './package-xml.ts'
import { sheetClosingXml, sheetOpeningXml } from './sheet-frame.ts'
import type { CellStyle, StyleBook } from './style-book.ts'

/** A date is given as YYYY-MM-DD (or YYYY, YYYY-MM) in a date column; a percentage as a ratio: 0.682. */
export type CellValue = string | number | null

export interface Column {
  readonly head: string
  /** In characters. */
  readonly width: number
  /** A code (citizen number, card number) is text: its leading zeros and its length stay. */
  readonly kind: 'text' | 'code' | 'number' | 'date' | 'percent'
}

export interface ListSheet {
  readonly name: string
  /** Lines above the head; the first is set as a title. */
  readonly title?: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>
  /** Stands under the rows, heavier, and is left alone by the filter and by sorting. */
  readonly total?: readonly CellValue[]
  /** Columns that stay in sight besides the head, from the left. */
  readonly freeze?: number
  /** Filter buttons on the head; yes unless said otherwise. */
  readonly filter?: boolean
}

interface Surroundings {
  readonly styles: StyleBook
  countRow(): void
  define(name: Omit<DefinedName, 'sheet'>): void
}

/** The texts of a workbook are kept as text when somebody edits them: format `@`. */
const COLUMN_LOOKS: Readonly<Record<Column['kind'], CellStyle>> = {
  text: { format: '@', wrap: true },
  code: { format: '@' },
  number: { format: '#,##0.##########', align: 'right' },
  date: { format: 'dd/mm/yyyy', align: 'center' },
  percent: { format: '0.0\\ %', align: 'right' },
}
/** A whole number would show the decimal sign of the format above. */
const WHOLE_NUMBER: CellStyle = { format: '#,##0', align: 'right' }
const DATE_AS_TEXT: CellStyle = { format: '@', align: 'center' }
const HEAD_LOOK: CellStyle = {
  bold: true,
  border: true,
  align: 'center',
  wrap: true,
  fill: 'EFEFEF',
}
const TOTAL_LOOK: CellStyle = { bold: true, fill: 'EFEFEF' }
const TITLE_LOOK: CellStyle = { bold: true, size: 14, align: 'center' }
const SUBTITLE_LOOK: CellStyle = { italic: true, align: 'center' }

const PIECE_LENGTH = 65_536

/** The sheet's XML in pieces, as the rows come. */
export async function* listSheetXml(
  sheet: ListSheet,
  { styles, countRow, define }: Surroundings,
): AsyncGenerator<string> {
  const title = sheet.title ?? []
  const headRow = title.length + 1
  const lastColumn = columnName(Math.max(sheet.columns.length - 1, 0))
  const cellOf = cellWriter(sheet.columns, styles, {})

  yield sheetOpeningXml({
    widths: sheet.columns.map(({ width }) => width),
    frozenColumns: sheet.freeze ?? 0,
    frozenRows: headRow,
  })
  yield titleXml(title, styles) + headXml(sheet.columns, headRow, styles)
  let row = headRow
  let piece = ''
  for await (const values of sheet.rows) {
    row += 1
    piece += `<row r="${row}">${values.map((value, at) => cellOf(value, at, row)).join('')}</row>`
    countRow()
    if (piece.length < PIECE_LENGTH) continue
    yield piece
    piece = ''
  }
  if (sheet.total !== undefined) {
    const totalOf = cellWriter(sheet.columns, styles, TOTAL_LOOK)
    const below = row + 1
    piece += `<row r="${below}">${sheet.total.map((value, at) => totalOf(value, at, below)).join('')}</row>`
  }
  const filtered = sheet.filter !== false && sheet.columns.length > 0
  yield (
    piece +
    sheetClosingXml({
      filter: filtered ? `A${headRow}:${lastColumn}${row}` : null,
      merges: lastColumn === 'A' ? [] : title.map((_, at) => `A${at + 1}:${lastColumn}${at + 1}`),
      page: 'landscape',
    })
  )

  define({ name: '_xlnm.Print_Titles', range: `$${headRow}:$${headRow}` })
  if (filtered) {
    define({ name: '_xlnm._FilterDatabase', range: `$A$${headRow}:$${lastColumn}$${row}` })
  }
}

function titleXml(lines: readonly string[], styles: StyleBook): string {
  return lines
    .map((line, at) => {
      const look = styles.look(at === 0 ? TITLE_LOOK : SUBTITLE_LOOK)
      return `<row r="${at + 1}">${textCellXml(`A${at + 1}`, line, look)}</row>`
    })
    .join('')
}

function headXml(columns: readonly Column[], row: number, styles: StyleBook): string {
  const look = styles.look(HEAD_LOOK)
  const cells = columns.map(({ head }, at) => textCellXml(`${columnName(at)}${row}`, head, look))
  return `<row r="${row}">${cells.join('')}</row>`
}

function cellWriter(
  columns: readonly Column[],
  styles: StyleBook,
  also: CellStyle,
): (value: CellValue, at: number, row: number) => string {
  const look = (style: CellStyle) => styles.look({ ...style, ...also, border: true })
  const letters = columns.map((_, at) => columnName(at))
  const looks = columns.map(({ kind }) => look(COLUMN_LOOKS[kind]))
  const [text, whole, dateText] = [COLUMN_LOOKS.code, WHOLE_NUMBER, DATE_AS_TEXT].map(look) as [
    number,
    number,
    number,
  ]
  return (value, at, row) => {
    const column = columns[at]
    if (column === undefined) return ''
    const address = letters[at]! + row
    if (value === null || value === '') return blankCellXml(address, looks[at]!)
    switch (column.kind) {
      case 'text':
      case 'code':
        return textCellXml(address, String(value), looks[at]!)
      case 'date': {
        const serial = typeof value === 'string' && isPlainDate(value) ? serialOfDate(value) : null
        if (serial !== null) return numberCellXml(address, serial, looks[at]!)
        const known = String(value)
        return textCellXml(
          address,
          isPartialDate(known) ? formatPartialDate(known) : known,
          dateText,
        )
      }
      case 'number':
      case 'percent':
        if (typeof value === 'string') return textCellXml(address, value, text)
        return numberCellXml(
          address,
          value,
          column.kind === 'number' && Number.isInteger(value) ? whole : looks[at]!,
        )
    }
  }
}
