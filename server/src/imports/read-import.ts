import { kindOf } from '@ptdv/core/imports/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import { Refusal } from '@ptdv/core/refusal'
import { z } from 'zod'
import { openFile } from '../files/open-file.ts'
import type { JobRun, JobRunner } from '../jobs/job-run.ts'
import { getBatch, takeBatch } from './batch.ts'
import { importLink } from './import-link.ts'
import { judgeRows } from './judge-rows.ts'
import { readSheet } from './read-sheet.ts'
import { readWorkbookText } from './read-workbook-text.ts'
import type { RowInHand } from './row.ts'
import { loadRows, recount, storeRows } from './store-rows.ts'

export const importInput = z.object({ import: z.number().int() })
export type ImportInput = z.output<typeof importInput>

/** The dry run: reads the workbook, judges every row, writes nothing but what it found. */
export const readImportRunner: JobRunner<ImportInput> = {
  parse: (input) => importInput.parse(input),
  run: async (job) => {
    try {
      await readImport(job)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await unreadable(job, error)
    }
  },
}

async function readImport(job: JobRun<ImportInput>): Promise<void> {
  const { import: id } = job.input
  const opened = await job.read(async (unit) => {
    const batch = await getBatch(unit, id)
    const earlier = await loadRows(unit, batch)
    return { batch, earlier, file: await openFile(unit, batch.fileId!) }
  })
  const { batch, file } = opened
  const sheet = readSheet(
    batch.kind,
    await readWorkbookText(file.bytes, (rows) => job.progress(rows, null, 'Đọc tệp')),
    batch.options.columns,
  )
  await job.stopIfCancelled()
  // Read again with other options, what was mended on the page stays mended.
  const mended = new Map(opened.earlier.map((row) => [row.number, row]))
  const rows = sheet.rows.map(({ origin: _origin, ...row }): RowInHand => {
    const before = mended.get(row.number)
    return { ...row, mends: before?.mends ?? {}, decision: before?.decision ?? null }
  })
  const judged = await job.read((unit) => judgeRows(unit, batch, rows, job))
  await job.stopIfCancelled()
  await job.finish(async (unit) => {
    await takeBatch(unit, id)
    await unit.db.deleteFrom('import_row').where('batch_id', '=', id).execute()
    await storeRows(unit, batch, judged.rows)
    await unit.db
      .updateTable('import_batch')
      .set({
        state: 'ready',
        columns: JSON.stringify(sheet.head.columns),
        head_row: sheet.headRow,
        detail: JSON.stringify(judged.detail),
      })
      .where('id', '=', id)
      .execute()
    const { write, repair, skip } = await recount(unit, batch)
    return {
      sentence: `Đã đọc ${formatNumber(judged.rows.length)} dòng: hiểu được ${formatNumber(write)}, cần sửa ${formatNumber(repair)}, bỏ qua ${formatNumber(skip)}. Chưa ghi gì.`,
      link: importLink(id),
      detail: { write, repair, skip },
    }
  })
}

/** The file is kept with the reason, so that the page can tell it. */
async function unreadable(job: JobRun<ImportInput>, refusal: Refusal): Promise<void> {
  const { import: id } = job.input
  await job.finish(async (unit) => {
    const batch = await takeBatch(unit, id)
    await unit.db
      .updateTable('import_batch')
      .set({ state: 'unreadable', problem_code: refusal.code, problem: refusal.sentence })
      .where('id', '=', id)
      .execute()
    return {
      sentence: `Không đọc được tệp ${kindOf(batch.kind).name.toLocaleLowerCase('vi')}: ${refusal.sentence}`,
      link: importLink(id),
    }
  })
}
