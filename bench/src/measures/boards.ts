import type { RoleKey } from '@ptdv/core/access/roles'
import { read } from '@ptdv/server/database/unit-of-work'
import { getBoard } from '@ptdv/server/reports/get-board'
import { sql } from 'kysely'
import { benchAsker } from '../asker.ts'
import type { Bench } from '../bench.ts'
import type { LoadedHouse } from '../loaded-house.ts'
import { percentile } from '../percentile.ts'
import type { Row } from '../row.ts'
import { medianRatio, timeByTurns } from '../timing.ts'

const ROUNDS = 40

/** The boards of the first province: its own, a district's, a commune's. */
const LEVELS = [
  {
    key: 'province',
    name: 'Province board',
    kind: 'provincial_committee',
    role: 'provincial_board',
  },
  { key: 'district', name: 'District board', kind: 'district_committee', role: 'superior_board' },
  { key: 'commune', name: 'Commune board', kind: 'base_committee', role: 'base_office' },
] as const

/** A board costs the same however many provinces lie beside: the sums are kept for each organisation. */
export async function measureBoards(bench: Bench): Promise<Row[]> {
  const houses = await bench.loaded()
  const [smallest, ...larger] = houses
  const rows: Row[] = []
  for (const { key, name, kind, role } of LEVELS) {
    const works = await Promise.all(houses.map((house) => board(house, kind, role)))
    const [base, ...times] = await timeByTurns(works, ROUNDS)
    for (const [index, { size, members }] of larger.entries()) {
      rows.push({
        key: `${key}-board-x${size}`,
        name: `${name} among ${members} members`,
        value: medianRatio(times[index]!, base!),
        unit: `× at ${smallest!.members}`,
        against: `${percentile(times[index]!, 50)} ms against ${percentile(base!, 50)} ms`,
        promise: { most: 1.3 },
      })
    }
  }
  return rows
}

async function board({ house, ownerDb, root }: LoadedHouse, kind: string, role: RoleKey) {
  const found = await sql<{ id: number }>`
    select o.id from organisation o join organisation_today t on t.organisation_id = o.id and t.ancestor_id = ${root}
    where o.kind = ${kind} and o.ended_on is null order by o.id limit 1`.execute(ownerDb)
  const { id } = found.rows[0]!
  const asker = benchAsker(role, id, 'Nơi đo')
  const year = Number(house.today().slice(0, 4))
  return () =>
    read(house, asker, (unit) => getBoard(unit, { year, organisation: id, basis: 'then' }))
}
