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
import { lookAtUndo, type UndoAhead } from './look-at-undo.ts'
import { importInput, type ImportInput } from './read-import.ts'
import { loadRows, recount, storeRows } from './store-rows.ts'

export const undoImportRunner: JobRunner<ImportInput> = {
  parse: (input) => importInput.parse(input),
  run: (job) => job.finish((unit) => undoImport(unit, job.input.import, job)),
}

/**
 * Takes a written import back: every act it recorded is annulled, its facts are entered with the opposite amount, its
 * records leave all lists; of kinds that allow it, rows gone on with stay. The rows stay as they were mended, to be
 * written again or discarded; where what they said is no longer kept, the import ends with it.
 * @throws Refusal NHAP-CHUA-GHI; NHAP-CO-VIEC-PHU-THUOC naming what stands on it
 */
export async function undoImport(unit: Unit, id: number, watch: Watch): Promise<JobResult> {
  const batch = await takeBatch(unit, id)
  if (batch.state !== 'written') {
    throw new Refusal('NHAP-CHUA-GHI', 'Lần nhập này chưa ghi nên không có gì để hoàn tác.')
  }
  const written = await countWritten(unit, batch)
  const ahead = await lookAtUndo(unit, batch, written)
  if (ahead.rows === 0) {
    throw new Refusal(
      'NHAP-CO-VIEC-PHU-THUOC',
      `Chưa hoàn tác được vì đã có việc ghi tiếp. ${ahead.because.join(' ')}`,
    )
  }
  watch.progress(0, 1, 'Hoàn tác')
  await kindWork(batch.kind).takeBack(unit, batch)
  if (batch.emptiedAt !== null) return leave(unit, batch, ahead)
  await sql`
    update import_row set person_id = null, person_is_new = null, case_id = null, founded_id = null, act_ids = null,
      before = null
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
  const judged = await judgeRows(unit, ready, rows, watch)
  await storeRows(unit, ready, judged.rows)
  await recount(unit, ready)
  await noteAudit(unit, {
    action: 'import.undone',
    subject: 'import',
    subjectId: id,
    detail: { kind: batch.kind, rows: ahead.rows },
  })
  return {
    sentence: `Đã hoàn tác ${formatNumber(ahead.rows)} ${kindOf(batch.kind).unit}. ${whatStands(ahead)}`,
    link: importLink(id),
    detail: { undone: ahead.rows },
  }
}

function whatStands({ because }: UndoAhead): string {
  return because.length === 0
    ? 'Số liệu và danh sách trở lại như trước khi ghi.'
    : because.join(' ')
}

async function countWritten(unit: Unit, { id }: Batch): Promise<number> {
  const { count } = await unit.db
    .selectFrom('import_row')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('batch_id', '=', id)
    .where('verdict', '=', 'write')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What the rows said is gone: there is nothing to write again. */
async function leave(unit: Unit, { id, kind }: Batch, ahead: UndoAhead): Promise<JobResult> {
  await unit.db.deleteFrom('import_row').where('batch_id', '=', id).execute()
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
    detail: { kind, rows: ahead.rows },
  })
  return {
    sentence: `Đã hoàn tác ${formatNumber(ahead.rows)} ${kindOf(kind).unit}. ${whatStands(ahead)} Nội dung tệp không còn được giữ nên không ghi lại từ đây được.`,
    link: importLink(id),
  }
}
