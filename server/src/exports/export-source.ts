import type { ExportValue } from '@ptdv/core/exports/columns'
import { EXPORTS, type ExportKey, type FiltersOf, type RowsOf } from '@ptdv/core/exports/exports'
import type { Unit } from '../database/unit-of-work.ts'

/** Where the rows of an export come from: the very queries of the page that shows them. */
export interface ExportSource<What extends ExportKey> {
  /**
   * Heads the workbook and names its file: “Đảng viên – Chi bộ thôn Thượng”.
   * @throws Missing where the filters lead outside the asker's part of the tree
   */
  title(unit: Unit, filters: FiltersOf<What>): Promise<string>
  /** Called after the title, in the same snapshot as every row that follows. */
  open(unit: Unit, filters: FiltersOf<What>): Promise<OpenedExport<What>>
}

export interface OpenedExport<What extends ExportKey> {
  /** Under the title: filters in words, base, day. */
  readonly lines: readonly string[]
  /** Rows to come, where that can be told; for the progress bar. */
  readonly count: number | null
  /** null leaves the sheet out. */
  readonly sheets: {
    readonly [Sheet in keyof RowsOf<What>]: SheetRows<RowsOf<What>[Sheet]> | null
  }
}

export interface SheetRows<Row = Readonly<Record<string, ExportValue>>> {
  readonly rows: Iterable<Row> | AsyncIterable<Row>
  /** Stands under the rows. */
  readonly total?: Row
}

/** “Đảng viên – Chi bộ thôn Thượng”, “Bảng chỉ tiêu năm 2024 – Tỉnh ủy Hưng Yên” */
export function titleOf(what: ExportKey, about: string, year?: number): string {
  return `${EXPORTS[what].name}${year === undefined ? '' : ` năm ${year}`} – ${about}`
}
