import { columnName } from './column-name.ts'
import { SHEET_HEAD } from './package-xml.ts'

/** What stands before the cells: what stays in sight when one scrolls, and the widths. */
export function sheetOpeningXml(of: {
  readonly widths: readonly number[]
  /** Columns and rows that stay in sight. */
  readonly frozenColumns: number
  readonly frozenRows: number
}): string {
  return (
    `${SHEET_HEAD}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>` +
    `<sheetView workbookViewId="0">${paneXml(of.frozenColumns, of.frozenRows)}</sheetView>` +
    `</sheetViews><sheetFormatPr defaultRowHeight="16"/>${columnsXml(of.widths)}<sheetData>`
  )
}

/** What stands behind the cells, in the order the schema wants. */
export function sheetClosingXml(of: {
  /** The filter's range, where there is a filter. */
  readonly filter: string | null
  readonly merges: readonly string[]
  readonly page: 'landscape' | 'portrait'
}): string {
  const filter = of.filter === null ? '' : `<autoFilter ref="${of.filter}"/>`
  const merges = of.merges.map((range) => `<mergeCell ref="${range}"/>`)
  return (
    `</sheetData>${filter}` +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
      : '') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    // 9 is A4; as wide as the page, as many pages as it takes.
    `<pageSetup paperSize="9" orientation="${of.page}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>'
  )
}

function paneXml(columns: number, rows: number): string {
  if (columns === 0 && rows === 0) return ''
  const across = columns > 0 ? ` xSplit="${columns}"` : ''
  const down = rows > 0 ? ` ySplit="${rows}"` : ''
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight'
  return (
    `<pane${across}${down} topLeftCell="${columnName(columns)}${rows + 1}"` +
    ` activePane="${pane}" state="frozen"/>`
  )
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return ''
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<cols>${columns.join('')}</cols>`
}
