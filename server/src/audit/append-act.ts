import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FactKind } from '@ptdv/core/reports/facts'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'

export interface NewAct {
  readonly subject: Database['act']['subject']
  readonly subjectId: number
  readonly kind: string
  /** In whose part of the tree the act lies. */
  readonly homeId: number
  readonly happenedOn: PlainDate
  /** The same day unless the act says otherwise. */
  readonly effectiveOn?: PlainDate
  readonly payload: unknown
  readonly paper?: { readonly number: string; readonly date: PlainDate }
  readonly corrects?: number
}

/** A fact that an act makes countable, or with −1 no longer so. */
export interface ActFigure {
  readonly organisationId: number
  readonly onDate: PlainDate
  readonly kind: FactKind
  /** 1–5, or 0 where the fact has no source. */
  readonly source: number
  readonly amount: number
  readonly personId: number | null
  readonly caseId: number | null
  /** The organisation on the other side of a move. */
  readonly counterpartId?: number | null
}

/**
 * Appends the act, its audit row and the facts it makes countable, in one statement: what must happen together
 * cannot be done by halves. `also` is an UPDATE of the row the act moves, done in the same statement.
 * Returns the act's number.
 */
export async function appendAct(
  unit: Unit,
  act: NewAct,
  figures: readonly ActFigure[] = [],
  also?: RawBuilder<unknown>,
): Promise<number> {
  const { asker } = unit
  const result = await sql<{ id: number }>`
    with appended as (
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on,
        effective_on, recorded_by, recorded_by_name, mandate_id, on_behalf_of, paper_number, paper_date, payload, corrects)
      values (${act.subject}, ${act.subjectId}, ${act.kind}, ${asker.organisationId}, ${asker.organisationName},
        ${act.homeId}, ${act.happenedOn}, ${act.effectiveOn ?? act.happenedOn}, ${asker.accountId},
        ${asker.accountName}, ${asker.mandateId}, ${asker.onBehalfOf}, ${act.paper?.number ?? null},
        ${act.paper?.date ?? null}, ${JSON.stringify(act.payload)}, ${act.corrects ?? null})
      returning id
    ), noted as (
      insert into audit (account_id, account_name, mandate_id, organisation_id, action, subject, subject_id, act_id, request_id)
      select ${asker.accountId}, ${asker.accountName}, ${asker.mandateId}, ${asker.organisationId},
        ${`${act.subject}.${act.kind}`}, ${act.subject}, ${act.subjectId}, id, ${asker.requestId} from appended
      returning id
    ), unsealed as (
      insert into audit_pending (audit_id) select id from noted
    ), entered as (
      insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount, person_id, case_id,
        counterpart_id)
      select appended.id, f."organisationId", f."onDate", f.kind, f.source, f.amount, f."personId", f."caseId",
        f."counterpartId"
      from appended, jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as f("organisationId" integer,
        "onDate" date, kind text, source smallint, amount smallint, "personId" bigint, "caseId" bigint,
        "counterpartId" integer)
      returning id
    ), unfolded as (
      insert into figure_pending (entry_id) select id from entered
    )${also === undefined ? sql`` : sql`, moved as (${also})`}
    select id::integer as id from appended`.execute(unit.db)
  return result.rows[0]!.id
}
