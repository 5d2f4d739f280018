import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { read } from '@ptdv/server/database/unit-of-work'
import { getBoard } from '@ptdv/server/reports/get-board'
import { sql } from 'kysely'
import { benchAsker } from '../asker.ts'
import type { Bench } from '../bench.ts'
import type { BenchHouse } from '../bench-house.ts'
import { percentile } from '../percentile.ts'
import type { Row } from '../row.ts'
import { medianRatio, timeByTurns } from '../timing.ts'

const ROUNDS = 60

/** The provincial board of a year against the bare SQL that reads the same figures. */
export async function measureProvinceBoard(bench: Bench): Promise<Row[]> {
  const [smallest] = await bench.loaded()
  const { house, root, members } = smallest!
  const asker = benchAsker('provincial_board', root, 'Tỉnh ủy')
  const today = house.today()
  const year = Number(today.slice(0, 4))
  const [board, bare] = await timeByTurns(
    [
      () =>
        read(house, asker, (unit) => getBoard(unit, { year, organisation: root, basis: 'then' })),
      () => bareBoard(smallest!, root, year, today),
    ],
    ROUNDS,
  )
  return [
    {
      key: 'province-board',
      name: `Province board, ${members} members`,
      value: medianRatio(board!, bare!),
      unit: '× bare SQL',
      against: `${percentile(board!, 50)} ms against ${percentile(bare!, 50)} ms`,
      promise: { most: 2 },
    },
  ]
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
        where e.organisation_id = any (array(select organisation_id from organisation_line where ancestor_id = ${root}))
          and l.ancestor_id = any (${all}) and e.kind = 'admitted'
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
