import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FactKind } from '@ptdv/core/reports/facts'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

export interface NewFigure {
  readonly actId: number
  readonly organisationId: number
  readonly onDate: PlainDate
  readonly kind: FactKind
  /** 1–5, or 0 where the fact has no source. */
  readonly source: number
  readonly amount: number
  readonly personId: number | null
  readonly caseId: number | null
}

/** Appends facts to the ledger in the act's own transaction; the keeper folds them into the month figures behind. */
export async function recordFigures(unit: Unit, figures: readonly NewFigure[]): Promise<void> {
  if (figures.length === 0) return
  await sql`
    with entered as (
      insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount, person_id, case_id)
      select * from jsonb_to_recordset(${JSON.stringify(
        figures.map((figure) => ({
          act_id: figure.actId,
          organisation_id: figure.organisationId,
          on_date: figure.onDate,
          kind: figure.kind,
          source: figure.source,
          amount: figure.amount,
          person_id: figure.personId,
          case_id: figure.caseId,
        })),
      )}::jsonb) as f(act_id bigint, organisation_id integer, on_date date, kind text, source smallint,
        amount smallint, person_id bigint, case_id bigint)
      returning id
    )
    insert into figure_pending (entry_id) select id from entered`.execute(unit.db)
}
