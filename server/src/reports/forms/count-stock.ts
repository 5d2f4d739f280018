import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'
import { asKnown, placesOn, type FormScope } from './form-scope.ts'

/**
 * Members at the end of a day, one row each: in the cell they came into last. The sum is the board's number of members.
 * `base` is their base organisation among those given.
 */
export function countStock(
  scope: FormScope,
  on: PlainDate,
  bases: readonly number[],
): RawBuilder<unknown> {
  return sql`
    select stock.*, base.ancestor_id as base from (
      select e.person_id, sum(e.amount)::integer as amount, max(e.id) as entry, max(e.case_id) as case_id,
        max(e.source) as source, ${on}::date as on_date, max(e.on_date) filter (where e.amount > 0) as since,
        (array_agg(e.organisation_id order by e.on_date desc, e.id desc) filter (where e.amount > 0))[1] as organisation_id
      from figure_entry e join ${placesOn(scope, on, [scope.organisation])} place on place.organisation_id = e.organisation_id
      where e.kind = 'member' and e.on_date <= ${on} and ${asKnown(scope)}
      group by e.person_id having sum(e.amount) <> 0
    ) stock left join ${basePlaces(scope, on, bases)} base
      on base.organisation_id = stock.organisation_id`
}

/** In which of the bases each organisation lies at the end of a day. */
export function basePlaces(
  scope: FormScope,
  on: PlainDate,
  bases: readonly number[],
): RawBuilder<unknown> {
  return bases.length === 0 ? NO_BASES : placesOn(scope, on, bases)
}

const NO_BASES = sql`(select null::integer as organisation_id, null::integer as ancestor_id)`
