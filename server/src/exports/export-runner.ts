import { exportRequestSchema, type ExportRequest } from '@ptdv/core/exports/contract'
import { formatNumber } from '@ptdv/core/text/numbers'
import { noteAudit } from '../audit/note-audit.ts'
import { keepFile } from '../files/keep-file.ts'
import type { JobRunner } from '../jobs/job-run.ts'
import { writeExport } from './write-export.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A workbook is made anew with one press. */
const KEPT_DAYS = 7

/** Reads in one snapshot as who asked, writes the workbook, keeps it for a week. */
export const exportRunner: JobRunner<ExportRequest> = {
  parse: (input) => exportRequestSchema.parse(input),
  async run(job) {
    const { input } = job
    const written = await job.read((unit) =>
      writeExport(unit, input, async (rows, count) => {
        job.progress(rows, count, rows === 0 ? 'Đang đọc và xếp thứ tự.' : 'Đang ghi vào tệp.')
        await job.stopIfCancelled()
      }),
    )
    await job.finish(async (unit) => {
      const { name, bytes, rows } = written
      const { file } = await keepFile(unit, {
        name,
        bytes,
        type: TYPE,
        purpose: 'export',
        days: KEPT_DAYS,
      })
      await noteAudit(unit, {
        action: 'exports.write',
        subject: 'export',
        subjectId: job.jobId,
        detail: { what: input.what, filters: withoutNames(input.filters), rows },
      })
      return { sentence: `Đã xuất ${formatNumber(rows)} dòng.`, file, detail: { rows } }
    })
  },
}

/** What was typed to find somebody is a name: the audit says that a name was given, not which. */
function withoutNames(filters: object): Record<string, unknown> {
  return 'text' in filters && filters.text ? { ...filters, text: true } : { ...filters }
}
