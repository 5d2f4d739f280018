import { wellFormed } from '@ptdv/core/text/well-formed'
import { readWorkbook, type SheetRow } from '../workbooks/read-workbook.ts'
import type { SheetText, SheetTextRow } from './sheet-text.ts'

/**
 * The first sheet of a workbook as people see it.
 * @throws Refusal FILE-… of readWorkbook
 */
export async function readWorkbookText(
  bytes: Buffer,
  onProgress?: (rows: number) => void,
): Promise<SheetText> {
  const rows: SheetTextRow[] = []
  const options = onProgress === undefined ? {} : { onProgress }
  for await (const row of readWorkbook(bytes, options)) rows.push(textOf(row))
  return rows
}

function textOf({ row, cells }: SheetRow): SheetTextRow {
  const covered = new Set<number>()
  for (const [index, cell] of cells.entries()) {
    const left = cells[index - 1]
    if (cell.merged && left?.merged && left.text === cell.text) covered.add(index)
  }
  return { number: row, cells: cells.map(({ text }) => wellFormed(text)), covered }
}
