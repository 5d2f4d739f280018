import type { Db } from '@ptdv/server/database/connect'
import { sql } from 'kysely'
import type { DemoBatch } from '../demo-data.ts'

/** What is recorded from now on is numbered after the demo. */
export async function continueNumbering(db: Db): Promise<void> {
  for (const table of [
    'act',
    'person',
    'admission_case',
    'survey_round',
    'survey_report',
    'target_request',
    'soldier',
    'cell_meeting',
  ]) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), max(id)) from ${sql.table(table)}`.execute(
      db,
    )
  }
  await sql`select setval('organisation_id', max(id)) from organisation`.execute(db)
}

/** What the server records in the middle of the story is numbered after all of it, also after what is not yet told. */
export async function numberAfter(db: Db, batches: readonly DemoBatch[]): Promise<void> {
  await continueNumbering(db)
  const last = batches.reduce((most, batch) => Math.max(most, lastAct(batch)), 0)
  await sql`select setval(pg_get_serial_sequence('act', 'id'), ${last})`.execute(db)
}

function lastAct(batch: DemoBatch): number {
  const ids = [
    ...batch.organisationActs,
    ...batch.memberships.flatMap(({ acts }) => acts),
    ...batch.cases.flatMap(({ acts }) => acts),
    ...batch.surveyRounds.map(({ opened }) => opened),
    ...batch.surveyReports.map(({ reported }) => reported),
    ...batch.provinceTargets.map(({ set }) => set),
    ...batch.targetAssignments.map(({ assigned }) => assigned),
    ...batch.baseTypes.map(({ stated }) => stated),
    ...batch.soldiers.flatMap(({ acts }) => acts),
    ...batch.militiaPosts.flatMap(({ begun, ended }) =>
      ended === null ? [begun] : [begun, ended],
    ),
    ...batch.meetings.flatMap(({ announced, opinion }) =>
      opinion === null ? [announced] : [announced, opinion.read],
    ),
    ...batch.comments.flatMap(({ asked, answer }) =>
      answer === null ? [asked] : [asked, answer.given],
    ),
    ...batch.targetRequests.flatMap(({ requested, answer }) =>
      answer === null ? [requested] : [requested, answer.answered],
    ),
  ].map(({ id }) => id)
  return ids.reduce((most, id) => Math.max(most, id), 0)
}
