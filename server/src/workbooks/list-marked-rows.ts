import type { FormCell, FormRow } from './form-sheet.ts'
import { MARK_COLOURS } from './mark-colours.ts'
import { NOTE_HEAD, type MarkTask } from './mark-workbook.ts'
import { rowNotes, type RowNotes } from './row-notes.ts'
import type { MarkSurvey } from './survey-marked-rows.ts'
import { writeForm } from './write-workbook.ts'

const ROW_HEAD = 'Dòng trong tệp'
const HEAD: Omit<FormCell, 'value'> = { bold: true, border: true, wrap: true, align: 'center' }
const WIDTHS = { row: 10, column: 18, note: 60 }

/** A workbook of the marked rows alone, with their row numbers. */
export async function listMarkedRows(task: MarkTask, survey: MarkSurvey): Promise<Buffer> {
  const columns = Array.from({ length: survey.width }, (_, column) => column)
  const heads = survey.texts.get(task.headRow) ?? []
  const rows = [...rowNotes(task.marks)]
    .toSorted(([a], [b]) => a - b)
    .map(([row, notes]) => rowOf(row, notes, columns, survey.texts.get(row) ?? []))
  const head: FormRow = {
    cells: [ROW_HEAD, ...columns.map((column) => heads[column] ?? ''), NOTE_HEAD].map((value) => ({
      ...HEAD,
      value,
    })),
  }
  return writeForm([
    {
      name: 'Dòng cần xem',
      widths: [WIDTHS.row, ...columns.map(() => WIDTHS.column), WIDTHS.note],
      form: [head, ...rows],
      headRows: 1,
    },
  ])
}

function rowOf(
  row: number,
  notes: RowNotes,
  columns: readonly number[],
  texts: readonly string[],
): FormRow {
  const cells = columns.map((column): FormCell => {
    const note = notes.byColumn.get(column)
    const fill = note && { fill: MARK_COLOURS[note.severity] }
    return { value: texts[column] ?? '', format: '@', border: true, wrap: true, ...fill }
  })
  return {
    cells: [
      { value: row, border: true, align: 'center' },
      ...cells,
      { value: notes.text, border: true, wrap: true },
    ],
  }
}
