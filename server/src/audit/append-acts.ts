import { sql } from 'kysely'
import { bulkInsert, type Columns, type Value } from '../database/bulk-insert.ts'
import { takeNumbers } from '../database/take-numbers.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { ActFigure, NewAct } from './append-act.ts'

/** An act whose number was taken beforehand, so that rows written beside it can name it. */
export interface NumberedAct extends NewAct {
  readonly id: number
  readonly figures: readonly ActFigure[]
}

const ACT: Columns = {
  id: 'bigint',
  subject: 'text',
  subject_id: 'bigint',
  kind: 'text',
  organisation_id: 'integer',
  organisation_name: 'text',
  home_id: 'integer',
  happened_on: 'date',
  effective_on: 'date',
  recorded_by: 'bigint',
  recorded_by_name: 'text',
  mandate_id: 'bigint',
  on_behalf_of: 'text',
  paper_number: 'text',
  paper_date: 'date',
  payload: 'jsonb',
  corrects: 'bigint',
}

const AUDIT: Columns = {
  id: 'bigint',
  account_id: 'bigint',
  account_name: 'text',
  mandate_id: 'bigint',
  organisation_id: 'integer',
  action: 'text',
  subject: 'text',
  subject_id: 'bigint',
  act_id: 'bigint',
  detail: 'jsonb',
  request_id: 'text',
}

/**
 * As appendAct for many: the acts, an audit row each, and the facts they make countable. `detail` stands in every
 * audit row and says by what they came together.
 */
export async function appendActs(
  unit: Unit,
  acts: readonly NumberedAct[],
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { asker, db } = unit
  await bulkInsert(
    db,
    'act',
    ACT,
    acts.map((act): Value[] => [
      act.id,
      act.subject,
      act.subjectId,
      act.kind,
      asker.organisationId,
      asker.organisationName,
      act.homeId,
      act.happenedOn,
      act.effectiveOn ?? act.happenedOn,
      asker.accountId,
      asker.accountName,
      asker.mandateId,
      asker.onBehalfOf,
      act.paper?.number ?? null,
      act.paper?.date ?? null,
      JSON.stringify(act.payload),
      act.corrects ?? null,
    ]),
  )
  const auditIds = await takeNumbers(unit, 'audit_id_seq', acts.length)
  const told = JSON.stringify(detail)
  await bulkInsert(
    db,
    'audit',
    AUDIT,
    acts.map((act, index): Value[] => [
      auditIds[index]!,
      asker.accountId,
      asker.accountName,
      asker.mandateId,
      asker.organisationId,
      `${act.subject}.${act.kind}`,
      act.subject,
      act.subjectId,
      act.id,
      told,
      asker.requestId,
    ]),
  )
  await bulkInsert(
    db,
    'audit_pending',
    { audit_id: 'bigint' },
    auditIds.map((id) => [id]),
  )
  await enterFigures(
    unit,
    acts.flatMap(({ id, figures }) => figures.map((figure) => ({ ...figure, actId: id }))),
  )
}

/** As many as one statement takes at once without the arrays growing out of hand. */
const CHUNK = 10_000

async function enterFigures(
  { db }: Unit,
  figures: readonly (ActFigure & { readonly actId: number })[],
): Promise<void> {
  for (let from = 0; from < figures.length; from += CHUNK) {
    const chunk = figures.slice(from, from + CHUNK)
    await sql`
      with entered as (
        insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount, person_id, case_id,
          counterpart_id)
        select * from unnest(${chunk.map(({ actId }) => actId)}::bigint[],
          ${chunk.map(({ organisationId }) => organisationId)}::integer[],
          ${chunk.map(({ onDate }) => onDate)}::date[], ${chunk.map(({ kind }) => kind)}::text[],
          ${chunk.map(({ source }) => source)}::smallint[], ${chunk.map(({ amount }) => amount)}::smallint[],
          ${chunk.map(({ personId }) => personId)}::bigint[], ${chunk.map(({ caseId }) => caseId)}::bigint[],
          ${chunk.map(({ counterpartId }) => counterpartId ?? null)}::integer[])
        returning id
      )
      insert into figure_pending (entry_id) select id from entered`.execute(db)
  }
}
