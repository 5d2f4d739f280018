import type { RoleKey } from '@ptdv/core/access/roles'
import { read } from '@ptdv/server/database/unit-of-work'
import { searchPeople } from '@ptdv/server/people/search-people'
import { sql } from 'kysely'
import { benchAsker } from '../asker.ts'
import type { Bench } from '../bench.ts'
import type { LoadedHouse } from '../loaded-house.ts'
import { percentile } from '../percentile.ts'
import type { Row } from '../row.ts'
import { medianRatio, timeByTurns } from '../timing.ts'

const ROUNDS = 20

const SCOPES = [
  { key: 'province', kind: 'provincial_committee', role: 'provincial_board' },
  { key: 'commune', kind: 'base_committee', role: 'base_office' },
  { key: 'cell', kind: 'cell', role: 'cell_officer' },
] as const

/** As people type them: a whole name, a frequent beginning, a given name alone, what nobody is called. */
const TYPED = [
  { typed: 'nguyễn văn hùng', folded: 'nguyen van hung' },
  { typed: 'trần thị', folded: 'tran thi' },
  { typed: 'hạnh', folded: 'hanh' },
  { typed: 'zzyzx', folded: 'zzyzx' },
] as const

/** The first page of a search by name in the asker's part of the tree, against the bare SQL of the same question. */
export async function measureNameSearch(bench: Bench): Promise<Row[]> {
  const rows: Row[] = []
  for (const loaded of await bench.loaded()) {
    for (const { key, kind, role } of SCOPES) {
      const { ratio, ours, bare, typed } = await dearest(loaded, kind, role)
      rows.push({
        key: `search-${key}-x${loaded.size}`,
        name: `Search in a ${key} among ${loaded.members} members`,
        value: ratio,
        unit: '× bare SQL',
        against: `${ours} ms against ${bare} ms for “${typed}”`,
        promise: { most: 3 },
      })
    }
  }
  return rows
}

/** Of the typed names, the one that costs most against its bare SQL. */
async function dearest(loaded: LoadedHouse, kind: string, role: RoleKey) {
  const { house, ownerDb, root } = loaded
  const found = await sql<{ id: number }>`
    select o.id from organisation o join organisation_today t on t.organisation_id = o.id and t.ancestor_id = ${root}
    where o.kind = ${kind} and o.ended_on is null order by o.id limit 1`.execute(ownerDb)
  const { id } = found.rows[0]!
  const asker = benchAsker(role, id, 'Nơi đo')
  const measured = []
  for (const { typed, folded } of TYPED) {
    const [ours, bare] = await timeByTurns(
      [
        () => read(house, asker, (unit) => searchPeople(unit, typed)),
        () => bareSearch(loaded, id, folded),
      ],
      ROUNDS,
    )
    measured.push({
      typed,
      ratio: medianRatio(ours!, bare!),
      ours: percentile(ours!, 50),
      bare: percentile(bare!, 50),
    })
  }
  return measured.toSorted((a, b) => b.ratio - a.ratio)[0]!
}

/** What one would write by hand, by the owner of the tables, whom no policy slows. */
async function bareSearch({ ownerDb }: LoadedHouse, organisation: number, folded: string) {
  await ownerDb.transaction().execute((db) =>
    sql`
    select p.id, p.full_name, p.birth, o.id, o.name,
      (select max(c.id) from admission_case c where c.person_id = p.id),
      exists (select from membership m where m.person_id = p.id and m.ended_on is null)
    from person p join organisation o on o.id = p.organisation_id
    where p.folded_name like ${`%${folded}%`}
      and p.organisation_id in (select organisation_id from organisation_today where ancestor_id = ${organisation})
    order by p.given_name, p.rest_of_name, p.id limit 30`.execute(db),
  )
}
