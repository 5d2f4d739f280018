import { formatNumber } from '@ptdv/core/text/numbers'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { CHECKS } from './all-checks.ts'
import type { Check, Offender } from './check.ts'

/** Kept as rows for each check of an organisation; beyond it only the number is kept. */
const MOST_KEPT = 500

export interface RunResult {
  readonly found: number
  readonly fresh: number
  readonly mended: number
}

/** Told before each check; may throw to stop. */
type BeforeEach = (done: number, total: number, name: string) => Promise<void>

/**
 * Runs every check over the asker's part of the tree and keeps what it found against the run before: new, still there,
 * mended. One run after the other; all of it or nothing.
 */
export async function runChecks(
  unit: Unit,
  { organisation, before }: { readonly organisation: number; readonly before?: BeforeEach },
): Promise<RunResult> {
  // A check reads thousands of rows or ten, by who asks: each is planned for what it reads.
  await sql`select pg_advisory_xact_lock(492038), set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(
    unit.db,
  )
  const total = { found: 0, fresh: 0, mended: 0 }
  for (const [done, check] of CHECKS.entries()) {
    await before?.(done, CHECKS.length, check.name)
    const result = await keepFindings(unit, check)
    total.found += result.found
    total.fresh += result.fresh
    total.mended += result.mended
  }
  await unit.db
    .insertInto('quality_run')
    .values({ organisation_id: organisation, ran_on: unit.today, ...total })
    .execute()
  return total
}

export function resultInWords({ found, fresh, mended }: RunResult): string {
  return `Đã kiểm ${CHECKS.length} điều: ${formatNumber(found)} chỗ cần xem lại, ${formatNumber(fresh)} chỗ mới, ${formatNumber(mended)} chỗ đã sửa.`
}

/** Everything the check finds in the asker's part of the tree, as a relation. */
export async function offenders(unit: Unit, { look }: Check): Promise<RawBuilder<Offender>> {
  if ('find' in look) return look.find({ today: unit.today, calendar: unit.house.calendar })
  const found = await look.examine(unit)
  return sql<Offender>`
    select organisation_id, subject_id, null::text as tells
    from unnest(${found.map((row) => row.organisation_id)}::integer[], ${found.map((row) => row.subject_id)}::bigint[])
      as examined (organisation_id, subject_id)`
}

const IN_SCOPE = sql`(select organisation_id from organisation_today where ancestor_id = current_scope())`

async function keepFindings(unit: Unit, check: Check): Promise<RunResult> {
  const { key } = check
  const kept = await sql<RunResult>`
    with found as materialized (
      select distinct f.organisation_id, f.subject_id from (${await offenders(unit, check)}) f
      where f.organisation_id in ${IN_SCOPE}
    ), ranked as materialized (
      select f.*, before.check_key is null as fresh,
        row_number() over (partition by f.organisation_id order by before.check_key is null, f.subject_id) as place
      from found f left join quality_finding before on before.organisation_id = f.organisation_id
        and before.check_key = ${key} and before.subject_id = f.subject_id and before.settled_on is null
    ), kept as (
      insert into quality_finding (check_key, organisation_id, subject_id, first_seen, last_seen)
      select ${key}, organisation_id, subject_id, ${unit.today}::date, ${unit.today}::date from ranked where place <= ${MOST_KEPT}
      on conflict (organisation_id, check_key, subject_id) do update set last_seen = excluded.last_seen, settled_on = null,
        first_seen = case when quality_finding.settled_on is null then quality_finding.first_seen else excluded.first_seen end
    ), mended as (
      update quality_finding q set settled_on = ${unit.today}
      where q.check_key = ${key} and q.settled_on is null and q.organisation_id in ${IN_SCOPE}
        and not exists (select from found f where f.organisation_id = q.organisation_id and f.subject_id = q.subject_id)
      returning 1
    ), counted as (
      insert into quality_count (check_key, organisation_id, found, checked_on)
      select ${key}, organisation_id, count(*), ${unit.today}::date from found group by organisation_id
      on conflict (organisation_id, check_key) do update set found = excluded.found, checked_on = excluded.checked_on
    ), emptied as (
      update quality_count c set found = 0, checked_on = ${unit.today}
      where c.check_key = ${key} and c.found > 0 and c.organisation_id in ${IN_SCOPE}
        and not exists (select from found f where f.organisation_id = c.organisation_id)
    )
    select (select count(*) from found)::integer as found, (select count(*) from ranked where fresh)::integer as fresh,
      (select count(*) from mended)::integer as mended`.execute(unit.db)
  return kept.rows[0]!
}
