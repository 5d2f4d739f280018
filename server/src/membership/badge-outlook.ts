import { BADGE_YEARS, type BadgeYears } from '@ptdv/core/membership/badge-payloads'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { listLivingChildren } from '../organisations/list-living-children.ts'
import { badgeRows } from './badge-rows.ts'
import { badgeWindow, YEARS_AHEAD } from './list-badges.ts'

interface Counted {
  readonly years: BadgeYears
  readonly count: number
}

type InRound = Counted & { readonly round: PlainDate | null }
type InChild = Counted & { readonly child: number; readonly late: number }

/**
 * How many badges the coming rounds ask for, by round and by organisation below: the rows of the list itself, counted,
 * so that each number opens its people. @throws Missing
 */
export async function badgeOutlook(unit: Unit, query: { readonly organisation: number }) {
  const { id, name } = await getVisibleOrganisation(unit, query.organisation)
  const next = await badgeWindow(unit, {})
  const rounds = next.rounds
    .filter((round) => round >= next.from)
    .slice(0, YEARS_AHEAD * ROUNDS_A_YEAR)
  const to = rounds.at(-1) ?? next.from
  const children = await listLivingChildren(unit, id)
  const rows = badgeRows(id, { before: next.before, from: next.from, to })
  // One reading of the register for both tables.
  const { rows: counted } = await sql<{ inRounds: InRound[] | null; below: InChild[] | null }>`
    with found as materialized (select * from (${rows}) r where r.state <> 'awarded')
    select (select json_agg(one) from (
        select case when r.state = 'due' then
            (select min(day) from unnest(${[...rounds]}::date[]) day where day >= r."reachedOn") end as round,
          r.years, count(*)::integer as count
        from found r group by 1, 2) one) as "inRounds",
      (select json_agg(one) from (
        select t.ancestor_id as child, r.years, count(*) filter (where r.state = 'due')::integer as count,
          count(*) filter (where r.state = 'late')::integer as late
        from found r join organisation_today t on t.organisation_id = r."cellId"
        where t.ancestor_id = any (${children.map((child) => child.id)}) group by 1, 2) one) as below`.execute(
    unit.db,
  )
  const inRounds = counted[0]?.inRounds ?? []
  const below = counted[0]?.below ?? []
  return {
    organisation: { id, name },
    from: next.from,
    to,
    late: byYears(inRounds.filter(({ round }) => round === null)),
    rounds: rounds.map((round) => ({
      round,
      counts: byYears(inRounds.filter((one) => one.round === round)),
    })),
    children: children.map((child) => {
      const own = below.filter((one) => one.child === child.id)
      return {
        organisation: { id: child.id, name: child.name },
        late: own.reduce((sum, { late }) => sum + late, 0),
        counts: byYears(own),
      }
    }),
  }
}

const ROUNDS_A_YEAR = 4

/** In the order of the badges; those that nobody waits for are left out. */
function byYears(rows: readonly Counted[]): Counted[] {
  return BADGE_YEARS.map((years) => ({
    years,
    count: rows.find((row) => row.years === years)?.count ?? 0,
  })).filter(({ count }) => count > 0)
}
