import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FactKind } from '@ptdv/core/reports/facts'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { askerAt, doors } from '../../testing/asker-at.ts'
import { seedMembers } from '../../testing/seed-members.ts'
import { PLACES, seedTree } from '../../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../../testing/test-house.ts'
import { checkForm, listDifference } from './check-form.ts'
import { readForm } from './read-form.ts'

const scene = withTestHouse()
const { reads } = doors(scene)
const base = askerAt(PLACES.base, 'base_office')
const query = {
  organisation: PLACES.base,
  from: '2024-01-01',
  to: TEST_TODAY,
  basis: 'then',
} as const
let people: readonly { person: number; name: string }[]

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  people = await seedMembers(scene.ownerDb, PLACES.cell, 3)
})
beforeEach(async () => {
  await sql`truncate figure_entry, figure_pending`.execute(scene.ownerDb)
  for (const { person } of people) await enter(person, 'member', 1, '2020-01-01')
})

async function enter(
  person: number,
  kind: FactKind,
  amount: 1 | -1,
  on: PlainDate,
  place: number = PLACES.cell,
  counterpart: number | null = null,
): Promise<void> {
  await sql`insert into figure_entry (act_id, organisation_id, on_date, kind, amount, person_id, counterpart_id)
    values (0, ${place}, ${on}, ${kind}, ${amount}, ${person}, ${counterpart})`.execute(
    scene.ownerDb,
  )
}
const wrong = async () =>
  (await reads(base, (unit) => checkForm(unit, { ...query, form: '1' }))).filter(
    ({ differing }) => differing > 0,
  )
const now = async (...rows: readonly string[]) => {
  const { values } = await reads(base, (unit) => readForm(unit, { ...query, form: '1' }))
  return rows.map((row) => values[row]!['now'])
}

test.each([
  ['left the list without a reason', 'member', 1],
  ['is struck off and still on the list', 'removed', -1],
] as const)('[0.3] who %s is the difference of the balance, by name', async (_, kind, amount) => {
  const { person, name } = people[0]!
  await enter(person, kind, kind === 'member' ? -1 : 1, '2024-05-01')
  expect(await wrong()).toMatchObject([{ check: 'balance', differing: 1 }])
  const list = await reads(base, (unit) => listDifference(unit, { ...query, check: 'balance' }))
  expect(list).toMatchObject({ total: amount, people: [{ person: { id: person, name }, amount }] })
})

test('[0.3] a move between two cells is none of the base’s movements, one from another district is, and each cell sees its own', async () => {
  const { person } = people[0]!
  await enter(person, 'transferred_out', 1, '2024-03-01', PLACES.cell, PLACES.siblingCell)
  await enter(person, 'member', -1, '2024-03-01', PLACES.cell, PLACES.siblingCell)
  await enter(person, 'transferred_in', 1, '2024-03-01', PLACES.siblingCell, PLACES.cell)
  await enter(person, 'member', 1, '2024-03-01', PLACES.siblingCell, PLACES.cell)
  expect(await now('in', 'out', 'opening', 'closing')).toEqual([0, 0, 3, 3])
  await enter(901, 'transferred_in', 1, '2024-04-01', PLACES.cell, PLACES.otherCell)
  await enter(901, 'member', 1, '2024-04-01', PLACES.cell, PLACES.otherCell)
  await enter(902, 'arrived', 1, '2024-04-02')
  await enter(902, 'member', 1, '2024-04-02')
  expect(await now('in_province', 'out_of_province', 'increase', 'closing')).toEqual([1, 1, 2, 5])
  const cell = await reads(base, (unit) =>
    readForm(unit, { ...query, organisation: PLACES.cell, form: '1' }),
  )
  expect(cell.values['out_province']!['now']).toBe(1)
  expect(await wrong()).toEqual([])
})
