import { caseTurn } from '@ptdv/core/admission/case-turn'
import { foldCase, type CaseAnswer } from '@ptdv/core/admission/fold-case'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { placeAt } from './desk.ts'
import type { CaseInHand, Place } from './load-cases.ts'

/** Where a case stands, today or as of an earlier day. */
export function answerCase(
  unit: Pick<Unit, 'house' | 'today'>,
  { acts, circumstances, settings }: Pick<CaseInHand, 'acts' | 'circumstances' | 'settings'>,
  today: PlainDate = unit.today,
): CaseAnswer {
  return foldCase({ acts, circumstances, settings, calendar: unit.house.calendar, today })
}

/** What the fold says of a case, as its row keeps it for lists and work lists. */
interface SettledRow {
  readonly id: number
  readonly stage: string
  readonly waits_for: string
  readonly waits_organisation_id: number | null
  readonly due_on: PlainDate | null
  readonly due_key: string | null
  readonly closed_on: PlainDate | null
  readonly closed_reason: string | null
  readonly version: number
}

export interface Settled {
  /** Whose turn it is. */
  readonly turn: Place | null
  readonly row: SettledRow
  /** Writes it. */
  readonly update: RawBuilder<unknown>
}

export function settleCase(held: CaseInHand, answer: CaseAnswer): Settled {
  const turn = caseTurn(answer, held.circumstances)
  const place = placeAt(held.passage, turn.desk)
  const row: SettledRow = {
    id: held.row.id,
    stage: answer.stage,
    waits_for: turn.waitsFor,
    waits_organisation_id: place?.id ?? null,
    due_on: turn.dueOn,
    due_key: turn.dueKey,
    closed_on: answer.closed?.on ?? null,
    closed_reason: answer.closed?.reason ?? null,
    version: held.acts.length,
  }
  return {
    turn: place,
    row,
    update: sql`
      update admission_case set stage = ${row.stage}, waits_for = ${row.waits_for},
        waits_organisation_id = ${row.waits_organisation_id}, due_on = ${row.due_on}, due_key = ${row.due_key},
        closed_on = ${row.closed_on}, closed_reason = ${row.closed_reason}, version = ${row.version}
      where id = ${row.id}`,
  }
}
