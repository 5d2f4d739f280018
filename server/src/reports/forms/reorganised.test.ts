import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberActKind } from '@ptdv/core/membership/acts'
import type { LossKey } from '@ptdv/core/reports/losses'
import { beforeAll, expect, test } from 'vitest'
import type { Asker } from '../../database/unit-of-work.ts'
import { foldFigures } from '../../figures/fold-figures.ts'
import { getMember } from '../../membership/get-member.ts'
import { receiveTemporary } from '../../membership/receive-temporary.ts'
import { receiveTransfer } from '../../membership/receive-transfer.ts'
import { recordMemberAct } from '../../membership/record-member-act.ts'
import { changeTree } from '../../organisations/change-tree.ts'
import { askerAt, doors } from '../../testing/asker-at.ts'
import { seedListedMembers } from '../../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../../testing/test-house.ts'
import { getLosses } from '../get-losses.ts'
import { listPeopleBehind } from '../list-people-behind.ts'
import { checkForm } from './check-form.ts'
import { readCell } from './list-form.ts'
import { readForm } from './read-form.ts'

const scene = withTestHouse({ demo: true })
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const district = askerAt(PLACES.district, 'superior_board')
const siblingDistrict = askerAt(PLACES.siblingDistrict, 'superior_board')
const base = askerAt(PLACES.base, 'base_office')
const siblingCell = askerAt(PLACES.siblingCell, 'cell_officer')
const cell = askerAt(PLACES.cell, 'cell_officer')
const otherCell = askerAt(PLACES.otherCell, 'cell_officer')

async function record(
  asker: Asker,
  person: number,
  kind: MemberActKind,
  happenedOn: PlainDate,
  payload: object,
): Promise<number> {
  const { version } = await reads(province, (unit) => getMember(unit, { person }))
  const act = { person, kind, happenedOn, payload: { ...payload }, version }
  return (await writes(asker, (unit) => recordMemberAct(unit, act))).act
}

const paper = (number: string, date: PlainDate) => ({ number, date })
const introduced = (to: number, on: PlainDate) => ({
  to,
  toName: `Tổ chức ${to}`,
  because: 'residence',
  triggeredOn: on,
  paper: paper('15-SHĐ', on),
})
const lent = (to: number) => ({
  to,
  toName: `Tổ chức ${to}`,
  because: 'work',
  from: '2024-09-04',
  until: '2025-02-04',
  paper: paper('16-SHĐ', '2024-09-03'),
})
const INTRODUCED: PlainDate = '2024-09-02'
const MERGED: PlainDate = '2024-10-01'

/** Five in the cell that is merged, two elsewhere: who comes and who goes is on the way on the day of the merger. */
beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedListedMembers(scene.ownerDb, PLACES.cell, 3)
  const [leaving, away, dead, ...stay] = await seedListedMembers(
    scene.ownerDb,
    PLACES.siblingCell,
    5,
  )
  expect(stay).toHaveLength(2)
  const [coming, guest] = await seedListedMembers(scene.ownerDb, PLACES.otherCell, 2)
  await record(siblingCell, dead!.person, 'died', '2024-08-01', {})
  const out = await record(
    district,
    leaving!.person,
    'transfer_introduced',
    INTRODUCED,
    introduced(PLACES.otherCell, INTRODUCED),
  )
  const into = await record(
    siblingDistrict,
    coming!.person,
    'transfer_introduced',
    INTRODUCED,
    introduced(PLACES.siblingCell, INTRODUCED),
  )
  const lentOut = await record(
    district,
    away!.person,
    'temporary_introduced',
    '2024-09-03',
    lent(PLACES.otherCell),
  )
  const lentIn = await record(
    siblingDistrict,
    guest!.person,
    'temporary_introduced',
    '2024-09-03',
    lent(PLACES.siblingCell),
  )
  await writes(base, (unit) =>
    changeTree(unit, {
      effectiveOn: MERGED,
      paper: paper('30-QĐ/TU', '2024-09-30'),
      change: { kind: 'merged', organisations: [PLACES.siblingCell], into: PLACES.cell },
    }),
  )
  await writes(otherCell, (unit) =>
    receiveTransfer(unit, { transfer: out, happenedOn: '2024-10-05', cell: PLACES.otherCell }),
  )
  await writes(cell, (unit) =>
    receiveTransfer(unit, { transfer: into, happenedOn: '2024-10-06', cell: PLACES.cell }),
  )
  await writes(otherCell, (unit) =>
    receiveTemporary(unit, { transfer: lentOut, happenedOn: '2024-10-07', cell: PLACES.otherCell }),
  )
  await writes(cell, (unit) =>
    receiveTemporary(unit, { transfer: lentIn, happenedOn: '2024-10-08', cell: PLACES.cell }),
  )
  await foldFigures(scene.house.keeperDb)
})

