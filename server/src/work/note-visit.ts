import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** A pause of so many minutes ends a visit. */
const PAUSE_MINUTES = 30
/** What is new to who comes for the first time. Days. */
const FIRST_DAYS = 7

/** Notes that the account works here now; answers since when things are new to it: the end of its visit before. */
export async function noteVisit(unit: Unit, seen = false): Promise<{ since: string }> {
  const { db, asker } = unit
  const { rows } = await sql<{ since: Date }>`
    insert into visit (account_id, organisation_id, since, seen_at)
    values (${asker.accountId}, ${asker.organisationId},
      case when ${seen} then clock_timestamp() else clock_timestamp() - make_interval(days => ${FIRST_DAYS}) end,
      clock_timestamp())
    on conflict (account_id, organisation_id) do update set
      since = case when ${seen} then clock_timestamp()
        when visit.seen_at < clock_timestamp() - make_interval(mins => ${PAUSE_MINUTES}) then visit.seen_at
        else visit.since end,
      seen_at = clock_timestamp()
    returning since`.execute(db)
  return { since: rows[0]!.since.toISOString() }
}
