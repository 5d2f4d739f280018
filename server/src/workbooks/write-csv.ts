import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { isPartialDate } from '@ptdv/core/calendar/parse-date'
import type { CellValue, Column } from './list-sheet.ts'

/** Excel runs a cell that begins so, also in a .csv; an apostrophe in front makes it a text. */
const WOULD_RUN = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",;\n\r]/
/** Without it Excel takes the file for ANSI and breaks every mark. */
const BYTE_ORDER_MARK = '\ufeff'

/** The list as a .csv that Excel opens with its marks whole, in pieces. */
export async function* csvOf(
  columns: readonly Column[],
  rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(columns.map(({ head }) => csvText(head)))
  for await (const row of rows)
    yield line(columns.map((column, at) => csvCell(column, row[at] ?? null)))
}

function line(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`
}

function csvCell({ kind }: Column, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return csvText(kind === 'date' && isPartialDate(value) ? formatPartialDate(value) : value)
}

function csvText(text: string): string {
  const guarded = WOULD_RUN.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
