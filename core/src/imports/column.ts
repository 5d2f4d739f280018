import type { ReaderKey, ReaderValues } from './readers.ts'

/** One thing that a kind of workbook tells of each row. */
export interface ImportColumn {
  readonly key: string
  /** The template's own head first, then how others write it; compared without diacritics and punctuation. */
  readonly heads: readonly string[]
  readonly reader: ReaderKey
  /** An empty cell is an error. */
  readonly required?: boolean
  /** Columns of which one may tell the same in its place. */
  readonly toldBy?: readonly string[]
  /** In the template, for who fills it in. */
  readonly explains: string
  readonly example: string
}

/** Columns that people's workbooks have and we do not keep, with the reason told to them. */
export interface LeftOut {
  readonly heads: readonly string[]
  readonly why: string
}

/** What was read of one row, by column; null where the cell is empty or could not be read. */
export type ValuesOf<Columns extends readonly ImportColumn[]> = {
  readonly [Column in Columns[number] as Column['key']]: ReaderValues[Column['reader']] | null
}

export type Values = Readonly<Record<string, ReaderValues[ReaderKey] | null>>

/** The cells of a row as text, by column; what was not kept is not here. */
export type Cells = Readonly<Record<string, string>>

/** Columns that a sheet with these has to have and does not. */
export function missingColumns(
  columns: readonly ImportColumn[],
  keys: readonly (string | null)[],
): readonly ImportColumn[] {
  return columns.filter(
    ({ key, required, toldBy = [] }) =>
      required && ![key, ...toldBy].some((one) => keys.includes(one)),
  )
}
