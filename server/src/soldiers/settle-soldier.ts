import type { SoldierAnswer } from '@ptdv/core/soldiers/fold-soldier'
import type { Unit } from '../database/unit-of-work.ts'
import { settleOffers } from './settle-offers.ts'

/** The columns of a soldier's row that its acts tell. */
export function soldierColumns(answer: SoldierAnswer, version: number) {
  return {
    organisation_id: answer.cell?.id ?? answer.commune.id,
    commune_id: answer.commune.id,
    year: answer.year,
    announced_on: answer.announcedOn,
    demobilised_on: answer.demobilisedOn,
    member: answer.member,
    stage: answer.stage,
    due_on: answer.clock?.end ?? null,
    notice_ends: answer.noticeEnds,
    reserve: answer.reserve && (answer.reserve.kind === 'reserve_joined' ? 'joined' : 'not_joined'),
    reserve_on: answer.reserve?.happenedOn ?? null,
    stable_work: answer.work?.stable ?? null,
    wished_post: answer.wish?.payload.post ?? null,
    companion: answer.companion?.payload.name ?? null,
    last_on: answer.lastOn,
    case_id: answer.case,
    version,
  } as const
}

/** The row as the acts now tell it. */
export async function settleSoldier(
  unit: Unit,
  { id, version }: { readonly id: number; readonly version: number },
  answer: SoldierAnswer,
): Promise<void> {
  await settleOffers(unit, id, answer.offers)
  await unit.db
    .updateTable('soldier')
    .set(soldierColumns(answer, version))
    .where('id', '=', id)
    .execute()
}
