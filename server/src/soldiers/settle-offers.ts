import type { SoldierState } from '@ptdv/core/soldiers/soldier-state'
import { fold } from '@ptdv/core/text/fold'
import type { Unit } from '../database/unit-of-work.ts'

/** The offers of a soldier as the acts now tell them. */
export async function settleOffers(
  { db }: Pick<Unit, 'db'>,
  soldier: number,
  offers: SoldierState['offers'],
): Promise<void> {
  await db.deleteFrom('soldier_offer').where('soldier_id', '=', soldier).execute()
  if (offers.length === 0) return
  await db.insertInto('soldier_offer').values(offerRows(soldier, offers)).execute()
}

export function offerRows(soldier: number, offers: SoldierState['offers']) {
  return offers.map(({ act, result }) => ({
    act_id: act.id,
    soldier_id: soldier,
    kind: act.payload.kind,
    giver: act.payload.from,
    giver_key: fold(act.payload.from),
    offered_on: act.happenedOn,
    taken: result?.payload.taken ?? null,
  }))
}
