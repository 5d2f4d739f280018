import { caseTurn } from '@ptdv/core/admission/case-turn'
import { foldCase, type CaseAnswer } from '@ptdv/core/admission/fold-case'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'
import { placeAt } from './desk.ts'
import type { CaseInHand, Place } from './load-cases.ts'

/** Where a case stands, today or as of an earlier day. */
export function answerCase(
  unit: Unit,
  { acts, circumstances }: Pick<CaseInHand, 'acts' | 'circumstances'>,
  today: PlainDate = unit.today,
): CaseAnswer {
  return foldCase({ acts, circumstances, calendar: unit.house.calendar, today })
}

/** Writes what the fold says into the case's row, which lists and work lists read. Returns whose turn it is. */
export async function settleCase(
  unit: Unit,
  held: CaseInHand,
  answer: CaseAnswer,
): Promise<Place | null> {
  const turn = caseTurn(answer, held.circumstances)
  const place = placeAt(held.passage, turn.desk)
  await unit.db
    .updateTable('admission_case')
    .set({
      stage: answer.stage,
      waits_for: turn.waitsFor,
      waits_organisation_id: place?.id ?? null,
      due_on: turn.dueOn,
      due_key: turn.dueKey,
      closed_on: answer.closed?.on ?? null,
      closed_reason: answer.closed?.reason ?? null,
      version: held.acts.length,
    })
    .where('id', '=', held.row.id)
    .execute()
  return place
}
