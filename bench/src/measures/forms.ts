import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FormKey } from '@ptdv/core/reports/forms/forms'
import { yearBefore, type Period } from '@ptdv/core/reports/forms/periods'
import { read } from '@ptdv/server/database/unit-of-work'
import { checkForm } from '@ptdv/server/reports/forms/check-form'
import { readForm } from '@ptdv/server/reports/forms/read-form'
import { sql, type RawBuilder } from 'kysely'
import { benchAsker } from '../asker.ts'
import type { Bench } from '../bench.ts'
import type { LoadedHouse } from '../loaded-house.ts'
import { percentile } from '../percentile.ts'
import type { Row } from '../row.ts'
import { medianRatio, timeByTurns } from '../timing.ts'

const ROUNDS = 10

/** Statistical forms of a whole province and the checks of the largest, against the bare SQL that counts the same people. */
export async function measureForms(bench: Bench): Promise<Row[]> {
  const rows: Row[] = []
  const [smallest] = await bench.loaded()
  const { house, root, members } = smallest!
  const asker = benchAsker('provincial_board', root, 'Tỉnh ủy')
  const period = halfYear(house.today())
  const query = { organisation: root, basis: 'then', ...period } as const
  for (const [form, most] of PROMISES) {
    const [ours, bare] = await timeByTurns(
      [
        () => read(house, asker, (unit) => readForm(unit, { ...query, form })),
        () => bareForm(smallest!, form, period),
      ],
      ROUNDS,
    )
    rows.push(rowOf(`form-${form}`, `Form ${form} of ${members} members`, ours!, bare!, most))
  }
  const [ours, bare] = await timeByTurns(
    [
      () => read(house, asker, (unit) => checkForm(unit, { ...query, form: '3' })),
      () => bareForm(smallest!, '3', period),
    ],
    ROUNDS,
  )
  rows.push(rowOf('form-3-checks', `Checks of form 3, ${members} members`, ours!, bare!, 4))
  return rows
}

/** Forms that count every member, and how much dearer than bare SQL each may be. */
const PROMISES: readonly (readonly [form: FormKey, most: number])[] = [
  ['1', 4],
  ['3', 3],
  ['4', 3],
  ['5', 3],
]

function halfYear(today: PlainDate): Period {
  return { from: `${today.slice(0, 4)}-01-01` as PlainDate, to: today }
}

function rowOf(
  key: string,
  name: string,
  ours: readonly number[],
  bare: readonly number[],
  most: number,
): Row {
  return {
    key,
    name,
    value: medianRatio(ours, bare),
    unit: '× bare SQL',
    against: `${percentile(ours, 50)} ms against ${percentile(bare, 50)} ms`,
    promise: { most },
  }
}

/** What one would write by hand, by the owner of the tables, whom no policy slows. */
async function bareForm(loaded: LoadedHouse, form: FormKey, period: Period): Promise<void> {
  const before = yearBefore(period)
  const days: Readonly<Record<string, readonly PlainDate[]>> = {
    1: [addDays(period.from, -1), period.to, addDays(before.from, -1), before.to],
    3: [period.to, before.to],
  }
  for (const day of days[form] ?? [period.to]) {
    const stock = sql`(
      select e.person_id, sum(e.amount) as amount, max(e.organisation_id) as organisation_id from figure_entry e
      join organisation_line l on l.organisation_id = e.organisation_id and l.ancestor_id = ${loaded.root}
        and l.from_on <= ${day} and (l.to_on is null or l.to_on > ${day})
      where e.kind = 'member' and e.on_date <= ${day} group by 1 having sum(e.amount) <> 0) s`
    await (BARE[form] ?? BARE['1']!)(stock, day).execute(loaded.ownerDb)
  }
}

const BARE: Readonly<
  Record<string, (stock: RawBuilder<unknown>, day: PlainDate) => RawBuilder<unknown>>
> = {
  1: (stock) => sql`select sum(s.amount) from ${stock}`,
  3: (stock, day) => sql`
    select count(*), count(*) filter (where p.sex = 'female'), count(*) filter (where p.ethnic_group <> 1),
      count(*) filter (where m.official_on > ${day}), count(*) filter (where p.youth_union_member),
      ${sql.join([18, 31, 36, 41, 46, 51, 56, 61].map((age) => sql`count(*) filter (where p.birth <= ${String(Number(day.slice(0, 4)) - age)})`))},
      ${sql.join(['1945-08-18', '1954-07-20', '1975-04-30'].map((last) => sql`count(*) filter (where coalesce(m.decided_on, m.ceremony_on) <= ${last}::date)`))},
      count(distinct p.occupation), count(distinct p.schooling), count(distinct p.professional_level),
      count(distinct p.academic_title), count(distinct p.theory_level)
    from ${stock} left join person p on p.id = s.person_id left join membership m on m.person_id = s.person_id`,
  4: (stock) => sql`
    select p.ethnic_group, p.religion, p.sex, sum(s.amount) from ${stock} left join person p on p.id = s.person_id group by 1, 2, 3`,
  5: (stock, day) => sql`
    select b.id, sum(s.amount) from ${stock}
    left join (select l.organisation_id, o.id from organisation_line l join organisation o on o.id = l.ancestor_id
      where o.kind in ('base_committee', 'base_cell') and l.from_on <= ${day} and (l.to_on is null or l.to_on > ${day})) b
      on b.organisation_id = s.organisation_id group by 1`,
}
