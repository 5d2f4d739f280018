import { isPlainDate } from '@ptdv/core/calendar/plain-date'
import { blankCellXml, numberCellXml, textCellXml } from './cell-xml.ts'
import { columnName } from './column-name.ts'
import { serialOfDate } from './excel-serial.ts'
import { dateFormatShows } from './number-formats.ts'
import type { DefinedName } from './package-xml.ts'
import { sheetClosingXml, sheetOpeningXml } from './sheet-frame.ts'
import type { CellStyle, StyleBook } from './style-book.ts'

/**
 * A cell of a laid-out sheet. As in an HTML table, cells stand from left to right and step over
 * the places that a cell above or before them covers.
 */
export interface FormCell extends CellStyle {
  /** A date as YYYY-MM-DD with a date `format`. */
  readonly value: string | number | null
  /** Columns it covers. */
  readonly columns?: number
  /** Rows it covers. */
  readonly rows?: number
}

export interface FormRow {
  /** In points. */
  readonly height?: number
  readonly cells: readonly (FormCell | string | number | null)[]
}

export interface FormSheet {
  readonly name: string
  /** Width of each column, in characters. */
  readonly widths: readonly number[]
  readonly form: readonly FormRow[]
  /** A4 lying unless said otherwise. */
  readonly page?: 'landscape' | 'portrait'
  /** Rows that are printed on every page and stay in sight, counted from the top. */
  readonly headRows?: number
}

interface Surroundings {
  readonly styles: StyleBook
  define(name: Omit<DefinedName, 'sheet'>): void
}

/** The sheet's XML. */
export function formSheetXml(
  { form, widths, headRows = 0, page = 'landscape' }: FormSheet,
  { styles, define }: Surroundings,
): string {
  const merges: string[] = []
  const covered = new CoveredPlaces()
  const rows = form.map(({ height, cells }, at) => {
    const row = at + 1
    const placed = new Map(
      covered.take(row).map(([column, look]) => [column, blank(column, row, look)]),
    )
    let column = 0
    for (const given of cells) {
      while (placed.has(column)) column += 1
      const cell = typeof given === 'object' && given !== null ? given : { value: given }
      const look = styles.look(cell)
      const { columns = 1, rows: down = 1 } = cell
      placed.set(column, formCellXml(`${columnName(column)}${row}`, cell, look))
      // The covered places carry the look too, else the border of the merged cell has gaps.
      for (let right = column + 1; right < column + columns; right += 1) {
        placed.set(right, blank(right, row, look))
      }
      for (let below = row + 1; below < row + down; below += 1) {
        covered.add(below, column, columns, look)
      }
      if (columns > 1 || down > 1) {
        const end = `${columnName(column + columns - 1)}${row + down - 1}`
        merges.push(`${columnName(column)}${row}:${end}`)
      }
      column += columns
    }
    const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`
    const inOrder = [...placed].toSorted(([a], [b]) => a - b).map(([, xml]) => xml)
    return `<row r="${row}"${tall}>${inOrder.join('')}</row>`
  })
  if (headRows > 0) define({ name: '_xlnm.Print_Titles', range: `$1:$${headRows}` })
  return (
    sheetOpeningXml({ widths, frozenColumns: 0, frozenRows: headRows }) +
    rows.join('') +
    sheetClosingXml({ filter: null, merges, page })
  )
}

/** Places under cells that cover several rows, by row, each with the look of what covers it. */
class CoveredPlaces {
  readonly #rows = new Map<number, [column: number, look: number][]>()

  add(row: number, column: number, columns: number, look: number): void {
    const places = this.#rows.get(row) ?? []
    for (let right = column; right < column + columns; right += 1) places.push([right, look])
    this.#rows.set(row, places)
  }

  take(row: number): readonly (readonly [column: number, look: number])[] {
    return this.#rows.get(row) ?? []
  }
}

function blank(column: number, row: number, look: number): string {
  return blankCellXml(`${columnName(column)}${row}`, look)
}

function formCellXml(address: string, { value, format }: FormCell, look: number): string {
  if (value === null || value === '') return blankCellXml(address, look)
  if (typeof value === 'number') return numberCellXml(address, value, look)
  const serial =
    format !== undefined && dateFormatShows(format) !== null && isPlainDate(value)
      ? serialOfDate(value)
      : null
  return serial === null ? textCellXml(address, value, look) : numberCellXml(address, serial, look)
}
