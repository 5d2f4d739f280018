import { addDays, addMonths } from '@ptdv/core/calendar/plain-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { listTemporary } from './list-temporary.ts'
import { receiveTransfer } from './receive-transfer.ts'
import { DESKS, LEAVES, UNTIL, temporaryDesk } from './temporary-desk.testing.ts'

const scene = withTestHouse()
const { reads, writes, newMember, record, introduce, receive, seen, voters, facts, notices } =
  temporaryDesk(scene)
const { cell, base, district, cousinCell, otherCell, otherBase } = DESKS

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

describe('what happens meanwhile', () => {
  const openRow = (person: number) =>
    scene.ownerDb
      .selectFrom('temporary_transfer')
      .select(['ended_on', 'outcome', 'reason'])
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow()

  test('received for good elsewhere, the stay is over and the place hears of it', async () => {
    const person = await newMember()
    const { act } = await introduce(base, person, PLACES.cousinCell)
    await receive(cousinCell, act, PLACES.cousinCell)
    const move = await record(district, person, 'transfer_introduced', TEST_TODAY, {
      to: PLACES.otherCell,
      toName: 'Chi bộ thôn Tư',
      because: 'new_unit',
      triggeredOn: TEST_TODAY,
      paper: { number: '15-SHĐ', date: TEST_TODAY },
    })
    expect(await openRow(person)).toMatchObject({ ended_on: null })
    await writes(otherCell, (unit) =>
      receiveTransfer(unit, {
        transfer: move.act,
        happenedOn: TEST_TODAY,
        cell: PLACES.otherCell,
      }),
    )
    expect(await openRow(person)).toEqual({
      ended_on: TEST_TODAY,
      outcome: 'ended',
      reason: 'chuyển sinh hoạt chính thức đến Chi bộ thôn Tư',
    })
    expect((await voters(otherCell, PLACES.otherCell)).get(person)).toBe(false)
    expect((await notices(PLACES.cousinCell))[0]).toMatch(/không còn sinh hoạt tạm thời/)
    // What is over between two others is no concern of the new cell's next acts.
    await record(otherCell, person, 'exempted', TEST_TODAY, {
      ground: 'maternity',
      asked: 'written',
      until: addMonths(TEST_TODAY, 6),
      paper: { number: '12-NQ/CB', date: TEST_TODAY },
    })
    // A correction of the old paper reaches the row of the two all the same.
    await record(otherBase, person, 'corrected', TEST_TODAY, {
      act,
      happenedOn: LEAVES,
      payload: {
        to: PLACES.cousinCell,
        toName: 'Chi bộ thôn Ba',
        because: 'residence',
        from: LEAVES,
        until: UNTIL,
        paper: { number: '4-SHĐ', date: LEAVES },
      },
      basis: 'Bản gốc',
      approvedBy: 'Huyện ủy',
    })
    expect(
      (await reads(cell, (unit) => listTemporary(unit, { side: 'out', state: 'over' }))).find(
        ({ id }) => id === act,
      ),
    ).toMatchObject({ because: 'residence', toName: 'Chi bộ thôn Ba' })
  })

  test('a death away ends it, and counts once, at home', async () => {
    const person = await newMember()
    const { act } = await introduce(base, person, PLACES.cousinCell)
    await receive(cousinCell, act, PLACES.cousinCell)
    await record(cell, person, 'died', TEST_TODAY, {})
    expect(await openRow(person)).toMatchObject({ ended_on: TEST_TODAY, outcome: 'ended' })
    expect(await facts(person)).toContain(`died ${PLACES.cell} - 1`)
    expect(await seen(cousinCell, { side: 'in', state: 'there' })).not.toContain(act)
  })

  test('a correction of the paper is followed in what both sides read', async () => {
    const person = await newMember()
    const { act } = await introduce(base, person, PLACES.cousinCell)
    const file = await reads(base, (unit) => getMember(unit, { person }))
    await record(base, person, 'corrected', TEST_TODAY, {
      act,
      happenedOn: LEAVES,
      payload: { ...file.acts.at(-1)!.payload, until: addMonths(LEAVES, 5) },
      basis: 'Bản gốc',
      approvedBy: 'Đảng ủy xã',
    })
    expect(
      (await reads(cousinCell, (unit) => listTemporary(unit, { side: 'in', state: 'open' }))).find(
        ({ id }) => id === act,
      ),
    ).toMatchObject({ until: addMonths(LEAVES, 5) })
  })

  test('a correction of the day of return moves it in what both sides read', async () => {
    const person = await newMember()
    await introduce(base, person, PLACES.cousinCell)
    const { act } = await record(cell, person, 'temporary_returned', TEST_TODAY, {})
    await record(cell, person, 'corrected', TEST_TODAY, {
      act,
      happenedOn: addDays(TEST_TODAY, -5),
      payload: {},
      basis: 'Biên bản họp chi bộ',
      approvedBy: 'Đảng ủy xã',
    })
    expect(await openRow(person)).toMatchObject({
      ended_on: addDays(TEST_TODAY, -5),
      outcome: 'returned',
    })
  })

  test('[2.4-m] somebody whom the list has temporarily elsewhere is not lent again, and is returned', async () => {
    const person = await newMember()
    await scene.ownerDb
      .updateTable('membership')
      .set({ temporarily_elsewhere: true })
      .where('person_id', '=', person)
      .execute()
    await expect(introduce(base, person, PLACES.cousinCell)).rejects.toMatchObject({
      code: 'DANG-SINH-HOAT-TAM-THOI',
    })
    await record(cell, person, 'temporary_returned', TEST_TODAY, {})
    expect((await voters(cell, PLACES.cell)).get(person)).toBe(false)
    const yesterday = await reads(cell, (unit) =>
      getMember(unit, { person, asOf: addDays(TEST_TODAY, -1) }),
    )
    expect(yesterday.answer.elsewhere).toBe(true)
  })
})
