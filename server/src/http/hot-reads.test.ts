import pg from 'pg'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { getCase } from '../admission/get-case.ts'
import { getVoteSheet } from '../admission/get-vote-sheet.ts'
import { listCases } from '../admission/list-cases.ts'
import { listWork } from '../work/list-work.ts'
import { openCase } from '../admission/open-case.ts'
import { read, write, type Asker, type Unit } from '../database/unit-of-work.ts'
import { listMembers } from '../membership/list-members.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { listChildren } from '../organisations/list-children.ts'
import { getBoard } from '../reports/get-board.ts'
import { listPeopleBehind } from '../reports/list-people-behind.ts'
import { getRound } from '../sources/get-round.ts'
import { openRound } from '../sources/open-round.ts'
import { getSheet } from '../targets/get-sheet.ts'
import { askerAt } from '../testing/asker-at.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'

const scene = withTestHouse({ demo: true })
const province: Asker = askerAt(PLACES.province, 'provincial_board')
const cell: Asker = askerAt(PLACES.cell, 'cell_officer')

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedMembers(scene.ownerDb, PLACES.cell, 5)
  for (const [index, fullName] of ['Trần Minh Quân', 'Đào Mai Hương', 'Ngô Quốc Toản'].entries()) {
    await write(
      scene.house,
      cell,
      { key: `open-${index}`, route: 'cases.open', body: {} },
      (unit) =>
        openCase(unit, {
          cell: PLACES.cell,
          person: newPerson({ fullName, birth: '1998-03-14', sex: 'male' }),
          existingPerson: null,
          twinsSeen: false,
          source: 1,
          happenedOn: '2024-09-02',
        }),
    )
  }
  await write(
    scene.house,
    province,
    { key: 'open-round', route: 'rounds.open', body: {} },
    (unit) =>
      openRound(unit, { year: 2025, name: 'Đợt 1', asOf: '2024-10-01', dueOn: '2024-11-30' }),
  )
}, 60_000)
afterEach(() => void vi.restoreAllMocks())

/** Statements a read sends, its own begin, entering and commit included. */
async function statements(asker: Asker, work: (unit: Unit) => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  await read(scene.house, asker, work)
  return sent.mock.calls.length
}

// A read that begins to ask once per row shows here first. Raising a number needs a reason.
test.each([
  [
    'the provincial board',
    province,
    (unit: Unit) => getBoard(unit, { year: 2024, organisation: PLACES.province, basis: 'then' }),
    15,
  ],
  [
    'the list behind a figure',
    province,
    (unit: Unit) =>
      listPeopleBehind(unit, {
        year: 2024,
        organisation: PLACES.province,
        basis: 'then',
        fact: 'in_view',
      }),
    6,
  ],
  // One question for each sort of work: stays elsewhere, working away, residence and badges came with members' life.
  ['the work list', cell, listWork, 21],
  ['a case', cell, (unit: Unit) => getCase(unit, { id: 1 }), 6],
  ['the list of cases', province, (unit: Unit) => listCases(unit, { state: 'open' }), 6],
  ['the vote sheet', cell, (unit: Unit) => getVoteSheet(unit, PLACES.cell), 8],
  ['the list of members', province, (unit: Unit) => listMembers(unit, { id: PLACES.province }), 6],
  [
    'the children of an organisation',
    province,
    (unit: Unit) => listChildren(unit, { id: PLACES.province }),
    6,
  ],
  ['a survey round', province, (unit: Unit) => getRound(unit, { id: 1 }), 9],
  ['the allocation sheet', province, (unit: Unit) => getSheet(unit, 2025), 13],
] as const)('%s sends so many statements', async (_, asker, work, most) => {
  expect(await statements(asker, work)).toBe(most)
})
