import { tmpdir } from 'node:os'
import { randomBytes } from 'node:crypto'
import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { homeOn, lineOn } from '@ptdv/core/organisations/tree-on'
import type { Tree } from '@ptdv/core/organisations/tree'
import { connect, type Db } from '@ptdv/server/database/connect'
import type { House } from '@ptdv/server/database/house'
import { closeHouse, openHouse } from '@ptdv/server/database/open-house'
import { read } from '@ptdv/server/database/unit-of-work'
import { withTestDatabase } from '@ptdv/server/engine/test-database'
import { loadTree } from '@ptdv/server/organisations/load-tree'
import { getBoard } from '@ptdv/server/reports/get-board'
import { listPeopleBehind } from '@ptdv/server/reports/list-people-behind'
import { askerAt } from '@ptdv/server/testing/asker-at'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadData } from './load-data.ts'

interface Admission {
  readonly cell: number
  readonly source: number
  readonly on: PlainDate
}

const database = withTestDatabase()
let house: House
let owner: Db
let tree: Tree
let admissions: readonly Admission[]

beforeAll(async () => {
  const secret = randomBytes(32)
  owner = connect(database.ownerUrl, { max: 1 })
  house = await openHouse(database, secret, tmpdir())
  await loadData(database.ownerUrl, { scale: 'tiny', identityKeys: house.identityKeys })
  await closeHouse(house)
  // Opened anew: what "today" is stands in the database only now.
  house = await openHouse(database, secret, tmpdir())
  tree = await loadTree(owner)
  const rows = await sql<Admission>`
    select a.home_id as cell, c.source, a.happened_on as on from act a join admission_case c on c.id = a.subject_id
    where a.subject = 'case' and a.kind = 'decided' and a.payload ->> 'outcome' = 'admitted'`.execute(
    owner,
  )
  admissions = rows.rows
}, 120_000)
afterAll(async () => {
  await closeHouse(house)
  await owner.destroy()
})

test('[0.2] [3.8] for any organisation, day, source and tree the board, its list and a count over the acts are one number', async () => {
  const organisations = [...tree.organisations.keys()]
  const root = organisations[0]!
  const asker = askerAt(root, 'provincial_board')
  expect(admissions.length).toBeGreaterThan(10)
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        organisation: fc.constantFrom(...organisations),
        daysBack: fc.integer({ min: 0, max: 650 }),
        source: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        basis: fc.constantFrom('then' as const, 'today' as const),
      }),
      async ({ organisation, daysBack, source, basis }) => {
        const asOf = addDays(house.today(), -daysBack)
        const year = Number(asOf.slice(0, 4))
        const query = { year, organisation, source, basis, asOf }
        const board = await read(house, asker, (unit) => getBoard(unit, query))
        const list = await read(house, asker, (unit) =>
          listPeopleBehind(unit, { ...query, fact: 'admitted' }),
        )
        const counted = admissions.filter(
          (one) =>
            one.on <= asOf &&
            one.on >= `${year}-01-01` &&
            (source === undefined || one.source === source) &&
            liesUnder(one, organisation, basis),
        ).length
        expect([board.total.result, list.total, sumOf(board.months)]).toEqual([
          counted,
          counted,
          counted,
        ])
      },
    ),
    { numRuns: 150 },
  )
}, 120_000)

const sumOf = (months: readonly number[]) => months.reduce((total, count) => total + count, 0)

function liesUnder(
  { cell, on }: Admission,
  organisation: number,
  basis: 'then' | 'today',
): boolean {
  if (basis === 'then') return lineOn(tree, cell, on).includes(organisation)
  const today = house.today()
  const home = homeOn(tree, cell, today)
  return (
    home !== null && (cell === organisation || lineOn(tree, home, today).includes(organisation))
  )
}
