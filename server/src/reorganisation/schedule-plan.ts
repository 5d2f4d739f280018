import { assertPlanFits } from '@ptdv/core/reorganisation/check-plan'
import { Refusal } from '@ptdv/core/refusal'
import type { Unit } from '../database/unit-of-work.ts'
import { loadTree } from '../organisations/load-tree.ts'
import { assertOwnPart } from './assert-own-part.ts'
import { assertPaper } from './assert-paper.ts'
import { notePlan } from './note-plan.ts'
import { takePlan } from './take-plan.ts'

/**
 * Appoints a plan for its day: then it is carried out by itself, as this officer's recorded decision.
 * @throws Refusal PHUONG-AN-KHONG-KHOP, THIEU-VAN-BAN; NGAY-DA-DEN when it can be carried out at once
 */
export async function schedulePlan(
  unit: Unit,
  input: { readonly id: number; readonly version: number },
): Promise<{ id: number; version: number }> {
  const row = await takePlan(unit, input, 'draft')
  if (row.effective_on <= unit.today) {
    throw new Refusal(
      'NGAY-DA-DEN',
      'Ngày có hiệu lực đã đến. Thực hiện ngay, hoặc chọn ngày sau hôm nay để hẹn.',
      'effectiveOn',
    )
  }
  assertPaper(row, unit.today)
  await assertOwnPart(unit, row.plan.changes)
  assertPlanFits(await loadTree(unit.db), row.plan)
  const version = row.version + 1
  await unit.db
    .updateTable('reorganisation')
    .set({ state: 'scheduled', version, problem: null, asker: JSON.stringify(unit.asker) })
    .where('id', '=', row.id)
    .execute()
  await notePlan(unit, row, 'scheduled')
  return { id: row.id, version }
}
