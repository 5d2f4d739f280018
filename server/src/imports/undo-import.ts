import { kindOf } from '@ptdv/core/imports/kinds'
import { Refusal } from '@ptdv/core/refusal'
import { formatNumber } from '@ptdv/core/text/numbers'
import { sql } from 'kysely'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { JobResult, JobRunner } from '../jobs/job-run.ts'
import { takeBatch, type Batch } from './batch.ts'
import { importLink } from './import-link.ts'
import { judgeRows } from './judge-rows.ts'
import type { Watch } from './kind-work.ts'
import { kindWork } from './kind-works.ts'
import { importInput, type ImportInput } from './read-import.ts'
import { loadRows, recount, storeRows } from './store-rows.ts'

export const undoImportRunner: JobRunner<ImportInput> = {
  parse: (input) => importInput.parse(input),
  run: (job) => job.finish((unit) => undoImport(unit, job.input.import, job)),
}

/**
 * Takes a written import back as a whole: every act it recorded is annulled, its facts are entered with the opposite
 * amount, its records leave all lists. The rows stay as they were mended, to be written again or discarded; where what
 * they said is no longer kept, the import ends with it.
 * @throws Refusal NHAP-CHUA-GHI; NHAP-CO-VIEC-PHU-THUOC naming what stands on it
 */
export async function undoImport(unit: Unit, id: number, watch: Watch): Promise<JobResult> {
  const batch = await takeBatch(unit, id)
  if (batch.state !== 'written') {
    throw new Refusal('NHAP-CHUA-GHI', 'Lần nhập này chưa ghi nên không có gì để hoàn tác.')
  }
  const work = kindWork(batch.kind)
  const dependents = await work.findDependents(unit, batch)
  if (dependents.length > 0) {
    throw new Refusal(
      'NHAP-CO-VIEC-PHU-THUOC',
      `Chưa hoàn tác được vì đã có việc ghi tiếp. ${dependents.join(' ')}`,
    )
  }
  watch.progress(0, 1, 'Hoàn tác')
  await work.takeBack(unit, batch)
  if (batch.emptiedAt !== null) return leave(unit, batch)
  await sql`
    update import_row set person_id = null, person_is_new = null, case_id = null, founded_id = null, act_ids = null
    where batch_id = ${id}`.execute(unit.db)
  await unit.db
    .updateTable('import_batch')
    .set({
      state: 'ready',
      written_by_name: null,
      written_at: null,
      undone_by_name: unit.asker.accountName,
      undone_at: sql`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute()
  const ready = { ...batch, state: 'ready' as const }
  const rows = await loadRows(unit, ready)
  const written = rows.filter(({ verdict }) => verdict === 'write').length
  const judged = await judgeRows(unit, ready, rows, watch)
  await storeRows(unit, ready, judged.rows)
  await recount(unit, ready)
  await noteAudit(unit, {
    action: 'import.undone',
    subject: 'import',
    subjectId: id,
    detail: { kind: batch.kind, rows: written },
  })
  return {
    sentence: `Đã hoàn tác ${formatNumber(written)} ${kindOf(batch.kind).unit}. Số liệu và danh sách trở lại như trước khi ghi.`,
    link: importLink(id),
    detail: { undone: written },
  }
}

/** What the rows said is gone: there is nothing to write again. */
async function leave(unit: Unit, { id, kind }: Batch): Promise<JobResult> {
  const { numDeletedRows } = await unit.db
    .deleteFrom('import_row')
    .where('batch_id', '=', id)
    .executeTakeFirstOrThrow()
  await unit.db
    .updateTable('import_batch')
    .set({
      state: 'discarded',
      detail: null,
      undone_by_name: unit.asker.accountName,
      undone_at: sql`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute()
  await noteAudit(unit, {
    action: 'import.undone',
    subject: 'import',
    subjectId: id,
    detail: { kind, rows: Number(numDeletedRows) },
  })
  return {
    sentence:
      'Đã hoàn tác cả lần nhập. Nội dung tệp không còn được giữ nên không ghi lại từ đây được.',
    link: importLink(id),
  }
}
