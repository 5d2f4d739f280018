import { Conflict, Refusal } from '@ptdv/core/refusal'
import type { Selectable } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

export type PlanRow = Selectable<Database['reorganisation']>
type State = PlanRow['state']

const IN_WORDS: Readonly<Record<State, string>> = {
  draft: 'Phương án đang là bản nháp. Hẹn ngày thực hiện trước.',
  scheduled: 'Phương án đã hẹn ngày thực hiện. Bỏ hẹn trước khi sửa.',
  done: 'Phương án đã thực hiện rồi. Mở lại trang để xem kết quả.',
  cancelled: 'Phương án đã bỏ. Lập phương án mới.',
}

/**
 * The plan for a write: its row stays locked until the transaction ends, so that of two who carry it out one does.
 * @throws Missing; Conflict when somebody saved it since; Refusal PHUONG-AN-… when its state does not allow it
 */
export async function takePlan(
  unit: Unit,
  { id, version }: { readonly id: number; readonly version: number },
  ...states: readonly State[]
): Promise<PlanRow> {
  const row = await unit.db
    .selectFrom('reorganisation')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', unit.asker.organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  if (!states.includes(row.state)) {
    throw new Refusal('PHUONG-AN-KHONG-CON-NHU-CU', IN_WORDS[row.state])
  }
  if (row.version !== version) throw new Conflict([`${row.saved_by} đã lưu lần ${row.version}.`])
  return row
}
