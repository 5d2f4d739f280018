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

/** The least years of a badge: whoever has fewer is not read. */
const LEAST_MONTHS = BADGE_YEARS[0] * 12
/** The last days of a month fall together: read a little more, then ask exactly. */
const SLACK_DAYS = 3

/**
 * Everybody of an organisation who reaches the years of a badge in these rounds, with it or without; and those whose
 * years were full before and who have neither that badge nor a higher one. The one query behind count, list and workbook.
 * Who waits for a badge that a higher one has overtaken is told of the higher one alone.
 */
export function badgeRows(
  organisation: number,
  { before, from, to }: BadgeWindow,
): RawBuilder<BadgeRow> {
  const youngest = addDays(addMonths(to, -LEAST_MONTHS), SLACK_DAYS)
  return sql<BadgeRow>`
    select reached.person_id as "personId", reached.organisation_id as "cellId", reached.years,
      case when held.years is not null then 'awarded' when reached_on > ${before} then 'due' else 'late' end as state,
      counted_from as "countedFrom", by_decision as "byDecision", moved, reached_on as "reachedOn",
      (select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(badge_proposals) p
        where (p ->> 'years')::integer = reached.years) as proposals,
      held.on_date as "awardedOn", held.number
    from (
      select m.person_id, m.organisation_id, m.badges, m.badge_proposals, y.years, m.counted_from, m.by_decision, m.moved,
        (m.counted_from + make_interval(years => y.years))::date as reached_on,
        lead((m.counted_from + make_interval(years => y.years))::date) over (partition by m.person_id order by y.years) as next_on
      from (
        select person_id, organisation_id, badges, badge_proposals,
          coalesce(party_age_from, decided_on, ceremony_on) as counted_from,
          coalesce(party_age_from, decided_on) is not null as by_decision, party_age_from is not null as moved
        from membership
        where ended_on is null and standing = 'official'
          and organisation_id in (select t.organisation_id from organisation_today t where t.ancestor_id = ${organisation})
          and coalesce(party_age_from, decided_on, ceremony_on) <= ${youngest}
      ) m cross join unnest(${[...BADGE_YEARS]}::integer[]) y (years)
    ) reached
    left join lateral (
      select b.years, b."on" as on_date, b.number, b.round
      from jsonb_to_recordset(reached.badges) b (years integer, "on" date, number text, round date)
      where b.years = reached.years limit 1
    ) held on true
    where reached_on <= ${to} and case when held.years is not null
      then reached_on > ${before} or held.round between ${from} and ${to}
      else (reached_on > ${before} or next_on is null or next_on > ${from})
        and not exists (select from jsonb_array_elements(reached.badges) higher
          where (higher ->> 'years')::integer > reached.years)
      end`
}
