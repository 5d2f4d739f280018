import { kindOf, type ImportKindKey } from '@ptdv/core/imports/kinds'
import type { ImportOptions } from '@ptdv/core/imports/options'
import type { ChosenColumns } from '@ptdv/core/imports/recognise-head'
import { Refusal } from '@ptdv/core/refusal'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { startJob } from '../jobs/start-job.ts'
import { assertMayImport, getBatch } from './batch.ts'
import { discardImport } from './discard-import.ts'

export interface ImportToStart {
  readonly kind: ImportKindKey
  /** A file that was brought in. */
  readonly file: number
  readonly options: ImportOptions
  /** The import in whose place this one comes. */
  readonly replaces: number | null
}

export interface StartedImport {
  readonly import: number
  readonly job: number
}

/** Asks for a workbook to be read: nothing of it is written yet. @throws Missing */
export async function startImport(unit: Unit, input: ImportToStart): Promise<StartedImport> {
  assertMayImport(unit, input.kind)
  const file = await unit.db
    .selectFrom('stored_file')
    .select('name')
    .where('id', '=', input.file)
    .executeTakeFirst()
  if (file === undefined) throw new Missing()
  if (input.replaces !== null) await discardImport(unit, input.replaces)
  // A day left open is the day of asking, and stays it however late the rows are written.
  const asksDay = (kindOf(input.kind).options as readonly string[]).includes('since')
  const options = asksDay ? { since: unit.today, ...input.options } : input.options
  const { id } = await unit.db
    .insertInto('import_batch')
    .values({
      organisation_id: unit.asker.organisationId,
      kind: input.kind,
      state: 'reading',
      file_id: input.file,
      file_name: file.name,
      options: JSON.stringify(options),
      created_by: unit.asker.accountId,
      created_by_name: unit.asker.accountName,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteAudit(unit, {
    action: 'import.started',
    subject: 'import',
    subjectId: id,
    detail: { kind: input.kind },
  })
  return askToRead(unit, id)
}

/**
 * Reads the file anew with other options; what was mended on the page stays mended.
 * @throws Missing; Refusal COT-CHON-HAI-LAN, COT-KHONG-CO
 */
export async function setImportOptions(
  unit: Unit,
  input: { readonly id: number; readonly options: ImportOptions },
): Promise<StartedImport> {
  const batch = await getBatch(unit, input.id)
  if (batch.state === 'written' || batch.state === 'discarded') throw new Missing()
  assertColumns(batch.kind, input.options.columns ?? {})
  await unit.db
    .updateTable('import_batch')
    .set({
      options: JSON.stringify({ ...batch.options, ...input.options }),
      state: 'reading',
      problem_code: null,
      problem: null,
    })
    .where('id', '=', batch.id)
    .execute()
  return askToRead(unit, batch.id)
}

function assertColumns(kind: ImportKindKey, chosen: ChosenColumns): void {
  const { columns, name } = kindOf(kind)
  const keys = Object.values(chosen).filter((key) => key !== null)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  const titleOf = (key: string) => columns.find((column) => column.key === key)?.heads[0] ?? key
  if (twice !== undefined) {
    throw new Refusal(
      'COT-CHON-HAI-LAN',
      `Hai cột của tệp cùng được chọn là “${titleOf(twice)}”. Chỉ để một cột.`,
      'columns',
    )
  }
  if (keys.every((key) => columns.some((column) => column.key === key))) return
  throw new Refusal(
    'COT-KHONG-CO',
    `Bảng ${name.toLocaleLowerCase('vi')} không có cột vừa chọn. Tải lại trang rồi chọn lại.`,
    'columns',
  )
}

async function askToRead(unit: Unit, id: number): Promise<StartedImport> {
  const { kind, fileName } = await getBatch(unit, id)
  const { job } = await startJob(unit, {
    kind: 'import_read',
    title: `Đọc ${kindOf(kind).name.toLocaleLowerCase('vi')} từ ${fileName}`,
    input: { import: id },
  })
  await unit.db.updateTable('import_batch').set({ job_id: job }).where('id', '=', id).execute()
  return { import: id, job }
}
