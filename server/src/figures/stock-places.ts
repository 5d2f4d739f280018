import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { homeOn, lineOn } from '@ptdv/core/organisations/tree-on'
import { sql, type RawBuilder } from 'kysely'
import type { Known } from './known.ts'

/**
 * Which organisation an entry of a stock adds to at the end of a day. Members are counted where they are, not where
 * each came in: what was entered for an organisation that ended before lies, with it, in the one that follows it. The
 * same join serves the count and the list of who is counted.
 */
export function stockPlaces(
  on: PlainDate,
  organisations: readonly number[],
  known: Known | undefined,
): RawBuilder<unknown> {
  return sql`join ${stockRelation(on, organisations, known)} place on place.organisation_id = e.organisation_id`
}

/** The relation itself: organisation_id, ancestor_id. */
export function stockRelation(
  on: PlainDate,
  organisations: readonly number[],
  known: Known | undefined,
): RawBuilder<unknown> {
  return known === undefined || known.tree === null
    ? cachedPlaces(on, organisations)
    : foldedPlaces(on, organisations, known.tree)
}

function cachedPlaces(on: PlainDate, organisations: readonly number[]): RawBuilder<unknown> {
  const thatDay = sql`l.ancestor_id = any (${organisations}) and l.from_on <= ${on} and (l.to_on is null or l.to_on > ${on})`
  return sql`(
    with recursive followed (id, home) as (
      select s.organisation_id, s.successor_id from organisation_successor s where s.principal and s.from_on <= ${on}
      union all
      select f.id, s.successor_id from followed f
      join organisation_successor s on s.organisation_id = f.home and s.principal and s.from_on <= ${on}
    )
    select l.organisation_id, l.ancestor_id from organisation_line l where ${thatDay}
    union all
    select f.id, l.ancestor_id from followed f join organisation_line l on l.organisation_id = f.home where ${thatDay}
  )`
}

function foldedPlaces(
  on: PlainDate,
  organisations: readonly number[],
  tree: NonNullable<Known['tree']>,
): RawBuilder<unknown> {
  const wanted = new Set(organisations)
  const pairs = [...tree.organisations.keys()].flatMap((id) => {
    const home = homeOn(tree, id, on)
    if (home === null) return []
    return lineOn(tree, home, on)
      .filter((ancestor) => wanted.has(ancestor))
      .map((ancestor) => [id, ancestor])
  })
  return sql`(select (r ->> 0)::integer as organisation_id, (r ->> 1)::integer as ancestor_id
    from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) r)`
}
