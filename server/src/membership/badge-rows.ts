import {
  BADGE_YEARS,
  type BadgeProposal,
  type BadgeYears,
} from '@ptdv/core/membership/badge-payloads'
import type { BadgeState } from '@ptdv/core/membership/badges-contract'
import { addDays, addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'

/** The rounds looked at, as days: the first, the one before it, and the last. */
export interface BadgeWindow {
  readonly before: PlainDate
  readonly from: PlainDate
  readonly to: PlainDate
}

export interface BadgeRow {
  readonly personId: number
  readonly cellId: number
  readonly years: BadgeYears
  readonly state: BadgeState
  readonly countedFrom: PlainDate
  readonly byDecision: boolean
  readonly moved: boolean
  readonly reachedOn: PlainDate
  readonly proposals: readonly BadgeProposal[]
  readonly awardedOn: PlainDate | null
  readonly number: string | null
}

/** The last days of a month fall together: read a little more, then ask exactly. */
const SLACK_DAYS = 3

/** Each badge with the one before it, the one after, and the latest day from which its years may be full. */
function ladder(to: PlainDate): RawBuilder<unknown> {
  return sql.join(
    BADGE_YEARS.map((years, place) => {
      const below = sql.lit(BADGE_YEARS[place - 1] ?? null)
      const above = BADGE_YEARS[place + 1]
      const higher = above === undefined ? null : startOf(above, to)
      return sql`(${sql.lit(years)}, ${below}::integer, ${sql.lit(above ?? null)}::integer, ${startOf(years, to)}::date, ${higher}::date)`
    }),
  )
}

function startOf(years: number, to: PlainDate): PlainDate {
  return addDays(addMonths(to, -12 * years), SLACK_DAYS)
}

/**
 * Everybody of an organisation who reaches the years of a badge in these rounds, with it or without; and those whose
 * years were full before and who have neither that badge nor a higher one. The one query behind count, list and workbook.
 * Who waits for a badge that a higher one has overtaken is told of the higher one alone, so of each member only the
 * last badge reached is looked at, and the one before it: rounds of five years hold no more.
 */
export function badgeRows(
  organisation: number,
  { before, from, to }: BadgeWindow,
): RawBuilder<BadgeRow> {
  const reached = (years: RawBuilder<unknown>) =>
    sql`(m.counted_from + make_interval(years => ${years}))::date`
  return sql<BadgeRow>`
    select m.person_id as "personId", m.organisation_id as "cellId", y.years,
      case when held.years is not null then 'awarded' when y.reached_on > ${before} then 'due' else 'late' end as state,
      counted_from as "countedFrom", by_decision as "byDecision", moved, y.reached_on as "reachedOn",
      (select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(m.badge_proposals) p
        where (p ->> 'years')::integer = y.years) as proposals,
      held.on_date as "awardedOn", held.number
    from (
      select person_id, organisation_id, badges, badge_proposals,
        coalesce(party_age_from, decided_on, ceremony_on) as counted_from,
        coalesce(party_age_from, decided_on) is not null as by_decision, party_age_from is not null as moved
      from membership
      where ended_on is null and standing = 'official'
        and organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = ${organisation})
        and coalesce(party_age_from, decided_on, ceremony_on) <= ${startOf(BADGE_YEARS[0], to)}
    ) m
    join (values ${ladder(to)}) last (years, below, above, latest, latest_above)
      on m.counted_from <= last.latest and (last.latest_above is null or m.counted_from > last.latest_above)
    cross join lateral (
      select step.years, ${reached(sql`step.years`)} as reached_on, ${reached(sql`step.above`)} as next_on
      from (values (last.years, last.above), (last.below, last.years)) step (years, above)
      where step.years is not null
    ) y
    left join lateral (
      select b.years, b."on" as on_date, b.number, b.round
      from jsonb_to_recordset(m.badges) b (years integer, "on" date, number text, round date)
      where b.years = y.years limit 1
    ) held on true
    where y.reached_on <= ${to} and case when held.years is not null
      then y.reached_on > ${before} or held.round between ${from} and ${to}
      else (y.reached_on > ${before} or y.next_on is null or y.next_on > ${from})
        and not exists (select from jsonb_array_elements(m.badges) higher
          where (higher ->> 'years')::integer > y.years)
      end`
}
