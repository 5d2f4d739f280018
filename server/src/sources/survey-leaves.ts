import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { HOLDING_KINDS } from './holding-kinds.ts'

export interface SurveyRound {
  readonly id: number
  readonly organisationId: number
  readonly asOf: PlainDate
}

/**
 * Who has to report in a round: what held members on its day and then lay under the opener. As a query, so that
 * who has answered and what was answered are counted over the same leaves.
 */
export function surveyLeaves(round: SurveyRound) {
  return sql`
    select leaf.id from organisation leaf
    join organisation_line line on line.organisation_id = leaf.id and line.ancestor_id = ${round.organisationId}
      and line.from_on <= ${round.asOf} and (line.to_on is null or line.to_on > ${round.asOf})
    where leaf.kind = any (${HOLDING_KINDS})`
}
