import type { ImportColumn } from '@ptdv/core/imports/column'
import { kindOf } from '@ptdv/core/imports/kinds'
import { rowHeadOf, SYSTEM_NOTE_HEAD } from '@ptdv/core/imports/recognise-head'
import { formatNumber } from '@ptdv/core/text/numbers'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { keepFile } from '../files/keep-file.ts'
import type { JobRunner } from '../jobs/job-run.ts'
import type { ListSheet } from '../workbooks/list-sheet.ts'
import { workbookBytes } from '../workbooks/write-workbook.ts'
import { getBatch, type Batch } from './batch.ts'
import { importLink } from './import-link.ts'
import { importInput, type ImportInput } from './read-import.ts'
import { cellsNow, type StoredRow } from './row.ts'
import { loadRows } from './store-rows.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** As long as a marked copy. */
const KEPT_DAYS = 7

/** The rows that could not be written, alone, each with all that is wrong with it: to be mended and brought back. */
export const wrongRowsRunner: JobRunner<ImportInput> = {
  parse: (input) => importInput.parse(input),
  async run(job) {
    const { import: id } = job.input
    const { batch, rows } = await job.read(async (unit) => {
      const batch = await getBatch(unit, id)
      return { batch, rows: await loadRows(unit, batch, await wrongNumbers(unit, batch)) }
    })
    job.progress(0, rows.length, 'Tách các dòng cần sửa')
    const bytes = await workbookBytes({ sheets: [sheetOf(batch, rows)] }, (done) =>
      job.progress(done, rows.length),
    )
    await job.stopIfCancelled()
    await job.finish(async (unit) => {
      const kept = await keepFile(unit, {
        name: `${batch.fileName.replace(/\.[^.]*$/, '')} - dòng cần sửa.xlsx`,
        type: TYPE,
        bytes,
        purpose: 'export',
        days: KEPT_DAYS,
      })
      return {
        sentence: `Đã tách ${formatNumber(rows.length)} dòng cần sửa, mỗi dòng kèm lý do. Sửa trong Excel rồi đưa tệp lên lại.`,
        link: importLink(id),
        file: kept.file,
      }
    })
  },
}

async function wrongNumbers(unit: Unit, { id }: Batch): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from import_row where batch_id = ${id} and verdict = 'repair'`.execute(unit.db)
  return rows.map(({ number }) => number)
}

function sheetOf(batch: Batch, rows: readonly StoredRow[]): ListSheet {
  const columns = kindOf(batch.kind).columns.filter((column) => isShown(column, batch, rows))
  return {
    name: 'Dòng cần sửa',
    columns: [
      { head: rowHeadOf(batch.id), width: 9, kind: 'code' },
      { head: SYSTEM_NOTE_HEAD, width: 60, kind: 'text' },
      ...columns.map(({ heads: [head = ''] }) => ({
        head,
        width: Math.min(28, Math.max(12, head.length + 2)),
        kind: 'text' as const,
      })),
    ],
    rows: rows.map((row) => {
      const cells = cellsNow(row)
      return [String(row.number), reasonsOf(row), ...columns.map(({ key }) => cells[key] ?? null)]
    }),
    freeze: 3,
  }
}

/** What the file has, what it had to have, and what is to be filled in. */
function isShown(
  { key, required }: ImportColumn,
  { columns }: Batch,
  rows: readonly StoredRow[],
): boolean {
  return (
    required === true ||
    columns.some((column) => column.key === key) ||
    rows.some((row) => key in row.mends || row.findings.some(({ column }) => column === key))
  )
}

function reasonsOf({ findings }: StoredRow): string {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ sentence }) => sentence)
    .join(' ')
}
