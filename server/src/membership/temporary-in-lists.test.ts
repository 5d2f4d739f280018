import { addDays, addMonths } from '@ptdv/core/calendar/plain-date'
import { beforeAll, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { listForm } from '../reports/forms/list-form.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { listWork } from '../work/list-work.ts'
import { DESKS, LEAVES, temporaryDesk } from './temporary-desk.testing.ts'

const scene = withTestHouse()
const { reads, newMember, record, introduce, receive } = temporaryDesk(scene)
const { base, district, cousinCell, otherCell, otherBase } = DESKS

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

test('form 7 counts them on both sides and opens who they are; a paper that led nowhere is not counted', async () => {
  const named = async (asker: Asker, row: string) =>
    (
      await reads(asker, (unit) =>
        listForm(unit, {
          form: '7',
          row,
          column: 'now',
          organisation: asker.organisationId,
          basis: 'then',
          from: LEAVES,
          to: addDays(LEAVES, 30),
        }),
      )
    ).people.map(({ person }) => [person.id, person.name])
  const before = {
    out: await named(base, 'temporary_out'),
    in: await named(otherBase, 'temporary_in'),
  }
  const [kept, dropped] = [await newMember(), await newMember()]
  const { act } = await introduce(district, kept, PLACES.otherCell)
  await introduce(district, dropped, PLACES.otherCell)
  await receive(otherCell, act, PLACES.otherCell)
  await record(district, dropped, 'temporary_withdrawn', addDays(LEAVES, 4), { reason: 'Hoãn' })
  type Named = Awaited<ReturnType<typeof named>>
  const added = (now: Named, earlier: Named) =>
    now.filter(([id]) => !earlier.some(([known]) => known === id))
  const gone = added(await named(base, 'temporary_out'), before.out)
  expect(gone).toEqual([[kept, 'Lê Văn Thuận']])
  // Their record lies outside the other side's part of the tree: the paper tells who they are.
  expect(added(await named(otherBase, 'temporary_in'), before.in)).toEqual(gone)
})

test('[0.3] it stands in the work lists of both sides, and of the level above each once a day is past', async () => {
  const person = await newMember(PLACES.siblingCell)
  const { act } = await introduce(district, person, PLACES.otherCell, {
    until: addDays(addMonths(LEAVES, 3), 1),
  })
  const lines = async (asker: Asker) =>
    (await reads(asker, (unit) => listWork(unit))).items
      .map(({ item }) => item)
      .filter(({ what }) => what.includes('tạm thời') && what.includes('thôn Hai'))
  // Thirty working days from the paper are over.
  expect(await lines(otherCell)).toMatchObject([{ group: 'overdue' }])
  expect(await lines(otherBase)).toMatchObject([{ group: 'overdue' }])
  expect(await lines(cousinCell)).toEqual([])
  await receive(otherCell, act, PLACES.otherCell)
  expect(await lines(otherBase)).toEqual([])
  await scene.ownerDb
    .updateTable('temporary_transfer')
    .set({ until_on: addDays(TEST_TODAY, -1) })
    .where('act_id', '=', act)
    .execute()
  expect(await lines(otherCell)).toMatchObject([
    { what: expect.stringMatching(/^Hết thời gian .* chưa ghi trở về hay gia hạn$/) },
  ])
  expect(await lines(otherBase)).toHaveLength(1)
})
