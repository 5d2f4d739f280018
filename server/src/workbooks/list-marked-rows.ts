import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { Column } from './list-sheet.ts'
import { NOTE_HEAD, type MarkTask } from './mark-workbook.ts'
import { readIntoSink, type MarkSurvey } from './survey-marked-rows.ts'
import { rowNotes } from './row-notes.ts'
import { workbookBytes } from './write-workbook.ts'

const ROW_HEAD = 'Dòng trong tệp'
const WIDTHS = { row: 10, column: 18, note: 60 }

/** A workbook of the marked rows alone, with their row numbers; written while the file is read again. */
export async function listMarkedRows(
  source: Buffer,
  task: MarkTask,
  survey: MarkSurvey,
): Promise<Buffer> {
  const notes = rowNotes(task.marks)
  const heads = Array.from({ length: survey.width }, (_, at) => survey.heads[at] ?? '')
  const columns: readonly Column[] = [
    { head: ROW_HEAD, width: WIDTHS.row, kind: 'number' },
    ...heads.map((head) => ({ head, width: WIDTHS.column, kind: 'text' as const })),
    { head: NOTE_HEAD, width: WIDTHS.note, kind: 'text' },
  ]
  const rows = new PassThrough({ objectMode: true })
  const reading = readIntoSink(source, task.sheet, async ({ row, cells }) => {
    const note = notes.get(row)
    if (note === undefined) return
    const texts = heads.map((_, at) => cells[at]?.text ?? '')
    if (!rows.write([row, ...texts, note.text])) await once(rows, 'drain')
  }).then(
    () => rows.end(),
    (error: Error) => rows.destroy(error),
  )
  const bytes = await workbookBytes({ sheets: [{ name: 'Dòng cần xem', columns, rows }] })
  await reading
  return bytes
}
