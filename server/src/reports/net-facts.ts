import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FactKind } from '@ptdv/core/reports/facts'
import { sql } from 'kysely'
import type { Known } from '../figures/known.ts'
import { entryPlaces, type Basis } from '../figures/read-figures.ts'
import { stockPlaces } from '../figures/stock-places.ts'
import { placesOf } from '../figures/tree-places.ts'

export interface FactQuery {
  readonly organisation: number
  readonly fact: FactKind | readonly FactKind[]
  readonly basis: Basis
  /** null: a stock, from the beginning. */
  readonly from: PlainDate | null
  readonly to: PlainDate
  readonly known?: Known | undefined
}

/** Which organisation an entry adds to, as in the figure: a stock lies where it lies on the last day, see stockPlaces. */
export function factPlaces(
  organisations: readonly number[],
  { basis, from, to, known }: Omit<FactQuery, 'organisation' | 'fact'>,
) {
  return from === null && basis === 'then'
    ? stockPlaces(to, organisations, known)
    : entryPlaces(basis, placesOf(known, organisations))
}

/** The facts a figure counts, netted of corrections: the same join and the same days as the figure itself. */
export function netFacts(query: FactQuery) {
  const { organisation, fact, from, to, known } = query
  return sql`
    select max(e.id) as entry, e.person_id, max(e.case_id) as case_id, e.organisation_id, e.source, e.on_date, e.kind,
      sum(e.amount)::integer as amount
    from figure_entry e ${factPlaces([organisation], query)}
    where place.ancestor_id = ${organisation} and ${typeof fact === 'string' ? sql`e.kind = ${fact}` : sql`e.kind = any (${fact})`} and e.on_date <= ${to}
      and ${from === null ? sql`true` : sql`e.on_date >= ${from}`}
      and ${known === undefined ? sql`true` : sql`e.act_id <= ${known.upToAct}`}
    group by e.person_id, e.organisation_id, e.source, e.on_date, e.kind
    having sum(e.amount) <> 0`
}
