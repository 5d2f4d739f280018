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
  /** The texts of the head row and of the marked rows. */
  readonly texts: ReadonlyMap<number, readonly string[]>
}

const NO_LIMITS = { maxColumns: 16_384, maxRows: 1_048_576 }

/** Reads the workbook once for what marking must know beforehand. */
export async function surveyMarkedRows(source: Buffer, task: MarkTask): Promise<MarkSurvey> {
  const wanted = new Set([task.headRow, ...task.marks.map(({ row }) => row)])
  const texts = new Map<number, readonly string[]>()
  let sheet = ''
  let rows = 0
  let width = 0
  const sink = new RowSink(NO_LIMITS, {
    async opened(opened) {
      sheet = opened.sheet
    },
    async rows(batch) {
      for (const { row, cells } of unpackRows(batch, () => null)) {
        rows += 1
        width = Math.max(width, cells.length)
        if (wanted.has(row))
          texts.set(
            row,
            cells.map(({ text }) => text),
          )
      }
    },
  })
  if (fileKind(source) === 'zip') await readXlsx(source, task.sheet, sink)
  else await readDelimited(source, sink)
  await sink.end()
  return { rows, width, sheet, texts }
}
