import { CELL_KINDS, EMPTY_CELL, type Cell, type CellKind, type SheetRow } from './cell.ts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'

/** A cell as the worker finds it. */
export interface FoundCell {
  readonly text: string
  readonly number: number | null
  readonly kind: CellKind
  readonly formula: boolean
  readonly merged: boolean
}

/** Rows on their way from the worker, cells in long runs: cheaper to hand over than as objects. */
export interface PackedRows {
  readonly rows: readonly number[]
  readonly hidden: readonly boolean[]
  readonly widths: readonly number[]
  readonly texts: readonly string[]
  /** NaN where the cell has none. */
  readonly numbers: Float64Array
  readonly marks: Uint8Array
}

const KIND_BITS = 0b0111
const FORMULA_BIT = 0b1000
const MERGED_BIT = 0b1_0000

const ROWS_PER_BATCH = 500

/** Gathers rows until a batch is full. */
export class RowPacker {
  #rows: number[] = []
  #hidden: boolean[] = []
  #widths: number[] = []
  #texts: string[] = []
  #numbers: number[] = []
  #marks: number[] = []

  add(row: number, cells: readonly (FoundCell | undefined)[], hidden: boolean): void {
    this.#rows.push(row)
    this.#hidden.push(hidden)
    this.#widths.push(cells.length)
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at]
      this.#texts.push(cell?.text ?? '')
      this.#numbers.push(cell?.number ?? NaN)
      this.#marks.push(cell === undefined ? 0 : marksOf(cell))
    }
  }

  get full(): boolean {
    return this.#rows.length >= ROWS_PER_BATCH
  }

  get empty(): boolean {
    return this.#rows.length === 0
  }

  take(): PackedRows {
    const packed: PackedRows = {
      rows: this.#rows,
      hidden: this.#hidden,
      widths: this.#widths,
      texts: this.#texts,
      numbers: Float64Array.from(this.#numbers),
      marks: Uint8Array.from(this.#marks),
    }
    this.#rows = []
    this.#hidden = []
    this.#widths = []
    this.#texts = []
    this.#numbers = []
    this.#marks = []
    return packed
  }
}

type DateOf = (serial: number) => PlainDate | null

export function* unpackRows(packed: PackedRows, dateOf: DateOf): Generator<SheetRow> {
  let from = 0
  for (const [at, row] of packed.rows.entries()) {
    const cells: Cell[] = []
    const to = from + packed.widths[at]!
    for (; from < to; from += 1) cells.push(cellAt(packed, from, dateOf))
    yield { row, cells, hidden: packed.hidden[at]! }
  }
}

function marksOf(cell: FoundCell): number {
  return (
    CELL_KINDS.indexOf(cell.kind) |
    (cell.formula ? FORMULA_BIT : 0) |
    (cell.merged ? MERGED_BIT : 0)
  )
}

function cellAt({ texts, numbers, marks }: PackedRows, at: number, dateOf: DateOf): Cell {
  const mark = marks[at]!
  if (mark === 0) return EMPTY_CELL
  const kind = CELL_KINDS[mark & KIND_BITS]!
  const number = numbers[at]!
  return {
    text: texts[at]!,
    number: Number.isNaN(number) ? null : number,
    date: kind === 'date' ? dateOf(number) : null,
    formula: (mark & FORMULA_BIT) !== 0,
    merged: (mark & MERGED_BIT) !== 0,
    kind,
  }
}
