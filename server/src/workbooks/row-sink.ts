import type { DateSystem } from './excel-serial.ts'
import { fileRefusal } from './file-refusals.ts'
import { RowPacker, type FoundCell, type PackedRows } from './packed-rows.ts'

export interface ReadLimits {
  readonly maxColumns: number
  readonly maxRows: number
}

export interface SheetName {
  readonly name: string
  readonly hidden: boolean
}

export interface Opened {
  readonly sheets: readonly SheetName[]
  /** The one being read. */
  readonly sheet: string
  readonly dateSystem: DateSystem
}

/** Takes the rows that a reader finds, holds them to the limits and passes them on in batches. */
export class RowSink {
  readonly limits: ReadLimits
  readonly #pass: (rows: PackedRows, share: number) => Promise<void>
  readonly #onOpened: (opened: Opened) => Promise<void>
  readonly #packer = new RowPacker()
  #rows = 0

  constructor(
    limits: ReadLimits,
    to: {
      opened(opened: Opened): Promise<void>
      rows(rows: PackedRows, share: number): Promise<void>
    },
  ) {
    this.limits = limits
    this.#pass = to.rows
    this.#onOpened = to.opened
  }

  opened(opened: Opened): Promise<void> {
    return this.#onOpened(opened)
  }

  /** @throws Refusal FILE-QUA-NHIEU-DONG, FILE-QUA-NHIEU-COT */
  row(row: number, cells: readonly (FoundCell | undefined)[], hidden: boolean): void {
    this.#rows += 1
    const { maxRows, maxColumns } = this.limits
    if (this.#rows > maxRows) throw fileRefusal('FILE-QUA-NHIEU-DONG', maxRows)
    if (cells.length > maxColumns) throw fileRefusal('FILE-QUA-NHIEU-COT', maxColumns, row)
    this.#packer.add(row, cells, hidden)
  }

  /** Hands over full batches; waits while whoever reads is not ready for more. */
  passedOn(share: number): Promise<void> | undefined {
    return this.#packer.full ? this.#pass(this.#packer.take(), share) : undefined
  }

  /** @throws Refusal FILE-KHONG-CO-DU-LIEU when no row had content */
  async end(): Promise<void> {
    if (this.#rows === 0) throw fileRefusal('FILE-KHONG-CO-DU-LIEU')
    if (!this.#packer.empty) await this.#pass(this.#packer.take(), 1)
  }
}
