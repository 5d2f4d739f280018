import { sql, type RawBuilder } from 'kysely'

/** As a query: the organisation itself and all that ended and live on in it. Not what lies below it. */
export function homedAt(organisation: number): RawBuilder<unknown> {
  return sql`
    select o.id from organisation_today t join organisation o on o.id = t.organisation_id
    where t.ancestor_id = ${organisation} and t.principal
      and (o.id = ${organisation} or (o.ended_on is not null and home_of(o.id) = ${organisation}))`
}
