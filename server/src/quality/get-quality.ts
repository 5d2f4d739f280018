import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation, listLine } from '../organisations/get-visible-organisation.ts'
import { CHECKS } from './all-checks.ts'
import { wordsOf } from './check-words.ts'

const FRESH_DAYS = 7

interface Counted {
  readonly key: string
  readonly found: number
  readonly fresh: number
  readonly mended: number
  readonly since: PlainDate | null
}

/** What the newest runs found in a part of the tree, check by check. @throws Missing */
export async function getQuality(unit: Unit, query: { readonly organisation: number }) {
  const { id, name } = await getVisibleOrganisation(unit, query.organisation)
  const [counted, checked, line] = await Promise.all([
    countFindings(unit, id),
    findNewestRun(unit, id),
    listLine(unit, id),
  ])
  return {
    organisation: { id, name },
    line,
    today: unit.today,
    checked,
    checks: CHECKS.map((check) => ({
      ...wordsOf(check),
      ...(counted.get(check.key) ?? { found: 0, fresh: 0, mended: 0, since: null }),
    })),
  }
}

export async function countFindings(
  unit: Unit,
  organisation: number,
): Promise<Map<string, Omit<Counted, 'key'>>> {
  const recent = addDays(unit.today, -FRESH_DAYS)
  const below = sql`(select t.organisation_id from organisation_today t where t.ancestor_id = ${organisation})`
  const { rows } = await sql<Counted>`
    select counted.check_key as key, counted.found::integer, coalesce(kept.fresh, 0)::integer as fresh,
      coalesce(kept.mended, 0)::integer as mended, kept.since
    from (select c.check_key, sum(c.found) as found from quality_count c where c.organisation_id in ${below} group by 1) counted
    left join (
      select f.check_key, count(*) filter (where f.settled_on is null and f.first_seen > ${recent}) as fresh,
        count(*) filter (where f.settled_on > ${recent}) as mended,
        min(f.first_seen) filter (where f.settled_on is null) as since
      from quality_finding f where f.organisation_id in ${below} group by 1
    ) kept on kept.check_key = counted.check_key`.execute(unit.db)
  return new Map(rows.map(({ key, ...counts }) => [key, counts]))
}

/** A run over the organisation or over one above it looked at all of it. */
async function findNewestRun(unit: Unit, organisation: number) {
  const { rows } = await sql<{ on: PlainDate; at: Date }>`
    select r.ran_on as on, r.ran_at as at from quality_run r
    join organisation_today t on t.organisation_id = ${organisation} and t.ancestor_id = r.organisation_id
    order by r.id desc limit 1`.execute(unit.db)
  const [newest] = rows
  return newest === undefined ? null : { on: newest.on, at: newest.at.toISOString() }
}
