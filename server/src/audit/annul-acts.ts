import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FactKind } from '@ptdv/core/reports/facts'
import { sql } from 'kysely'
import type { Database } from '../database/schema.ts'
import { takeNumbers } from '../database/take-numbers.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { appendActs } from './append-acts.ts'

interface ActRow {
  readonly id: number
  readonly subject: Database['act']['subject']
  readonly subjectId: number
  readonly homeId: number
  readonly figures:
    | readonly {
        readonly organisationId: number
        readonly onDate: PlainDate
        readonly kind: FactKind
        readonly source: number
        readonly amount: number
        readonly personId: number | null
        readonly caseId: number | null
        readonly counterpartId: number | null
      }[]
    | null
}

/**
 * Acts are never taken out: each gets an act `annulled` that names it, and its facts are entered again with the
 * opposite amount. Every fold leaves out an act that is annulled.
 */
export async function annulActs(
  unit: Unit,
  ids: readonly number[],
  detail: Readonly<Record<string, unknown>>,
  /** Where their facts lie besides the acts' own homes: the other sides of moves. */
  places: readonly number[] = [],
): Promise<void> {
  const { rows } = await sql<ActRow>`
    with chosen as (
      select id, subject, subject_id, home_id from act where id = any (${ids}::bigint[])
    ), entered as (
      select e.act_id, jsonb_agg(jsonb_build_object('organisationId', e.organisation_id, 'onDate', e.on_date,
        'kind', e.kind, 'source', e.source, 'amount', e.amount, 'personId', e.person_id, 'caseId', e.case_id,
        'counterpartId', e.counterpart_id)) as figures
      from figure_entry e
      where e.organisation_id in (select home_id from chosen union select unnest(${places}::integer[]))
        and e.act_id = any (${ids}::bigint[])
      group by 1
    )
    select c.id, c.subject, c.subject_id as "subjectId", c.home_id as "homeId", e.figures
    from chosen c left join entered e on e.act_id = c.id order by c.id desc`.execute(unit.db)
  if (rows.length !== ids.length) throw new Error('an act to annul is not in sight')
  const numbers = await takeNumbers(unit, 'act_id_seq', rows.length)
  await appendActs(
    unit,
    rows.map((row, index) => ({
      id: numbers[index]!,
      subject: row.subject,
      subjectId: row.subjectId,
      kind: 'annulled',
      homeId: row.homeId,
      happenedOn: unit.today,
      payload: {},
      corrects: row.id,
      figures: (row.figures ?? []).map((figure) => ({ ...figure, amount: -figure.amount })),
    })),
    detail,
  )
}
