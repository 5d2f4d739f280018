import type { Mark, MarkSeverity } from './mark-workbook.ts'

/** What is said of one row. */
export interface RowNotes {
  readonly byColumn: ReadonlyMap<number, { readonly severity: MarkSeverity; readonly text: string }>
  /** All sentences of the row, one a line. */
  readonly text: string
}

/** The marks by row, several in one cell together, the graver colour winning. */
export function rowNotes(marks: readonly Mark[]): ReadonlyMap<number, RowNotes> {
  const byRow = Map.groupBy(marks, ({ row }) => row)
  return new Map([...byRow].map(([row, ofRow]) => [row, notesOf(ofRow)]))
}

function notesOf(marks: readonly Mark[]): RowNotes {
  const inCells = marks.filter(({ column }) => column !== null)
  const byColumn = Map.groupBy(inCells, ({ column }) => column!)
  return {
    byColumn: new Map(
      [...byColumn].map(([column, ofCell]) => [
        column,
        {
          severity: ofCell.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
          text: sentences(ofCell),
        },
      ]),
    ),
    text: sentences(marks),
  }
}

function sentences(marks: readonly Mark[]): string {
  return [...new Set(marks.map(({ sentence }) => sentence))].join('\n')
}
