import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { addMonths, endOfYear, yearOf } from '@ptdv/core/calendar/plain-date'
import { findRule } from '@ptdv/core/admission/rule-on'
import type { BadgeYears } from '@ptdv/core/membership/badge-payloads'
import {
  badgeRoundBefore,
  badgeRoundFrom,
  badgeRounds,
  badgeRoundsBetween,
} from '@ptdv/core/membership/badge-rounds'
import { BADGE_STATES, type BadgeState } from '@ptdv/core/membership/badges-contract'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { Refusal } from '@ptdv/core/refusal'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { sql, type RawBuilder } from 'kysely'
import { readSettings } from '../admission/read-settings.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { badgeRows, type BadgeRow, type BadgeWindow } from './badge-rows.ts'

const PAGE = 100
const ROUNDS_BACK_MONTHS = 24
/** How far ahead rounds are looked at. */
export const YEARS_AHEAD = 5

export interface BadgeQuery {
  readonly organisation: number
  readonly round?: PlainDate | undefined
  readonly until?: PlainDate | undefined
  readonly state?: BadgeState | undefined
  readonly years?: BadgeYears | undefined
}

export type BadgeLine = BadgeRow & {
  readonly name: string
  readonly birth: string
  readonly cellName: string
  readonly aboveName: string | null
}

/** The rounds of a query, by the rule of today. @throws Refusal DOT-TANG-SAI for a day that is no round, CAC-DOT-QUA-XA */
export async function badgeWindow(
  unit: Unit,
  { round, until }: Pick<BadgeQuery, 'round' | 'until'>,
): Promise<
  BadgeWindow & { rounds: readonly PlainDate[]; rule: { source: string; confirmed: boolean } }
> {
  const rules = { settings: await readSettings(unit) }
  const from = round ?? badgeRoundFrom(unit.today, rules) ?? unit.today
  const to = until === undefined || until < from ? from : until
  if (to > addMonths(from, 12 * YEARS_AHEAD)) {
    throw new Refusal(
      'CAC-DOT-QUA-XA',
      `Chỉ xem một lần các đợt trong ${YEARS_AHEAD} năm. Chọn đợt cuối gần hơn.`,
      'until',
    )
  }
  for (const day of [from, to]) {
    const days = badgeRounds(yearOf(day), rules)
    if (days.includes(day)) continue
    throw new Refusal(
      'DOT-TANG-SAI',
      `Ngày ${formatDate(day)} không phải là một đợt tặng Huy hiệu Đảng. Các đợt trong năm: ${days.map(formatDate).join(', ')}.`,
      'round',
    )
  }
  const rule = findRule('badge_rounds', unit.today, rules)
  return {
    from,
    to,
    before: badgeRoundBefore(from, rules) ?? from,
    rounds: badgeRoundsBetween(
      addMonths(unit.today, -ROUNDS_BACK_MONTHS),
      endOfYear(yearOf(unit.today) + YEARS_AHEAD),
      rules,
    ),
    rule: { source: rule?.setBy ?? rule?.source ?? '', confirmed: rule?.confirmed ?? false },
  }
}

/** By badge, the highest first, then as Vietnamese lists of names go. */
export function badgeLines(query: BadgeQuery, window: BadgeWindow): RawBuilder<BadgeLine> {
  return sql<BadgeLine>`
    select r.*, p.full_name as name, p.birth, o.name as "cellName", above.name as "aboveName"
    from (${narrowed(query, window)}) r join person p on p.id = r."personId"
    join organisation o on o.id = r."cellId" left join organisation above on above.id = o.parent_id
    order by r.years desc, p.given_name, p.rest_of_name, p.id`
}

export async function countBadges(unit: Unit, query: BadgeQuery, window: BadgeWindow) {
  const { rows } = await sql<{ state: BadgeState; count: number }>`
    select r.state, count(*)::integer as count from (${narrowed(query, window)}) r group by 1`.execute(
    unit.db,
  )
  return BADGE_STATES.map((state) => ({
    state,
    count: rows.find((row) => row.state === state)?.count ?? 0,
  }))
}

/** A page of a round's list. @throws Missing; Refusal DOT-TANG-SAI */
export async function listBadges(
  unit: Unit,
  query: BadgeQuery & { readonly after?: number | undefined },
) {
  const { id, name } = await getVisibleOrganisation(unit, query.organisation)
  const window = await badgeWindow(unit, query)
  const counts = await countBadges(unit, { ...query, state: undefined }, window)
  const start = query.after ?? 0
  const { rows } = await sql<BadgeLine>`
    ${badgeLines(query, window)} offset ${start} limit ${PAGE}`.execute(unit.db)
  const total = counts
    .filter(({ state }) => query.state === undefined || state === query.state)
    .reduce((sum, { count }) => sum + count, 0)
  return {
    organisation: { id, name },
    round: window.from,
    until: window.to,
    rounds: [...window.rounds],
    rule: window.rule,
    counts,
    people: rows.map((row) => ({
      person: { id: row.personId, name: row.name },
      birth: row.birth,
      cell: { id: row.cellId, name: placedName(row.cellName, row.aboveName) },
      years: row.years,
      state: row.state,
      countedFrom: row.countedFrom,
      byDecision: row.byDecision,
      moved: row.moved,
      reachedOn: row.reachedOn,
      proposals: [...row.proposals],
      awardedOn: row.awardedOn,
      number: row.number,
    })),
    total,
    next: start + rows.length < total ? start + rows.length : null,
  }
}

function narrowed({ organisation, state, years }: BadgeQuery, window: BadgeWindow) {
  return sql<BadgeRow>`
    select r.* from (${badgeRows(organisation, window)}) r
    where ${state === undefined ? sql`true` : sql`r.state = ${state}`}
      and ${years === undefined ? sql`true` : sql`r.years = ${years}`}`
}
