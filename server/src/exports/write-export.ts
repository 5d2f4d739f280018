import { formatDate } from '@ptdv/core/calendar/format-date'
import type { ExportSheet, ExportValue } from '@ptdv/core/exports/columns'
import { EXPORTS, type ExportKey } from '@ptdv/core/exports/exports'
import type { Unit } from '../database/unit-of-work.ts'
import type { Column, ListSheet } from '../workbooks/list-sheet.ts'
import { workbookBytes } from '../workbooks/write-workbook.ts'
import type { SheetRows } from './export-source.ts'
import { EXPORT_SOURCES } from './export-sources.ts'
import { titleExport, type Asked } from './title-export.ts'

export interface WrittenExport {
  /** Of the file, without a path: “Đảng viên – Chi bộ thôn Thượng – 15-10-2024.xlsx” */
  readonly name: string
  readonly bytes: Buffer
  /** In all sheets, heads and totals apart. */
  readonly rows: number
}

/** Told before the first row, after every thousand and at the end; what it throws ends the writing. */
export type OnProgress = (rows: number, count: number | null) => Promise<void>

const TELL_EVERY = 1_000
const NUMBER: Column = { head: 'TT', kind: 'number', width: 7 }

type Row = Readonly<Record<string, ExportValue>>

/** The workbook's bytes. Rows pass through as they are read: memory holds the packed file and a page of rows. */
export async function writeExport<What extends ExportKey>(
  unit: Unit,
  asked: Asked<What>,
  onProgress: OnProgress,
): Promise<WrittenExport> {
  const { what, filters } = asked
  const title = await titleExport(unit, asked)
  const opened = await EXPORT_SOURCES[what].open(unit, filters)
  const head = [title, ...opened.lines, ...origin(unit)]
  let rows = 0
  async function* watched(found: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<Row> {
    for await (const row of found) {
      yield row
      rows += 1
      if (rows % TELL_EVERY === 0) await onProgress(rows, opened.count)
    }
  }
  const sheets: Readonly<Record<string, ExportSheet>> = EXPORTS[what].sheets
  const contents: Readonly<Record<string, SheetRows<Row> | null>> = opened.sheets
  await onProgress(0, opened.count)
  const bytes = await workbookBytes({
    sheets: Object.entries(sheets).flatMap(([key, sheet]) => {
      const content = contents[key] ?? null
      return content === null ? [] : [listSheet(sheet, head, content, watched)]
    }),
  })
  await onProgress(rows, rows)
  return { name: fileName(title, unit), bytes, rows }
}

/** Whose list this is and of which day; made-up data says so. */
function origin({ asker, house, today }: Unit): string[] {
  return [
    `Xuất ngày ${formatDate(today)}, người xuất: ${asker.accountName}, ${asker.organisationName}`,
    ...(house.demo ? ['Dữ liệu mẫu, không có thật'] : []),
  ]
}

function listSheet(
  { name, columns, numbered }: ExportSheet,
  title: readonly string[],
  { rows, total }: SheetRows<Row>,
  watched: (rows: SheetRows<Row>['rows']) => AsyncIterable<Row>,
): ListSheet {
  const keys = Object.keys(columns)
  const valuesOf = (row: Row) => keys.map((key) => row[key] ?? null)
  const inFront = numbered === true
  async function* lines() {
    let number = 0
    for await (const row of watched(rows)) {
      number += 1
      yield inFront ? [number, ...valuesOf(row)] : valuesOf(row)
    }
  }
  return {
    name,
    title,
    columns: [...(inFront ? [NUMBER] : []), ...Object.values(columns)],
    rows: lines(),
    freeze: inFront ? 2 : 1,
    ...(total && { total: inFront ? [null, ...valuesOf(total)] : valuesOf(total) }),
  }
}

const LONGEST_NAME = 120

function fileName(title: string, { today }: Unit): string {
  const plain = title.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replaceAll(/\s+/g, ' ')
  return `${plain.slice(0, LONGEST_NAME).trim()} – ${formatDate(today).replaceAll('/', '-')}.xlsx`
}
