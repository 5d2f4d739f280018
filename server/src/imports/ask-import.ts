import type { JobKind } from '@ptdv/core/jobs/kinds'
import { kindOf } from '@ptdv/core/imports/kinds'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { startJob } from '../jobs/start-job.ts'
import { assertAny, assertReady, takeBatch, type Batch } from './batch.ts'
import type { StartedImport } from './start-import.ts'

/**
 * Asks for the rows to be written that the person saw.
 * @throws Missing; Refusal of assertReady; Conflict when the import was changed since it was seen
 */
export async function askToWrite(
  unit: Unit,
  input: { readonly id: number; readonly rows: number; readonly version: number },
): Promise<StartedImport> {
  const batch = await takeBatch(unit, input.id)
  assertReady(batch)
  const { rows_write: rows } = await unit.db
    .selectFrom('import_batch')
    .select('rows_write')
    .where('id', '=', batch.id)
    .executeTakeFirstOrThrow()
  if (batch.version !== input.version || rows !== input.rows) {
    throw new Conflict([`Lần nhập đã được sửa: nay có ${formatNumber(rows)} dòng để ghi.`])
  }
  assertAny(rows)
  return ask(unit, batch, 'import_write', `Ghi ${formatNumber(rows)} ${kindOf(batch.kind).unit}`, {
    version: batch.version,
  })
}

/** Asks for a written import to be taken back as a whole. @throws Missing */
export async function askToUndo(unit: Unit, id: number): Promise<StartedImport> {
  const batch = await takeBatch(unit, id)
  return ask(unit, batch, 'import_undo', `Hoàn tác lần nhập ${batch.fileName}`)
}

/** Asks for a copy of the workbook in which the cells to be mended are marked. @throws Missing, Refusal of assertReady */
export async function askForMarkedCopy(unit: Unit, id: number): Promise<StartedImport> {
  const batch = await takeBatch(unit, id)
  assertReady(batch)
  return ask(unit, batch, 'import_mark', `Đánh dấu các ô phải sửa trong ${batch.fileName}`)
}

/**
 * Asks for the rows that could not be written, alone and with the reasons; also once the others are written.
 * @throws Missing; Refusal of assertReady, KHONG-CO-DONG-CAN-SUA
 */
export async function askForWrongRows(unit: Unit, id: number): Promise<StartedImport> {
  const batch = await takeBatch(unit, id)
  if (batch.state !== 'written') assertReady(batch)
  const { rows_repair: rows } = await unit.db
    .selectFrom('import_batch')
    .select('rows_repair')
    .where('id', '=', batch.id)
    .executeTakeFirstOrThrow()
  if (rows === 0 || batch.emptiedAt !== null) {
    throw new Refusal('KHONG-CO-DONG-CAN-SUA', 'Không có dòng nào cần sửa để tách ra.')
  }
  return ask(unit, batch, 'import_wrong', `Tách ${formatNumber(rows)} dòng cần sửa`)
}

/** Asks for rows mended in a copy of them to be taken over. @throws Missing, Refusal of assertReady */
export async function askToMendFromFile(
  unit: Unit,
  { id, file }: { readonly id: number; readonly file: number },
): Promise<StartedImport> {
  const batch = await takeBatch(unit, id)
  assertReady(batch)
  const found = await unit.db
    .selectFrom('stored_file')
    .select('id')
    .where('id', '=', file)
    .executeTakeFirst()
  if (found === undefined) throw new Missing()
  return ask(unit, batch, 'import_mend', `Nhận các dòng đã sửa của ${batch.fileName}`, { file })
}

/** They make a file for whoever asked; the import itself goes on. */
const COPIES: readonly JobKind[] = ['import_mark', 'import_wrong']

async function ask(
  unit: Unit,
  { id }: Batch,
  kind: 'import_write' | 'import_undo' | 'import_mark' | 'import_wrong' | 'import_mend',
  title: string,
  more: Readonly<Record<string, number>> = {},
): Promise<StartedImport> {
  const { job } = await startJob(unit, { kind, title, input: { import: id, ...more } })
  if (!COPIES.includes(kind)) {
    await unit.db.updateTable('import_batch').set({ job_id: job }).where('id', '=', id).execute()
  }
  return { import: id, job }
}
