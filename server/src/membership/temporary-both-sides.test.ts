import { addDays, addMonths } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { eachByItself } from '../database/each-by-itself.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { listMembers } from './list-members.ts'
import { listTemporary } from './list-temporary.ts'
import { declineTemporary, receiveTemporary } from './receive-temporary.ts'
import { DESKS, LEAVES, UNTIL, temporaryDesk } from './temporary-desk.testing.ts'

const scene = withTestHouse()
const {
  reads,
  writes,
  newMember,
  record,
  introduce,
  receive,
  seen,
  membersAt,
  voters,
  facts,
  notices,
} = temporaryDesk(scene)
const { cell, base, district, cousinCell, otherCell, otherBase, siblingDistrict } = DESKS

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

describe('a temporary transfer has two sides (QĐ 24/294-QĐ/TW §6.3.2)', () => {
  test('[0.3] introduced, received, extended, returned: counted and voting at home only, seen by both sides', async () => {
    const person = await newMember()
    await expect(introduce(base, person, PLACES.otherCell)).rejects.toMatchObject({
      code: 'KHONG-DUNG-CAP',
    })
    const before = [await membersAt(PLACES.cell), await membersAt(PLACES.otherCell)]
    const { act } = await introduce(district, person, PLACES.otherCell)
    for (const asker of [cell, base, district]) {
      expect(await seen(asker, { side: 'out', state: 'open' })).toContain(act)
    }
    // Where it leads, and one level above.
    for (const asker of [otherCell, otherBase, siblingDistrict]) {
      expect(await seen(asker, { side: 'in', state: 'open' })).toContain(act)
    }
    expect(await seen(cousinCell, { side: 'in', state: 'open' })).toEqual([])
    expect((await notices(PLACES.otherCell))[0]).toMatch(/^Chi bộ thôn Một giới thiệu .* tạm thời/)

    await receive(otherCell, act, PLACES.otherCell)
    await expect(receive(otherCell, act, PLACES.otherCell)).rejects.toMatchObject({
      code: 'DA-KET-THUC',
    })
    expect(await seen(otherCell, { side: 'in', state: 'there' })).toContain(act)
    expect(await seen(cell, { side: 'out', state: 'there' })).toContain(act)
    expect(await seen(otherCell, { side: 'in', state: 'open' })).not.toContain(act)
    // The number of members is that of before on both sides; the person and their record stay at home.
    expect([await membersAt(PLACES.cell), await membersAt(PLACES.otherCell)]).toEqual(before)
    expect(await facts(person)).toEqual([
      `temporary_in ${PLACES.otherCell} ${PLACES.cell} 1`,
      `temporary_out ${PLACES.cell} ${PLACES.otherCell} 1`,
    ])
    await expect(reads(otherCell, (unit) => getMember(unit, { person }))).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
    // §9.3.2: left out of the base at home unless present, and no voter at the temporary place at all.
    expect((await voters(cell, PLACES.cell)).get(person)).toBe(true)
    expect((await voters(otherCell, PLACES.otherCell)).has(person)).toBe(false)
    const listed = await reads(cell, (unit) =>
      listMembers(unit, { id: PLACES.cell, stay: 'elsewhere' }),
    )
    expect(listed).toMatchObject({
      total: 1,
      members: [{ elsewhere: { place: 'Chi bộ thôn Tư', until: UNTIL } }],
    })

    const longer = addMonths(LEAVES, 9)
    await record(district, person, 'temporary_extended', TEST_TODAY, {
      until: longer,
      reason: 'Công trình kéo dài',
      paper: { number: '6-SHĐ', date: TEST_TODAY },
    })
    expect(
      (await reads(otherCell, (unit) => listTemporary(unit, { side: 'in', state: 'there' }))).find(
        ({ id }) => id === act,
      ),
    ).toMatchObject({ until: longer, receivedName: 'Chi bộ thôn Tư' })

    await record(cell, person, 'temporary_returned', TEST_TODAY, {
      paper: { number: '2-NX/CB', date: TEST_TODAY },
    })
    expect(await seen(otherCell, { side: 'in', state: 'there' })).not.toContain(act)
    expect(
      (await reads(otherCell, (unit) => listTemporary(unit, { side: 'in', state: 'over' }))).find(
        ({ id }) => id === act,
      ),
    ).toMatchObject({ outcome: 'returned', endedOn: TEST_TODAY })
    expect((await voters(cell, PLACES.cell)).get(person)).toBe(false)
    expect((await notices(PLACES.otherCell))[0]).toMatch(/đã trở về Chi bộ thôn Một/)
    // Every step is an act of whoever did it, with its audit row.
    const { rows } = await sql<{ step: string }>`
      select a.kind || ' ' || a.organisation_id as step from act a join audit on audit.act_id = a.id
      where a.subject = 'membership' and a.subject_id = ${person} and a.kind like 'temporary%' order by a.id`.execute(
      scene.ownerDb,
    )
    expect(rows.map(({ step }) => step)).toEqual([
      `temporary_introduced ${PLACES.district}`,
      `temporary_received ${PLACES.otherCell}`,
      `temporary_extended ${PLACES.district}`,
      `temporary_returned ${PLACES.cell}`,
    ])
  })

  test('sent back or taken back before it was received, it was none: nothing is counted, the member is home', async () => {
    const [one, two] = [await newMember(), await newMember()]
    const sent = await introduce(base, one, PLACES.cousinCell)
    await writes(cousinCell, (unit) =>
      declineTemporary(unit, {
        transfer: sent.act,
        happenedOn: addDays(LEAVES, 3),
        reason: 'Nhầm chi bộ',
      }),
    )
    const taken = await introduce(base, two, PLACES.cousinCell)
    await record(base, two, 'temporary_withdrawn', addDays(LEAVES, 3), { reason: 'Hoãn đi' })
    await expect(receive(cousinCell, taken.act, PLACES.cousinCell)).rejects.toMatchObject({
      code: 'DA-KET-THUC',
    })
    for (const person of [one, two]) {
      expect(await facts(person)).toEqual([])
      expect((await voters(cell, PLACES.cell)).get(person)).toBe(false)
    }
    // Another paper may be given.
    await record(base, one, 'temporary_introduced', addDays(LEAVES, 4), {
      to: PLACES.siblingCell,
      toName: 'Chi bộ thôn Hai',
      because: 'residence',
      from: LEAVES,
      until: UNTIL,
      paper: { number: '5-SHĐ', date: addDays(LEAVES, 4) },
    })
  })

  test('several are received at once, each answered by itself', async () => {
    const people = [await newMember(), await newMember()]
    const acts: number[] = []
    for (const person of people)
      acts.push((await introduce(district, person, PLACES.otherBase)).act)
    const answers = await writes(otherBase, (unit) =>
      eachByItself(unit, [...acts, acts[0]!, 999_999], Number, (transfer) =>
        receiveTemporary(unit, {
          transfer,
          happenedOn: addDays(LEAVES, 5),
          cell: PLACES.otherCell,
        }),
      ),
    )
    expect(answers).toMatchObject([
      { done: true },
      { done: true },
      { done: false, code: 'DA-KET-THUC' },
      { done: false, code: 'KHONG-THAY' },
    ])
  })

  test('outside the province and abroad whoever introduced records the notice, and the member stays theirs', async () => {
    const person = await newMember()
    const { act } = await introduce(district, person, null, {
      because: 'abroad',
      toName: 'Đảng ủy tại Nhật Bản',
    })
    await record(district, person, 'temporary_received', addDays(LEAVES, 20), {
      cell: null,
      cellName: 'Đảng ủy tại Nhật Bản',
    })
    expect(await seen(cell, { side: 'out', state: 'there' })).toContain(act)
    expect(await facts(person)).toEqual([`temporary_out ${PLACES.cell} - 1`])
  })
})
