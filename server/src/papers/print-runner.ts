import { MOST_PDF, printSchema } from '@ptdv/core/papers/contract'
import { formatNumber } from '@ptdv/core/text/numbers'
import { Refusal } from '@ptdv/core/refusal'
import { z } from 'zod'
import { keepFile } from '../files/keep-file.ts'
import type { JobRunner } from '../jobs/job-run.ts'
import { findOffice } from './find-office.ts'
import { bind, fileOf, makePapers } from './make-papers.ts'
import { preparePrinting } from './prepare-printing.ts'
import type { Noted } from './print-papers.ts'
import { printingName } from './printing-name.ts'
import { toPdf } from './to-pdf.ts'

const requestSchema = printSchema.extend({
  as: z.enum(['word', 'pdf']),
  /** What the request noted and was allowed to open. */
  noted: z.custom<Noted>(),
})
/** Made anew with one press, and it tells of people. */
const KEPT_DAYS = 1

/** Papers of a whole meeting, or as PDF: behind the screen. */
export const printRunner: JobRunner<z.output<typeof requestSchema>> = {
  parse: (input) => requestSchema.parse(input),
  async run(job) {
    const { input } = job
    const { sources, templates } = await job.read((unit) =>
      preparePrinting(unit, input, input.noted),
    )
    const papers = await makePapers(sources, input.forms, templates, async (made) => {
      job.progress(made, null)
      await job.stopIfCancelled()
    })
    const file = await (input.as === 'word'
      ? bind(papers, printingName(sources))
      : inPdf(papers, printingName(sources)))
    await job.finish(async (unit) => {
      const kept = await keepFile(unit, {
        name: file.name,
        type: file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
        purpose: 'papers',
        days: KEPT_DAYS,
      })
      return { sentence: `Đã lập ${formatNumber(papers.length)} giấy tờ.`, file: kept.file }
    })
  },
}

async function inPdf(papers: Awaited<ReturnType<typeof makePapers>>, title: string): Promise<File> {
  const office = await findOffice()
  if (office === null) {
    throw new Refusal(
      'KHONG-CO-LIBREOFFICE',
      'Máy chủ chưa cài LibreOffice nên chưa ra được PDF. Tải tệp Word về in.',
    )
  }
  if (papers.length > MOST_PDF) {
    throw new Refusal(
      'QUA-NHIEU-PDF',
      `Một lần ra được nhiều nhất ${MOST_PDF} giấy tờ PDF. Chọn bớt người hoặc in ra Word.`,
    )
  }
  const bound = await bind(papers, title)
  if (!bound.name.endsWith('.docx')) {
    throw new Refusal(
      'MAU-KHAC-NHAU',
      'Các mẫu đã thay có thể thức khác nhau nên không ghép vào một tệp PDF được. In từng loại giấy tờ một.',
    )
  }
  const bytes = await toPdf(office, new Uint8Array(await bound.arrayBuffer()))
  return fileOf(bytes, bound.name.replace(/docx$/, 'pdf'), 'application/pdf')
}
