import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { monthOf } from '@ptdv/core/calendar/plain-date'
import type { FactKind } from '@ptdv/core/reports/facts'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { Known } from './known.ts'
import { placesOf, type TreePlaces } from './tree-places.ts'

export type Basis = 'then' | 'today'

/** No fact lies before the Party's own beginning: from here on a stock is counted. */
export const BEGINNING: PlainDate = '1930-02-03'

export interface FigureRow {
  readonly organisationId: number
  readonly kind: FactKind
  /** First day of the month. */
  readonly month: PlainDate
  readonly source: number
  readonly amount: number
}

export interface FigureQuery {
  readonly organisations: readonly number[]
  readonly kinds: readonly FactKind[]
  readonly basis: Basis
  /** Facts on or after this day; a first of a month. */
  readonly from: PlainDate
  /** Facts up to and including this day. */
  readonly to: PlainDate
  /** As they were known: read from the ledger itself, without what was entered later. */
  readonly known?: Known | undefined
}

/** Which organisation a ledger entry adds to, by basis. The same join serves sums and lists, so they cannot disagree. */
export function entryPlaces(basis: Basis, places: TreePlaces = placesOf(undefined, [])) {
  return basis === 'then'
    ? sql`join ${places.lines} place on place.organisation_id = e.organisation_id
        and e.on_date >= place.from_on and (place.to_on is null or e.on_date < place.to_on)`
    : sql`join ${places.today} place on place.organisation_id = e.organisation_id and place.principal`
}

/**
 * Sums by organisation × kind × month × source: month figures for whole months, the ledger itself for the entries
 * still waiting to be folded and for the part of the last month up to `to`.
 */
export async function readFigures(unit: Unit, query: FigureQuery): Promise<FigureRow[]> {
  if (query.known !== undefined) return readLedger(unit, query, query.known)
  const lastMonth = `${monthOf(query.to)}-01`
  const wholeLastMonth = query.to >= unit.today
  const result = await sql<FigureRow>`
    select organisation_id as "organisationId", kind, month, source, sum(amount)::integer as amount from (
      select f.organisation_id, f.kind, f.month, f.source, f.amount
      from month_figure f
      where f.organisation_id = any (${query.organisations}) and f.basis = ${query.basis} and f.kind = any (${query.kinds})
        and f.month >= ${query.from} and ${wholeLastMonth ? sql`f.month <= ${lastMonth}` : sql`f.month < ${lastMonth}`}
      union all
      select place.ancestor_id, e.kind, date_trunc('month', e.on_date)::date, e.source, e.amount
      from figure_pending p join figure_entry e on e.id = p.entry_id ${entryPlaces(query.basis)}
      where place.ancestor_id = any (${query.organisations}) and e.kind = any (${query.kinds})
        and e.on_date >= ${query.from} and ${wholeLastMonth ? sql`e.on_date <= ${query.to}` : sql`e.on_date < ${lastMonth}`}
      ${
        wholeLastMonth
          ? sql``
          : sql`union all
      select place.ancestor_id, e.kind, date_trunc('month', e.on_date)::date, e.source, e.amount
      from figure_entry e ${entryPlaces(query.basis)}
      where e.organisation_id = any (${below(query)}) and place.ancestor_id = any (${query.organisations})
        and e.kind = any (${query.kinds}) and e.on_date >= greatest(${query.from}::date, ${lastMonth}::date)
        and e.on_date <= ${query.to}`
      }
    ) parts group by 1, 2, 3, 4`.execute(unit.db)
  return result.rows
}

/** Who ever lay below them. By its month alone the ledger of every province in the house would be read. */
function below({ basis, organisations }: FigureQuery) {
  const places = basis === 'then' ? sql`organisation_line` : sql`organisation_today`
  return sql`array(select b.organisation_id from ${places} b where b.ancestor_id = any (${organisations}))`
}

async function readLedger(unit: Unit, query: FigureQuery, known: Known): Promise<FigureRow[]> {
  const places = placesOf(known, query.organisations)
  const result = await sql<FigureRow>`
    select place.ancestor_id as "organisationId", e.kind, date_trunc('month', e.on_date)::date as month, e.source,
      sum(e.amount)::integer as amount
    from figure_entry e ${entryPlaces(query.basis, places)}
    where place.ancestor_id = any (${query.organisations}) and e.kind = any (${query.kinds})
      and e.on_date >= ${query.from} and e.on_date <= ${query.to} and e.act_id <= ${known.upToAct}
    group by 1, 2, 3, 4`.execute(unit.db)
  return result.rows
}
