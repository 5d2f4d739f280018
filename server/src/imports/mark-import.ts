import { isLikeness } from '@ptdv/core/imports/decision'
import type { Severity } from '@ptdv/core/imports/finding'
import { formatNumber } from '@ptdv/core/text/numbers'
import { keepFile } from '../files/keep-file.ts'
import { openFile } from '../files/open-file.ts'
import type { JobRunner } from '../jobs/job-run.ts'
import { markWorkbook, type Mark, type MarkSeverity } from '../workbooks/mark-workbook.ts'
import { getBatch, type Batch } from './batch.ts'
import { importLink } from './import-link.ts'
import { importInput, type ImportInput } from './read-import.ts'
import type { StoredRow } from './row.ts'
import { loadRows } from './store-rows.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** It is mended and brought back within days. */
const KEPT_DAYS = 7

/** A copy of the person's own workbook in which every cell to be mended is marked and says why. */
export const markImportRunner: JobRunner<ImportInput> = {
  parse: (input) => importInput.parse(input),
  async run(job) {
    const { import: id } = job.input
    const { batch, rows, file } = await job.read(async (unit) => {
      const batch = await getBatch(unit, id)
      return {
        batch,
        rows: await loadRows(unit, batch),
        file: await openFile(unit, batch.fileId!),
      }
    })
    const marks = rows.flatMap((row) => marksOf(batch, row))
    job.progress(0, null, 'Đánh dấu các ô')
    const bytes = await markWorkbook(file.bytes, marks, { headRow: batch.headRow ?? 1 })
    await job.stopIfCancelled()
    await job.finish(async (unit) => {
      const kept = await keepFile(unit, {
        name: markedName(batch.fileName),
        type: TYPE,
        bytes,
        purpose: 'export',
        days: KEPT_DAYS,
      })
      return {
        sentence: `Đã đánh dấu ${formatNumber(marks.length)} chỗ. Sửa trong Excel rồi đưa tệp lên lại.`,
        link: importLink(id),
        file: kept.file,
      }
    })
  },
}

/** What is left out or was read another way needs no mending. */
const MARKED: { readonly [S in Severity]?: MarkSeverity } = { error: 'error', warning: 'warning' }

function marksOf({ columns }: Batch, { number, findings }: StoredRow): Mark[] {
  return findings.flatMap((finding): Mark[] => {
    const severity = MARKED[finding.severity]
    if (severity === undefined) return []
    const sentence = isLikeness(finding)
      ? `${finding.sentence} (trên trang nhập)`
      : finding.sentence
    const at = columns.find(({ key }) => key !== null && key === finding.column)
    return [{ row: number, column: at?.index ?? null, sentence, severity }]
  })
}

/** “ds.xlsx” → “ds - đánh dấu.xlsx” */
function markedName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')} - đánh dấu.xlsx`
}
