import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

/** What each entry adds to: every organisation above it on its date, and every one above it in today's tree. */
const SUMS = sql`
  select l.ancestor_id as organisation_id, 'then' as basis, e.kind, date_trunc('month', e.on_date)::date as month,
    e.source, sum(e.amount)::integer as amount
  from chosen e join organisation_line l on l.organisation_id = e.organisation_id
    and e.on_date >= l.from_on and (l.to_on is null or e.on_date < l.to_on)
  group by 1, 2, 3, 4, 5
  union all
  select t.ancestor_id, 'today', e.kind, date_trunc('month', e.on_date)::date, e.source, sum(e.amount)::integer
  from chosen e join organisation_today t on t.organisation_id = e.organisation_id and t.principal
  group by 1, 2, 3, 4, 5`

/** Folds the committed entries that wait into the month figures. Runs as the keeper. Returns how many were folded. */
export async function foldFigures(keeperDb: Db): Promise<number> {
  return keeperDb.transaction().execute(async (db) => {
    await sql`lock table month_figure in share row exclusive mode`.execute(db)
    const folded = await sql<{ count: number }>`
      with taken as (delete from figure_pending returning entry_id),
      chosen as (select e.* from figure_entry e join taken t on t.entry_id = e.id),
      summed as (
        insert into month_figure (organisation_id, basis, kind, month, source, amount)
        select * from (${SUMS}) sums order by 1, 2, 3, 4, 5
        on conflict (organisation_id, basis, kind, month, source) do update set amount = month_figure.amount + excluded.amount
      )
      select count(*)::integer as count from taken`.execute(db)
    return folded.rows[0]!.count
  })
}

/** Makes all month figures anew from the ledger; afterwards nothing waits. */
export async function rebuildFigures(keeperDb: Db): Promise<void> {
  await keeperDb
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      // The lock comes before the snapshot; entries committed while this runs stay in figure_pending.
      await sql`lock table month_figure in share row exclusive mode`.execute(db)
      await sql`delete from month_figure`.execute(db)
      await sql`delete from figure_pending`.execute(db)
      // In the order of the key: what an organisation's board reads lies together.
      await sql`with chosen as (select * from figure_entry)
      insert into month_figure (organisation_id, basis, kind, month, source, amount)
      select * from (${SUMS}) sums order by 1, 2, 3, 4, 5`.execute(db)
    })
}
