import type { SoldierAnswer } from '@ptdv/core/soldiers/fold-soldier'
import type { Unit } from '../database/unit-of-work.ts'
import { settleOffers } from './settle-offers.ts'
import { toldColumns } from './soldier-rows.ts'

/** The row as the acts now tell it. */
export async function settleSoldier(
  unit: Unit,
  { id, version }: { readonly id: number; readonly version: number },
  answer: SoldierAnswer,
): Promise<void> {
  await settleOffers(unit, id, answer.offers)
  await unit.db
    .updateTable('soldier')
    .set(toldColumns(answer, version))
    .where('id', '=', id)
    .execute()
}
