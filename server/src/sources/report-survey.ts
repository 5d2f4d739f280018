import { formatDate } from '@ptdv/core/calendar/format-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { checkCounts, type SurveyCount } from '@ptdv/core/sources/survey-count'
import { sql } from 'kysely'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { getRoundItself } from './list-rounds.ts'
import { surveyLeaves } from './survey-leaves.ts'

/**
 * A cell's answer to a round, by itself or by an office above it. A later answer replaces the earlier one; each is an
 * act of its own.
 * @throws Missing outside the asker's part; Conflict when somebody reported meanwhile;
 *   Refusal KHONG-PHAI-CHI-BO, NGOAI-DOT, and those of checkCounts
 */
export async function reportSurvey(
  unit: Unit,
  input: {
    readonly id: number
    readonly organisation: number
    readonly counts: readonly SurveyCount[]
    /** The version of the answer the sender saw; 0 when none. */
    readonly version: number
  },
): Promise<{ version: number }> {
  const round = await getRoundItself(unit, input.id)
  const organisation = await getVisibleOrganisation(unit, input.organisation)
  if (!ORGANISATION_KINDS[organisation.kind].holdsMembers) {
    throw new Refusal(
      'KHONG-PHAI-CHI-BO',
      `${organisation.name} không nhập trực tiếp: số của cấp này là tổng các chi bộ. Nhập ở từng chi bộ.`,
    )
  }
  const leaf =
    await sql`select from (${surveyLeaves({ id: round.id, organisationId: round.organisation.id, asOf: round.asOf })}) leaves
    where leaves.id = ${organisation.id}`.execute(unit.db)
  if (leaf.rows.length === 0) {
    throw new Refusal(
      'NGOAI-DOT',
      `Ngày chốt ${formatDate(round.asOf)} ${organisation.name} không thuộc ${round.organisation.name} nên không báo cáo đợt “${round.name}”.`,
    )
  }
  checkCounts(input.counts, organisation.name)

  const actId = await appendAct(unit, {
    subject: 'survey',
    subjectId: round.id,
    kind: 'reported',
    homeId: organisation.id,
    happenedOn: unit.today,
    payload: { organisation: organisation.id, counts: input.counts },
  })
  const saved = await sql<{ id: number; version: number }>`
    insert into survey_report as kept (round_id, organisation_id, reported_on, act_id, version)
    values (${round.id}, ${organisation.id}, ${unit.today}, ${actId}, 1)
    on conflict (round_id, organisation_id) do update
      set reported_on = excluded.reported_on, act_id = excluded.act_id, version = kept.version + 1
      where kept.version = ${input.version}
    returning id, version`.execute(unit.db)
  const report = saved.rows[0]
  if (report === undefined)
    throw new Conflict(await describeEarlier(unit, round.id, organisation.id))
  await unit.db.deleteFrom('survey_count').where('report_id', '=', report.id).execute()
  await unit.db
    .insertInto('survey_count')
    .values(
      input.counts.map((count) => ({
        report_id: report.id,
        source: count.source,
        in_view: count.inView,
        eligible: count.eligible,
        trained: count.trained,
      })),
    )
    .execute()
  return { version: report.version }
}

async function describeEarlier(
  unit: Unit,
  roundId: number,
  organisationId: number,
): Promise<string[]> {
  const earlier = await unit.db
    .selectFrom('survey_report as r')
    .innerJoin('act', 'act.id', 'r.act_id')
    .where('r.round_id', '=', roundId)
    .where('r.organisation_id', '=', organisationId)
    .select(['r.version', 'r.reported_on', 'act.recorded_by_name'])
    .executeTakeFirst()
  if (earlier === undefined) return []
  return [
    `${earlier.recorded_by_name} đã báo cáo lần ${earlier.version} ngày ${formatDate(earlier.reported_on)}.`,
  ]
}