const queryOf = (organisation: number, basis: 'then' | 'today') =>
  ({ organisation, from: '2024-01-01', to: TEST_TODAY, basis }) as const

async function rowsOf(
  form: '1' | '7',
  organisation: number,
  basis: 'then' | 'today',
  rows: readonly string[],
) {
  const query = { ...queryOf(organisation, basis), form } as const
  const { values } = await reads(province, (unit) => readForm(unit, query))
  for (const row of rows) {
    const people = await reads(province, (unit) => readCell(unit, { ...query, row, column: 'now' }))
    expect(people.reduce((sum, { amount }) => sum + amount, 0)).toBe(values[row]!['now'])
  }
  const checks = await reads(province, (unit) => checkForm(unit, query))
  expect(checks.filter(({ left, right, differing }) => left !== right || differing > 0)).toEqual([])
  return rows.map((row) => values[row]!['now'])
}

test('[2.2-d] who is on the way when their cell is merged goes and comes once, on both sides, by either tree', async () => {
  const rows = ['opening', 'in_province', 'out_province', 'reorganised_in', 'died', 'closing']
  expect(await rowsOf('1', PLACES.base, 'then', rows)).toEqual([8, 1, 1, 0, 1, 7])
  expect(await rowsOf('1', PLACES.cell, 'then', rows)).toEqual([3, 1, 1, 4, 0, 7])
  expect(await rowsOf('1', PLACES.cell, 'today', rows)).toEqual([8, 1, 1, 0, 1, 7])
  expect(await rowsOf('1', PLACES.otherCell, 'then', rows)).toEqual([2, 1, 1, 0, 0, 2])
  expect(
    await rowsOf('1', PLACES.siblingCell, 'then', [
      'opening',
      'died',
      'reorganised_out',
      'closing',
    ]),
  ).toEqual([5, 1, 4, 0])
})

test('[0.3] form 7 counts the turns where each lay on its day; by today’s tree the successor has them all', async () => {
  const rows = ['official_out', 'official_in', 'temporary_out', 'temporary_in']
  expect(await rowsOf('7', PLACES.base, 'then', rows)).toEqual([1, 1, 1, 1])
  expect(await rowsOf('7', PLACES.cell, 'today', rows)).toEqual([1, 1, 1, 1])
  // Introduced for a time before the merger: then it was the merged cell that lent.
  expect(await rowsOf('7', PLACES.siblingCell, 'then', rows)).toEqual([0, 0, 1, 0])
  expect(await rowsOf('7', PLACES.cell, 'then', rows)).toEqual([1, 1, 0, 1])
  expect(await rowsOf('7', PLACES.otherCell, 'then', rows)).toEqual([1, 1, 1, 1])
})

test('[0.3] losses are told of the cell that had them, or of the one that follows it, and open the same people', async () => {
  const told = async (organisation: number, basis: 'then' | 'today') => {
    const query = { organisation, year: 2024, basis } as const
    const { reasons } = await reads(province, (unit) => getLosses(unit, query))
    for (const { loss, count } of reasons) {
      const { total } = await reads(province, (unit) =>
        listPeopleBehind(unit, { ...query, fact: loss }),
      )
      expect([loss, total]).toEqual([loss, count])
    }
    const of = (loss: LossKey) => reasons.find((one) => one.loss === loss)!.count
    return [of('died'), of('transferred_out')]
  }
  expect(await told(PLACES.base, 'then')).toEqual([1, 1])
  expect(await told(PLACES.siblingCell, 'then')).toEqual([1, 0])
  expect(await told(PLACES.cell, 'then')).toEqual([0, 1])
  expect(await told(PLACES.cell, 'today')).toEqual([1, 1])
})
