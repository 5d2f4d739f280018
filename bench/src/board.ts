import { loadData } from '@ptdv/demo/load-data'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { read, type Asker } from '@ptdv/server/database/unit-of-work'
import { getBoard } from '@ptdv/server/reports/get-board'
import { sql } from 'kysely'
import type { BenchHouse } from './bench-house.ts'
import { percentile } from './percentile.ts'

const ROUNDS = 60

export interface BoardTimes {
  readonly members: number
  readonly boardMilliseconds: number
  /** The same figures read by hand-written SQL in the same kind of transaction. */
  readonly bareMilliseconds: number
  /** Median of the ratios, pair by pair. */
  readonly ratio: number
}

export async function loadProvince(bench: BenchHouse, scale: 'tiny' | 'province'): Promise<void> {
  await loadData(bench.ownerUrl, {
    scale,
    identityKeys: bench.house.identityKeys,
    tell: () => undefined,
  })
  await sql`analyze`.execute(bench.ownerDb)
}

/** The provincial board of a year against the bare SQL that reads the same figures, in turn. */
export async function measureBoard(bench: BenchHouse): Promise<BoardTimes> {
  const { house, ownerDb } = bench
  const root = await ownerDb
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'provincial_committee')
    .executeTakeFirstOrThrow()
  const asker: Asker = {
    accountId: 1,
    accountName: 'Người đo',
    mandateId: 1,
    role: 'provincial_board',
    organisationId: root.id,
    organisationName: 'Tỉnh ủy',
    onBehalfOf: null,
    requestId: 'bench',
  }
  const today = house.today()
  const year = Number(today.slice(0, 4))
  const boards: number[] = []
  const bares: number[] = []
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const from = performance.now()
    await work()
    into.push(performance.now() - from)
  }
  for (let round = 0; round < ROUNDS; round++) {
    await timed(boards, () =>
      read(house, asker, (unit) => getBoard(unit, { year, organisation: root.id, basis: 'then' })),
    )
    await timed(bares, () => bareBoard(bench, root.id, year, today))
  }
  const ratios = boards.map((time, index) => time / bares[index]!)
  const members = await sql<{
    count: number
  }>`select count(*)::integer as count from membership where ended_on is null`.execute(ownerDb)
  return {
    members: members.rows[0]!.count,
    boardMilliseconds: percentile(boards, 50),
    bareMilliseconds: percentile(bares, 50),
    ratio: percentile(ratios, 50),
  }
}

/** What the board shows, read as one would by hand: results this year and last, funnel, members, targets. */
async function bareBoard(
  { house }: BenchHouse,
  root: number,
  year: number,
  today: PlainDate,
): Promise<void> {
  const lastYear = `${year - 1}${today.slice(4)}`
  await house.db.transaction().execute(async (db) => {
    await sql`select set_config('ptdv.organisation', ${String(root)}, true)`.execute(db)
    const children = await sql<{ id: number }>`
      select organisation_id as id from organisation_parent
      where parent_id = ${root} and from_on <= ${today} and (to_on is null or to_on > ${`${year}-01-01`})`.execute(
      db,
    )
    const all = [root, ...children.rows.map((row) => row.id)]
    await sql`select organisation_id, kind, month, source, sum(amount) from month_figure
      where organisation_id = any (${all}) and basis = 'then' and kind = 'admitted' and month between ${`${year}-01-01`} and ${today}
      group by 1, 2, 3, 4`.execute(db)
    await sql`select organisation_id, month, source, sum(amount) from (
        select organisation_id, month, source, amount from month_figure
        where organisation_id = any (${all}) and basis = 'then' and kind = 'admitted'
          and month between ${`${year - 1}-01-01`} and date_trunc('month', ${lastYear}::date) - interval '1 day'
        union all
        select l.ancestor_id, date_trunc('month', e.on_date)::date, e.source, e.amount from figure_entry e
        join organisation_line l on l.organisation_id = e.organisation_id and e.on_date >= l.from_on and (l.to_on is null or e.on_date < l.to_on)
        where l.ancestor_id = any (${all}) and e.kind = 'admitted'
          and e.on_date between date_trunc('month', ${lastYear}::date) and ${lastYear}) parts group by 1, 2, 3`.execute(
      db,
    )
    await sql`select kind, source, sum(amount) from month_figure
      where organisation_id = ${root} and basis = 'then' and month between ${`${year}-01-01`} and ${today} group by 1, 2`.execute(
      db,
    )
    await sql`select sum(amount) from month_figure where organisation_id = ${root} and basis = 'then' and kind = 'member'`.execute(
      db,
    )
    for (const each of [year, year - 1]) {
      await sql`select l.child_id, l.source, sum(l.amount) from target_line l join target_assignment a on a.act_id = l.act_id
        where a.organisation_id = ${root} and a.year = ${each} group by 1, 2`.execute(db)
      await sql`select target from province_target where organisation_id = ${root} and year = ${each}`.execute(
        db,
      )
    }
  })
}
