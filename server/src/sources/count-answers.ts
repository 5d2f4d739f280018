import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { surveyLeaves, type SurveyRound } from './survey-leaves.ts'

export interface AnswerCount {
  readonly organisationId: number
  /** Cells that have to answer, here and below. */
  readonly expected: number
  readonly reported: number
}

/** The cells that have to answer a round, under each of the organisations, each with its answer where there is one. */
export function placedLeaves(round: SurveyRound, organisations: readonly number[]) {
  return sql`
    select place.ancestor_id as organisation_id, leaves.id as leaf_id, r.id as report_id
    from (${surveyLeaves(round)}) leaves
    join organisation_today place on place.organisation_id = leaves.id and place.principal
      and place.ancestor_id = any (${organisations})
    left join survey_report r on r.round_id = ${round.id} and r.organisation_id = leaves.id`
}

/** Who has to answer a round and who has, for one organisation; undefined where the round does not reach. */
export async function countAnswers(
  unit: Unit,
  round: SurveyRound,
  organisation: number,
): Promise<AnswerCount | undefined> {
  const result = await sql<AnswerCount>`
    select organisation_id as "organisationId", count(*)::integer as expected, count(report_id)::integer as reported
    from (${placedLeaves(round, [organisation])}) placed group by 1`.execute(unit.db)
  return result.rows[0]
}
