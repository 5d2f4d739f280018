import type { VettingOutcome } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { homedAt } from '../organisations/homed-at.ts'
import { takeCase } from './load-cases.ts'
import { appendToCase } from './record-act.ts'

/**
 * The asked base committee answers: outcome, number and date, never the text. The answer is an act of the asked
 * organisation in a case that otherwise lies outside its part of the tree.
 */
export async function answerVetting(
  unit: Unit,
  input: {
    readonly id: number
    readonly happenedOn: PlainDate
    readonly outcome: VettingOutcome
    readonly paper: { readonly number: string; readonly date: PlainDate }
  },
): Promise<{ done: boolean }> {
  const request = await unit.db
    .selectFrom('vetting_request')
    .selectAll()
    .where('id', '=', input.id)
    .where('asked_id', 'in', sql<number>`(${homedAt(unit.asker.organisationId)})`)
    .executeTakeFirst()
  if (request === undefined) throw new Missing()
  if (request.answered_on !== null) {
    throw new Refusal('DA-TRA-LOI', 'Yêu cầu thẩm tra này đã được trả lời. Tải lại trang để xem.')
  }
  // The asker has proved to be the one asked; within this transaction the case is reached from the asking side's scope.
  // Where the asking side has ended, its cases lie at the one that follows it.
  await sql`select set_config('ptdv.organisation', home_of(${request.asking_id})::text, true)`.execute(
    unit.db,
  )
  const held = await takeCase(unit, request.case_id)
  await appendToCase(unit, held, {
    kind: 'vetting_answered',
    happenedOn: input.happenedOn,
    payload: { request: request.request, outcome: input.outcome, paper: input.paper },
  })
  return { done: true }
}
