import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { inOrder, type SurveyCount } from '@ptdv/core/sources/survey-count'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { listLivingChildren } from '../organisations/list-living-children.ts'
import { getRoundItself } from './list-rounds.ts'
import { placedLeaves } from './count-answers.ts'

interface Answer {
  readonly organisationId: number
  readonly expected: number
  readonly reported: number
  readonly counts: SurveyCount[]
}

/**
 * A round seen from one organisation: its own answer, its sums by source, and who below has answered.
 * @throws Missing when the round or the organisation lies outside the asker's part of the tree
 */
export async function getRound(
  unit: Unit,
  query: { readonly id: number; readonly organisation?: number | undefined },
) {
  const round = await getRoundItself(unit, query.id)
  const organisation = await getVisibleOrganisation(
    unit,
    query.organisation ?? (await lowerOf(unit, round.organisation.id)),
  )
  const children = await listLivingChildren(unit, organisation.id)
  const answers = await readAnswers(
    unit,
    { id: round.id, organisationId: round.organisation.id, asOf: round.asOf },
    [organisation.id, ...children.map((child) => child.id)],
  )
  const of = (id: number): Answer =>
    answers.find(({ organisationId }) => organisationId === id) ?? {
      organisationId: id,
      expected: 0,
      reported: 0,
      counts: inOrder([]),
    }
  return {
    round,
    organisation: { id: organisation.id, name: organisation.name },
    own: await findOwn(unit, round.id, organisation.id),
    holdsMembers: ORGANISATION_KINDS[organisation.kind].holdsMembers,
    totals: of(organisation.id).counts,
    children: children.map((child) => {
      const { expected, reported, counts } = of(child.id)
      return {
        organisation: { id: child.id, name: child.name },
        holdsMembers: ORGANISATION_KINDS[child.kind].holdsMembers,
        expected,
        reported,
        counts,
      }
    }),
  }
}

/** From above a round is first seen where it was opened; from below, in one's own part. */
async function lowerOf(unit: Unit, openerId: number): Promise<number> {
  const own = unit.asker.organisationId
  const opener = await unit.db
    .selectFrom('organisation_today')
    .where('organisation_id', '=', openerId)
    .where('ancestor_id', '=', own)
    .select('organisation_id')
    .executeTakeFirst()
  return opener?.organisation_id ?? own
}

/** Who has to answer, who has, and the sums, for each of the organisations, in one query. */
async function readAnswers(
  unit: Unit,
  round: { readonly id: number; readonly organisationId: number; readonly asOf: PlainDate },
  organisations: readonly number[],
): Promise<Answer[]> {
  const result = await sql<Omit<Answer, 'counts'> & { counts: SurveyCount[] | null }>`
    with placed as (${placedLeaves(round, organisations)}), summed as (
      select p.organisation_id, c.source, sum(c.in_view)::integer as in_view, sum(c.eligible)::integer as eligible,
        sum(c.trained)::integer as trained
      from placed p join survey_count c on c.report_id = p.report_id group by 1, 2
    )
    select p.organisation_id as "organisationId", count(*)::integer as expected, count(p.report_id)::integer as reported,
      (select jsonb_agg(jsonb_build_object('source', s.source, 'inView', s.in_view, 'eligible', s.eligible,
        'trained', s.trained)) from summed s where s.organisation_id = p.organisation_id) as counts
    from placed p group by 1`.execute(unit.db)
  return result.rows.map((row) => ({ ...row, counts: inOrder(row.counts ?? []) }))
}

async function findOwn(unit: Unit, roundId: number, organisationId: number) {
  const rows = await unit.db
    .selectFrom('survey_report as r')
    .innerJoin('survey_count as c', 'c.report_id', 'r.id')
    .where('r.round_id', '=', roundId)
    .where('r.organisation_id', '=', organisationId)
    .select([
      'r.reported_on',
      'r.version',
      'c.source',
      'c.in_view as inView',
      'c.eligible',
      'c.trained',
    ])
    .execute()
  const first = rows[0]
  if (first === undefined) return null
  return { counts: inOrder(rows), reportedOn: first.reported_on, version: first.version }
}
