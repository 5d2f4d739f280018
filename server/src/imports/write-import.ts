import { kindOf } from '@ptdv/core/imports/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import { sql } from 'kysely'
import { z } from 'zod'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { JobResult, JobRunner } from '../jobs/job-run.ts'
import { assertAny, assertReady, takeBatch, type Batch } from './batch.ts'
import { importLink } from './import-link.ts'
import { judgeRows, readRowInHand } from './judge-rows.ts'
import type { Made, PlannedRow, Watch } from './kind-work.ts'
import { kindWork } from './kind-works.ts'
import { importInput } from './read-import.ts'
import { printOf, type JudgedRow } from './row.ts'
import { loadRows, recount, storeRows } from './store-rows.ts'

const writeInput = importInput.extend({
  /** Of the import as it was seen by whoever asked for the writing. */
  version: z.number().int(),
})
type WriteInput = z.output<typeof writeInput>

export const writeImportRunner: JobRunner<WriteInput> = {
  parse: (input) => writeInput.parse(input),
  run: (job) => job.finish((unit) => writeImport(unit, job.input, job)),
}

/**
 * Writes exactly the rows that were shown, in one transaction: every row is judged once more, after whoever writes the
 * same was waited for, and where one is no longer what was shown nothing is written and the page shows it anew.
 * @throws Refusal of assertReady; of assertAny
 */
export async function writeImport(
  unit: Unit,
  { import: id, version }: WriteInput,
  watch: Watch,
): Promise<JobResult> {
  const batch = await takeBatch(unit, id)
  assertReady(batch)
  // Mended while this waited its turn: nobody has seen these rows and asked for them to be written.
  if (batch.version !== version) return seeAgain(id)
  const work = kindWork(batch.kind)
  const shown = await loadRows(unit, batch)
  const read = shown.map((row) => readRowInHand(unit, batch, row))
  await work.lock(unit, batch, read)
  const judged = await judgeRows(unit, batch, shown, watch, read)
  const changed = judged.rows.filter((row, index) => !printOf(row).equals(shown[index]!.print))
  if (changed.length > 0) return showAnew(unit, batch, changed, judged.detail)

  const rows = judged.rows.flatMap(({ number, verdict, plan }): PlannedRow<unknown>[] =>
    verdict === 'write' ? [{ number, plan }] : [],
  )
  assertAny(rows.length)
  const made = await work.write(unit, batch, rows, watch)
  await watch.stopIfCancelled()
  await keepMade(unit, batch, made)
  await unit.db
    .updateTable('import_batch')
    .set({
      state: 'written',
      detail: JSON.stringify(judged.detail),
      written_by_name: unit.asker.accountName,
      written_at: sql`clock_timestamp()`,
      undone_by_name: null,
      undone_at: null,
      version: batch.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await noteAudit(unit, {
    action: 'import.written',
    subject: 'import',
    subjectId: id,
    detail: { kind: batch.kind, rows: rows.length },
  })
  return {
    sentence: `Đã ghi ${formatNumber(rows.length)} ${kindOf(batch.kind).unit}.`,
    link: importLink(id),
    detail: { written: rows.length },
  }
}

function seeAgain(id: number): JobResult {
  return {
    sentence:
      'Chưa ghi gì: lần nhập đã được sửa thêm trong lúc chờ ghi. Xem lại các dòng rồi bấm ghi.',
    link: importLink(id),
    detail: { written: 0 },
  }
}

/** Somebody wrote meanwhile: nothing is written, and the page says which rows have changed. */
async function showAnew(
  unit: Unit,
  batch: Batch,
  changed: readonly JudgedRow[],
  detail: unknown,
): Promise<JobResult> {
  await storeRows(unit, batch, changed)
  await recount(unit, batch)
  await unit.db
    .updateTable('import_batch')
    .set({ detail: JSON.stringify(detail) })
    .where('id', '=', batch.id)
    .execute()
  const present = changed.filter(({ findings }) =>
    findings.some(({ code }) => code === 'DA-CO-HO-SO' || code === 'DA-LA-DANG-VIEN'),
  ).length
  const because =
    present > 0
      ? `${formatNumber(present)} dòng nay đã có người khác ghi`
      : `${formatNumber(changed.length)} dòng đã khác so với lúc xem (dòng ${changed
          .slice(0, 5)
          .map(({ number }) => number)
          .join(', ')}${changed.length > 5 ? '…' : ''})`
  return {
    sentence: `Chưa ghi gì: ${because}. Xem lại rồi bấm ghi.`,
    link: importLink(batch.id),
    detail: { written: 0, changed: changed.length, present },
  }
}

const CHUNK = 5_000

async function keepMade(unit: Unit, batch: Batch, made: readonly Made[]): Promise<void> {
  for (let from = 0; from < made.length; from += CHUNK) {
    const chunk = made.slice(from, from + CHUNK)
    await sql`
      update import_row r set person_id = m.person, person_is_new = m.is_new, case_id = m.case_id, founded_id = m.founded,
        act_ids = array(select jsonb_array_elements_text(m.acts)::bigint), before = m.before
      from unnest(${chunk.map(({ number }) => number)}::integer[], ${chunk.map(({ person }) => person ?? null)}::bigint[],
        ${chunk.map(({ personIsNew }) => personIsNew ?? null)}::boolean[],
        ${chunk.map((row) => row.case ?? null)}::bigint[], ${chunk.map(({ founded }) => founded ?? null)}::integer[],
        ${chunk.map(({ acts }) => JSON.stringify(acts))}::jsonb[],
        ${chunk.map(({ before }) => (before === undefined ? null : JSON.stringify(before)))}::jsonb[])
        as m (number, person, is_new, case_id, founded, acts, before)
      where r.batch_id = ${batch.id} and r.number = m.number`.execute(unit.db)
  }
}
