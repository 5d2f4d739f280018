import { caseTurn } from '@ptdv/core/admission/case-turn'
import { foldCase, type CaseAnswer } from '@ptdv/core/admission/fold-case'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'
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

export interface Settled {
  /** Whose turn it is. */
  readonly turn: Place | null
  /** Writes what the fold says into the case's row, which lists and work lists read. */
  readonly update: RawBuilder<unknown>
}

export function settleCase(held: CaseInHand, answer: CaseAnswer): Settled {
  const turn = caseTurn(answer, held.circumstances)
  const place = placeAt(held.passage, turn.desk)
  return {
    turn: place,
    update: sql`
      update admission_case set stage = ${answer.stage}, waits_for = ${turn.waitsFor},
        waits_organisation_id = ${place?.id ?? null}, due_on = ${turn.dueOn}, due_key = ${turn.dueKey},
        closed_on = ${answer.closed?.on ?? null}, closed_reason = ${answer.closed?.reason ?? null},
        version = ${held.acts.length}
      where id = ${held.row.id}`,
  }
}
