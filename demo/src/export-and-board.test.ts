import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { addDays } from '@ptdv/core/calendar/plain-date'
import type { ExportRequest } from '@ptdv/core/exports/contract'
import { connect, type Db } from '@ptdv/server/database/connect'
import type { House } from '@ptdv/server/database/house'
import { closeHouse, openHouse } from '@ptdv/server/database/open-house'
import { read, type Asker } from '@ptdv/server/database/unit-of-work'
import { withTestDatabase } from '@ptdv/server/engine/test-database'
import { writeExport } from '@ptdv/server/exports/write-export'
import { listMembers } from '@ptdv/server/membership/list-members'
import { getBoard } from '@ptdv/server/reports/get-board'
import { readForm } from '@ptdv/server/reports/forms/read-form'
import { listPeopleBehind } from '@ptdv/server/reports/list-people-behind'
import { askerAt } from '@ptdv/server/testing/asker-at'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadData } from './load-data.ts'

const database = withTestDatabase()
let house: House
let owner: Db
let asker: Asker
let organisations: readonly number[]

beforeAll(async () => {
  const secret = randomBytes(32)
  owner = connect(database.ownerUrl, { max: 1 })
  house = await openHouse(database, secret, tmpdir())
  await loadData(database.ownerUrl, { scale: 'tiny', identityKeys: house.identityKeys })
  await closeHouse(house)
  // Opened anew: what "today" is stands in the database only now.
  house = await openHouse(database, secret, tmpdir())
  const rows = await owner.selectFrom('organisation').select(['id', 'kind']).orderBy('id').execute()
  organisations = rows.map(({ id }) => id)
  asker = askerAt(rows.find(({ kind }) => kind === 'provincial_committee')!.id, 'provincial_board')
}, 120_000)
afterAll(async () => {
  await closeHouse(house)
  await owner.destroy()
})

/** A sheet of the workbook under its head, read with another program: each row by its heads. */
async function written(request: ExportRequest, sheet: number | string = 1) {
  const { bytes } = await read(house, asker, (unit) =>
    writeExport(unit, request, async () => undefined),
  )
  const rows = await readSheet(bytes, sheet)
  // The lines above the head fill one cell each.
  const head = rows.findIndex((cells) => cells.filter((cell) => cell !== null).length > 1)
  const heads = rows[head]!.map(String)
  return rows
    .slice(head + 1)
    .map((cells) => new Map(heads.map((name, at) => [name, cells[at] ?? null] as const)))
}

test('[0.2] for any organisation, day, source and tree the workbook holds the figures of the board and of the list', async () => {
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
        const filters = { year: Number(asOf.slice(0, 4)), organisation, source, basis, asOf }
        const board = await read(house, asker, (unit) => getBoard(unit, filters))

        const children = await written({ what: 'board', filters })
        const figures = [...board.children, board.total].map(({ result, target, lastYear }) => [
          result,
          target,
          lastYear.result,
        ])
        expect(
          children.map((row) => [
            row.get('Kết nạp'),
            row.get('Chỉ tiêu'),
            row.get('Kết nạp cùng kỳ năm trước'),
          ]),
        ).toEqual(figures)
        const bySource = await written({ what: 'board', filters }, 'Năm nguồn')
        expect(bySource.map((row) => row.get('Kết nạp'))).toEqual(
          board.sources.map(({ result }) => result),
        )

        const behind = { ...filters, fact: 'admitted' as const }
        const list = await read(house, asker, (unit) => listPeopleBehind(unit, behind))
        const people = await written({ what: 'people_behind', filters: behind })
        const sum = people.reduce((total, row) => total + Number(row.get('Số')), 0)
        expect([sum, list.total]).toEqual([board.total.result, board.total.result])
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

test('for any organisation the workbook of members is as long as the list, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...organisations), async (id) => {
      const list = await read(house, asker, (unit) => listMembers(unit, { id }))
      const rows = await written({ what: 'members', filters: { id } })
      expect(rows).toHaveLength(list.total)
      expect(rows.slice(0, list.members.length).map((row) => row.get('Họ tên'))).toEqual(
        list.members.map(({ person }) => person.name),
      )
    }),
    { numRuns: 8 },
  )
}, 60_000)

test('[3.8] the list of any cell of a form, as a workbook, adds up to the cell', async () => {
  const cells = [
    ['1', 'increase', 'now'],
    ['2', 'total', 'before'],
    ['3', 'women', 'now'],
    ['4', 'ethnic_1', 'women'],
    ['5', 'commune', 'members'],
  ] as const
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...cells),
      fc.constantFrom(...organisations),
      async ([form, row, column], organisation) => {
        const query = {
          form,
          organisation,
          from: '2024-01-01',
          to: house.today(),
          basis: 'then',
        } as const
        const { values } = await read(house, asker, (unit) => readForm(unit, query))
        const rows = await written({ what: 'form_list', filters: { ...query, row, column } })
        const sum = rows.reduce((total, line) => total + Number(line.get('Số')), 0)
        expect(sum).toBe(values[row]![column])
      },
    ),
    { numRuns: 12 },
  )
}, 60_000)
