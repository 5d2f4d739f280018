/** A code is text whatever it looks like: leading zeros and length stay. A percentage is a ratio: 0.682. */
export type ColumnKind = 'text' | 'code' | 'number' | 'date' | 'percent'

export interface ExportColumn {
  readonly head: string
  readonly kind: ColumnKind
  /** In characters. */
  readonly width: number
}

export interface ExportSheet {
  readonly name: string
  /** Rows of people and things are numbered in front; rows of figures are not. */
  readonly numbered?: true
  /** By the names under which rows hold their values, from left to right. */
  readonly columns: Readonly<Record<string, ExportColumn>>
}

/** Dates as YYYY-MM-DD; of birthdays also YYYY and YYYY-MM. */
export type ExportValue = string | number | null

/** A row holds a value for each column of its sheet: a forgotten one does not compile. */
export type RowOf<Sheet extends ExportSheet> = {
  readonly [Column in keyof Sheet['columns']]: ExportValue
}

const column =
  (kind: ColumnKind, usual: number) =>
  (head: string, width = usual): ExportColumn => ({ head, kind, width })

export const text = column('text', 28)
export const code = column('code', 14)
export const number = column('number', 12)
export const date = column('date', 13)
export const percent = column('percent', 11)
