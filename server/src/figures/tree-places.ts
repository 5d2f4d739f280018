import { lines, todayLines } from '@ptdv/core/organisations/tree-lines'
import { sql, type RawBuilder } from 'kysely'
import type { Known } from './known.ts'

/** Relations that say who lay under whom: the cached tree, or the tree as it was known. */
export interface TreePlaces {
  /** Columns of organisation_line. */
  readonly lines: RawBuilder<unknown>
  /** Columns of organisation_today. */
  readonly today: RawBuilder<unknown>
}

const CACHED: TreePlaces = { lines: sql`organisation_line`, today: sql`organisation_today` }

/** Where the organisations' parts of the tree are read from. */
export function placesOf(known: Known | undefined, organisations: readonly number[]): TreePlaces {
  if (known === undefined || known.tree === null) return CACHED
  const { tree, on } = known
  const wanted = new Set(organisations)
  const then = [...lines(tree)]
    .filter(({ ancestor }) => wanted.has(ancestor))
    .map((line) => [line.organisation, line.ancestor, line.from, line.to])
  const today = [...todayLines(tree, on)]
    .filter(({ ancestor }) => wanted.has(ancestor))
    .map((line) => [line.organisation, line.ancestor, line.principal])
  return {
    lines: sql`(select (r ->> 0)::integer as organisation_id, (r ->> 1)::integer as ancestor_id,
      (r ->> 2)::date as from_on, (r ->> 3)::date as to_on
      from jsonb_array_elements(${JSON.stringify(then)}::jsonb) r)`,
    today: sql`(select (r ->> 0)::integer as organisation_id, (r ->> 1)::integer as ancestor_id,
      (r ->> 2)::boolean as principal
      from jsonb_array_elements(${JSON.stringify(today)}::jsonb) r)`,
  }
}
