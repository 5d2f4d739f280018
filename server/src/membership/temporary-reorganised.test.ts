import { beforeAll, describe, expect, test } from 'vitest'
import { changeTree } from '../organisations/change-tree.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { declineTemporary } from './receive-temporary.ts'
import { receiveTransfer } from './receive-transfer.ts'
import { DESKS, temporaryDesk } from './temporary-desk.testing.ts'

const scene = withTestHouse()
const { reads, writes, newMember, record, introduce, receive, seen, membersAt, voters, facts } =
  temporaryDesk(scene)
const { cell, base, district, cousinCell, otherCell, otherBase, siblingDistrict, province } = DESKS

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

describe('across a reorganisation', () => {
  test('the place dissolved on the way is followed by its successor; home dissolved meanwhile, whoever follows it returns them', async () => {
    const [late, away] = [await newMember(PLACES.otherCell), await newMember(PLACES.siblingCell)]
    const toDissolved = await introduce(siblingDistrict, late, PLACES.siblingCell)
    const fromDissolved = await introduce(district, away, PLACES.otherCell)
    await receive(otherCell, fromDissolved.act, PLACES.otherCell)
    await writes(base, (unit) =>
      changeTree(unit, {
        effectiveOn: '2024-10-01',
        paper: { number: '30-QĐ/TU', date: '2024-09-30' },
        change: { kind: 'merged', organisations: [PLACES.siblingCell], into: PLACES.cell },
      }),
    )
    await receive(cell, toDissolved.act, PLACES.cell, '2024-10-05')
    expect(await seen(cell, { side: 'in', state: 'there' })).toContain(toDissolved.act)
    // The merged cell has the absent member, told as elsewhere, and ends the stay.
    expect(await seen(cell, { side: 'out', state: 'there' })).toContain(fromDissolved.act)
    expect((await voters(cell, PLACES.cell)).get(away)).toBe(true)
    await record(cell, away, 'temporary_returned', TEST_TODAY, {})
    expect((await voters(cell, PLACES.cell)).get(away)).toBe(false)
    expect(await seen(otherCell, { side: 'in', state: 'there' })).not.toContain(fromDissolved.act)
  })

  test('home is split: whoever goes to a part on paper stays where they are for a time, lent by that part', async () => {
    const person = await newMember(PLACES.cell)
    const { act } = await introduce(district, person, PLACES.otherCell)
    await receive(otherCell, act, PLACES.otherCell)
    const move = await record(base, person, 'transfer_introduced', TEST_TODAY, {
      to: PLACES.cousinCell,
      toName: 'Chi bộ thôn Ba',
      because: 'reorganised',
      triggeredOn: TEST_TODAY,
      paper: { number: '40-SHĐ', date: TEST_TODAY },
    })
    await writes(cousinCell, (unit) =>
      receiveTransfer(unit, {
        transfer: move.act,
        happenedOn: TEST_TODAY,
        cell: PLACES.cousinCell,
      }),
    )
    expect((await voters(cousinCell, PLACES.cousinCell)).get(person)).toBe(true)
    expect(await seen(cousinCell, { side: 'out', state: 'there' })).toContain(act)
    expect(await seen(cell, { side: 'out', state: 'there' })).not.toContain(act)
    expect(await seen(otherCell, { side: 'in', state: 'there' })).toContain(act)
    await record(cousinCell, person, 'temporary_returned', TEST_TODAY, {})
    expect(await facts(person)).toContain(`temporary_out ${PLACES.cell} ${PLACES.otherCell} 1`)
  })

  test('home and the temporary place become one cell: the member sits there as at home', async () => {
    const person = await newMember(PLACES.cousinCell)
    const { act } = await introduce(district, person, PLACES.otherCell)
    await receive(otherCell, act, PLACES.otherCell)
    const before = await membersAt(PLACES.otherCell)
    await writes(province, (unit) =>
      changeTree(unit, {
        effectiveOn: '2024-10-02',
        paper: { number: '31-QĐ/TU', date: '2024-09-30' },
        change: { kind: 'merged', organisations: [PLACES.cousinCell], into: PLACES.otherCell },
      }),
    )
    expect(await membersAt(PLACES.otherCell)).toBeGreaterThan(before)
    expect((await voters(otherCell, PLACES.otherCell)).get(person)).toBe(false)
    await record(otherCell, person, 'temporary_returned', TEST_TODAY, {})
    const { answer } = await reads(otherCell, (unit) => getMember(unit, { person }))
    expect(answer).toMatchObject({ elsewhere: false, temporary: null })
  })

  test('home and the temporary place are dissolved: the committees above each have the stay, and end it', async () => {
    const [back, onTheWay] = [await newMember(), await newMember()]
    const { act } = await introduce(district, back, PLACES.otherCell)
    await receive(otherCell, act, PLACES.otherCell)
    const waiting = await introduce(district, onTheWay, PLACES.otherCell)
    for (const organisation of [PLACES.cell, PLACES.otherCell]) {
      await writes(province, (unit) =>
        changeTree(unit, {
          effectiveOn: '2024-10-03',
          paper: { number: '32-QĐ/TU', date: '2024-09-30' },
          change: { kind: 'dissolved', organisation },
        }),
      )
    }
    expect(await seen(otherBase, { side: 'in', state: 'there' })).toContain(act)
    expect(await seen(base, { side: 'out', state: 'there' })).toContain(act)
    await record(base, back, 'temporary_returned', TEST_TODAY, {})
    expect(await seen(otherBase, { side: 'in', state: 'there' })).not.toContain(act)
    // Nobody can receive where no meetings are held any more: the committee sends the paper back.
    expect(await seen(otherBase, { side: 'in', state: 'open' })).toContain(waiting.act)
    await writes(otherBase, (unit) =>
      declineTemporary(unit, {
        transfer: waiting.act,
        happenedOn: TEST_TODAY,
        reason: 'Chi bộ đã giải thể',
      }),
    )
    expect(await facts(onTheWay)).toEqual([])
    expect(await seen(base, { side: 'out', state: 'open' })).not.toContain(waiting.act)
  })
})
