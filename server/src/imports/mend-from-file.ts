import { kindOf } from '@ptdv/core/imports/kinds'
import { ROW_HEAD } from '@ptdv/core/imports/recognise-head'
import { Refusal } from '@ptdv/core/refusal'
import { formatNumber } from '@ptdv/core/text/numbers'
import { z } from 'zod'
import type { Unit } from '../database/unit-of-work.ts'
import { openFile } from '../files/open-file.ts'
import type { JobRunner } from '../jobs/job-run.ts'
import { assertReady, getBatch, takeBatch, type Batch } from './batch.ts'
import { importLink } from './import-link.ts'
import { applyMends, type Mend } from './mend-rows.ts'
import { readSheet, type ReadSheet } from './read-sheet.ts'
import { readWorkbookText } from './read-workbook-text.ts'
import { loadRows, recount } from './store-rows.ts'

const mendInput = z.object({ import: z.number().int(), file: z.number().int() })
type MendInput = z.output<typeof mendInput>

/**
 * Rows of an import that were mended in a copy of them: each goes to the row it came from, all others stay as they are.
 * A row that the copy no longer has is not taken out.
 * @throws Refusal THIEU-COT-DONG, BANG-KHAC, and of assertReady and readSheet
 */
export const mendFromFileRunner: JobRunner<MendInput> = {
  parse: (input) => mendInput.parse(input),
  async run(job) {
    const { import: id, file } = job.input
    const { batch, bytes } = await job.read(async (unit) => ({
      batch: await getBatch(unit, id),
      bytes: (await openFile(unit, file)).bytes,
    }))
    const sheet = readSheet(
      batch.kind,
      await readWorkbookText(bytes, (rows) => job.progress(rows, null, 'Đọc tệp')),
    )
    await job.finish(async (unit) => {
      const taken = await takeBatch(unit, id)
      assertReady(taken)
      const mends = await mendsOf(unit, taken, sheet)
      const before = await loadRows(unit, taken, [...mends.keys()])
      const judged = await applyMends(unit, taken, before, mends, job)
      const { repair } = await recount(unit, taken)
      const mended = judged.filter(({ verdict }) => verdict === 'write').length
      return {
        sentence: `Đã nhận ${formatNumber(judged.length)} dòng từ tệp: ${formatNumber(mended)} dòng nay ghi được, cả lần nhập còn ${formatNumber(repair)} dòng cần sửa.`,
        link: importLink(id),
        detail: { taken: judged.length, mended },
      }
    })
  },
}

/** What the copy says of each row that the import has; cells it leaves empty are emptied, columns it lacks are not. */
async function mendsOf(
  unit: Unit,
  batch: Batch,
  { rows, head, copyOf }: ReadSheet,
): Promise<ReadonlyMap<number, Mend>> {
  // Rows of all imports are numbered from the same beginning: their numbers alone do not tell whose they are.
  if (copyOf !== null && copyOf !== batch.id) throw another()
  const numbered = new Map(
    rows.flatMap((row) => (row.origin === null ? [] : [[row.origin, row] as const])),
  )
  if (numbered.size === 0) {
    throw new Refusal(
      'THIEU-COT-DONG',
      `Tệp không có cột “${ROW_HEAD}” nên không biết sửa dòng nào. Dùng tệp “dòng cần sửa” vừa tải, giữ nguyên cột ấy.`,
    )
  }
  const kept = await loadRows(unit, batch, [...numbered.keys()])
  if (kept.length === 0) throw another()
  const brought = new Set(head.columns.map(({ key }) => key))
  const keys = kindOf(batch.kind).columns.flatMap(({ key }) => (brought.has(key) ? [key] : []))
  return new Map(
    kept.map(({ number, cells: was, mends, decision }) => {
      const now = numbered.get(number)!.cells
      const shown = keys.filter((key) => key in now || key in was || key in mends)
      const cells = Object.fromEntries(shown.map((key) => [key, now[key] ?? '']))
      return [number, { number, cells, decision: decision === 'skip' ? null : decision }] as const
    }),
  )
}

function another(): Refusal {
  return new Refusal(
    'BANG-KHAC',
    'Các dòng trong tệp không phải của lần nhập này. Chọn đúng tệp đã tải từ lần nhập này.',
  )
}
