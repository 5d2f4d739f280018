import type { Circumstances } from '@ptdv/core/admission/circumstances'
import { caseTurn } from '@ptdv/core/admission/case-turn'
import { foldCase, type CaseAnswer } from '@ptdv/core/admission/fold-case'
import type { Unit } from '../database/unit-of-work.ts'
import { placeAt } from './desk.ts'
import type { RecordedAct } from './load-case.ts'
import type { Passage, Place } from './load-circumstances.ts'

export function answerCase(
  unit: Unit,
  acts: readonly RecordedAct[],
  circumstances: Circumstances,
): CaseAnswer {
  return foldCase({ acts, circumstances, calendar: unit.house.calendar, today: unit.today })
}

/** Writes what the fold says into the case's row: the lists and work lists read it there. */
export async function settleCase(
  unit: Unit,
  id: number,
  answer: CaseAnswer,
  circumstances: Circumstances,
  passage: Passage,
  version: number,
): Promise<{ waitsOrganisation: Place | null }> {
  const turn = caseTurn(answer, circumstances)
  const place = placeAt(passage, turn.desk)
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
      version,
    })
    .where('id', '=', id)
    .execute()
  return { waitsOrganisation: place }
}
