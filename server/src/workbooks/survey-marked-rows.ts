import type { SheetRow } from './cell.ts'
import { fileKind } from './file-kind.ts'
import type { MarkTask } from './mark-workbook.ts'
import { unpackRows } from './packed-rows.ts'
import { readDelimited } from './read-delimited.ts'
import { readXlsx } from './read-xlsx.ts'
import { RowSink } from './row-sink.ts'

export interface MarkSurvey {
  /** Rows with content. */
  readonly rows: number
  /** Columns with content in any row. */
  readonly width: number
  /** The name of the sheet that is meant. */
  readonly sheet: string
  /** The texts of the head row. */
  readonly heads: readonly string[]
}

const NO_LIMITS = { maxColumns: 16_384, maxRows: 1_048_576 }

/** Reads the workbook once for what marking must know beforehand. */
export async function surveyMarkedRows(source: Buffer, task: MarkTask): Promise<MarkSurvey> {
  let heads: readonly string[] = []
  let rows = 0
  let width = 0
  const sheet = await readIntoSink(source, task.sheet, ({ row, cells }) => {
    rows += 1
    width = Math.max(width, cells.length)
    if (row === task.headRow) heads = cells.map(({ text }) => text)
  })
  return { rows, width, sheet, heads }
}

/** Hands every row with content to `onRow`; answers the sheet's name. @throws Refusal FILE-… */
export async function readIntoSink(
  source: Buffer,
  wanted: string | undefined,
  onRow: (row: SheetRow) => void | Promise<void>,
): Promise<string> {
  let sheet = ''
  const sink = new RowSink(NO_LIMITS, {
    async opened(opened) {
      sheet = opened.sheet
    },
    async rows(batch) {
      for (const row of unpackRows(batch, () => null)) await onRow(row)
    },
  })
  if (fileKind(source) === 'zip') await readXlsx(source, wanted, sink)
  else await readDelimited(source, sink)
  await sink.end()
  return sheet
}
