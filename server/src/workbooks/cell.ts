import type { PlainDate } from '@ptdv/core/calendar/plain-date'

export const CELL_KINDS = ['empty', 'text', 'number', 'date', 'boolean', 'error'] as const
export type CellKind = (typeof CELL_KINDS)[number]

export interface Cell {
  /**
   * The content as a person sees it, Unicode form as it stands in the file. A number has its digits
   * in full, never as 3.3E+11, with the zeros its format adds in front and a comma as decimal sign;
   * a date is dd/mm/yyyy, or mm/yyyy or yyyy where its format shows no more.
   */
  readonly text: string
  /** Of number cells and date cells only; a text of digits is a text. */
  readonly number: number | null
  /** Of date cells only: the day Excel keeps, even where the format shows the month alone. */
  readonly date: PlainDate | null
  /** The content is what a formula last came to. */
  readonly formula: boolean
  /** The cell lies in a merged range and shows the content of the range's first cell. */
  readonly merged: boolean
  readonly kind: CellKind
}

export interface SheetRow {
  /** As Excel numbers it, from 1. */
  readonly row: number
  /** From column A to the last cell with content. */
  readonly cells: readonly Cell[]
  /** Hidden or filtered away in Excel. */
  readonly hidden: boolean
}

export const EMPTY_CELL: Cell = {
  text: '',
  number: null,
  date: null,
  formula: false,
  merged: false,
  kind: 'empty',
}
