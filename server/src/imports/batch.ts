import { can } from '@ptdv/core/access/roles'
import type { ImportState } from '@ptdv/core/imports/contract'
import { kindOf, type ImportContext, type ImportKindKey } from '@ptdv/core/imports/kinds'
import type { ImportOptions } from '@ptdv/core/imports/options'
import type { UnderstoodColumn } from '@ptdv/core/imports/recognise-head'
import { Refusal } from '@ptdv/core/refusal'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

/** One import in hand. */
export interface Batch {
  readonly id: number
  readonly kind: ImportKindKey
  readonly state: ImportState
  readonly fileId: number | null
  readonly fileName: string
  readonly options: ImportOptions
  readonly columns: readonly UnderstoodColumn[]
  /** As Excel numbers it. */
  readonly headRow: number | null
  readonly detail: unknown
  readonly jobId: number | null
  readonly version: number
  readonly writtenAt: Date | null
  /** Since when what its rows said is no longer kept. */
  readonly emptiedAt: Date | null
}

/** @throws Missing outside the organisation that imports, or for a role that may not bring in this kind */
export async function getBatch(unit: Unit, id: number): Promise<Batch> {
  return found(unit, await select(unit, id).executeTakeFirst())
}

/** As getBatch, and nobody else changes it until the transaction ends. */
export async function takeBatch(unit: Unit, id: number): Promise<Batch> {
  return found(unit, await select(unit, id).forUpdate().executeTakeFirst())
}

function select(unit: Unit, id: number) {
  return unit.db
    .selectFrom('import_batch')
    .where('id', '=', id)
    .select([
      'id',
      'kind',
      'state',
      'file_id',
      'file_name',
      'options',
      'columns',
      'head_row',
      'detail',
      'job_id',
      'version',
      'written_at',
      'emptied_at',
    ])
}

function found(
  unit: Unit,
  row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>,
): Batch {
  if (row === undefined) throw new Missing()
  assertMayImport(unit, row.kind)
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    fileId: row.file_id,
    fileName: row.file_name,
    options: row.options,
    columns: row.columns,
    headRow: row.head_row,
    detail: row.detail,
    jobId: row.job_id,
    version: row.version,
    writtenAt: row.written_at,
    emptiedAt: row.emptied_at,
  }
}

/** @throws Missing */
export function assertMayImport(unit: Unit, kind: ImportKindKey): void {
  if (!can(unit.asker.role, kindOf(kind).capability)) throw new Missing()
}

/** @throws Refusal NHAP-DANG-DOC, NHAP-DA-GHI, NHAP-DA-BO, NHAP-KHONG-DOC-DUOC */
export function assertReady({ state }: Pick<Batch, 'state'>): void {
  switch (state) {
    case 'ready':
      return
    case 'reading':
      throw new Refusal('NHAP-DANG-DOC', 'Tệp đang được đọc. Chờ đọc xong rồi làm tiếp.')
    case 'written':
      throw new Refusal(
        'NHAP-DA-GHI',
        'Lần nhập này đã ghi rồi. Muốn ghi lại thì hoàn tác trước, hoặc nhập tệp khác.',
      )
    case 'discarded':
      throw new Refusal('NHAP-DA-BO', 'Lần nhập này đã bỏ. Nhập lại tệp.')
    case 'unreadable':
      throw new Refusal('NHAP-KHONG-DOC-DUOC', 'Tệp này không đọc được. Chọn tệp khác.')
  }
}

/** @throws Refusal KHONG-CO-DONG-DE-GHI */
export function assertAny(rows: number): void {
  if (rows > 0) return
  throw new Refusal(
    'KHONG-CO-DONG-DE-GHI',
    'Không có dòng nào để ghi. Sửa các dòng được đánh dấu rồi ghi lại.',
  )
}

export function contextOf(unit: Unit, { options }: Pick<Batch, 'options'>): ImportContext {
  return { today: unit.today, allowSynthetic: unit.house.demo, options }
}
