import type { DemoBatch } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert } from './bulk-insert.ts'
import { recorderOf, type Loading } from './loading.ts'

/** Survey rounds and what the cells answered. */
export async function loadSurveys(
  loading: Loading,
  { surveyRounds, surveyReports }: DemoBatch,
): Promise<void> {
  const { db } = loading
  const opened = surveyRounds.map(({ id, opened, year, name, asOf, dueOn }) =>
    actRow({
      ...opened,
      subject: 'survey',
      subjectId: id,
      kind: 'opened',
      home: opened.organisation,
      recordedBy: recorderOf(loading, opened.organisation, opened.organisationName),
      payload: { year, name, asOf, dueOn },
    }),
  )
  const reported = surveyReports.map(({ round, reported, counts }) =>
    actRow({
      ...reported,
      subject: 'survey',
      subjectId: round,
      kind: 'reported',
      home: reported.organisation,
      recordedBy: recorderOf(loading, reported.organisation, reported.organisationName),
      payload: { organisation: reported.organisation, counts },
    }),
  )
  await bulkInsert(db, 'act', ACT_COLUMNS, [...opened, ...reported])
  await bulkInsert(
    db,
    'survey_round',
    {
      id: 'bigint',
      organisation_id: 'integer',
      year: 'smallint',
      name: 'text',
      as_of: 'date',
      due_on: 'date',
    },
    surveyRounds.map(({ id, opened, year, name, asOf, dueOn }) => [
      id,
      opened.organisation,
      year,
      name,
      asOf,
      dueOn,
    ]),
  )
  const numbered = surveyReports.map((report) => ({ ...report, id: loading.nextReport() }))
  await bulkInsert(
    db,
    'survey_report',
    {
      id: 'bigint',
      round_id: 'bigint',
      organisation_id: 'integer',
      reported_on: 'date',
      act_id: 'bigint',
    },
    numbered.map(({ id, round, reported }) => [
      id,
      round,
      reported.organisation,
      reported.happenedOn,
      reported.id,
    ]),
  )
  await bulkInsert(
    db,
    'survey_count',
    {
      report_id: 'bigint',
      source: 'smallint',
      in_view: 'integer',
      eligible: 'integer',
      trained: 'integer',
    },
    numbered.flatMap(({ id, counts }) =>
      counts.map(({ source, inView, eligible, trained }) => [
        id,
        source,
        inView,
        eligible,
        trained,
      ]),
    ),
  )
}
