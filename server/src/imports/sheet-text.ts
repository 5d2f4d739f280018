/** A sheet as text: rows as Excel numbers them, empty ones left out. */
export type SheetText = readonly SheetTextRow[]

export interface SheetTextRow {
  readonly number: number
  readonly cells: readonly string[]
  /** Columns that a merged cell to their left covers; they say what it says. */
  readonly covered: ReadonlySet<number>
}
