import { addDays, addMonths } from '@ptdv/core/calendar/plain-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { DESKS, LEAVES, temporaryDesk } from './temporary-desk.testing.ts'

const scene = withTestHouse()
const { reads, newMember, record, introduce, receive } = temporaryDesk(scene)
const { cell, base, district, cousinCell, otherBase, province } = DESKS

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

describe('what cannot be is refused, and nothing is changed', () => {
  test.each<[string, (person: number) => Promise<unknown>, string]>([
    [
      'a second one while one is open',
      async (person) => {
        await introduce(base, person, PLACES.cousinCell)
        return introduce(base, person, PLACES.siblingCell)
      },
      'DANG-SINH-HOAT-TAM-THOI',
    ],
    [
      'a return before leaving',
      async (person) => {
        await introduce(base, person, PLACES.cousinCell, { from: addDays(LEAVES, 10) })
        return record(cell, person, 'temporary_returned', addDays(LEAVES, 9), {})
      },
      'TRO-VE-TRUOC-KHI-DI',
    ],
    [
      'a return of one who never left',
      (person) => record(cell, person, 'temporary_returned', TEST_TODAY, {}),
      'KHONG-O-NOI-TAM-THOI',
    ],
    [
      'until before from',
      (person) => introduce(base, person, PLACES.cousinCell, { until: addDays(LEAVES, -1) }),
      'NGAY-VE-TRUOC-NGAY-DI',
    ],
    [
      'under three months',
      (person) => introduce(base, person, PLACES.cousinCell, { until: addMonths(LEAVES, 2) }),
      'TAM-THOI-QUA-NGAN',
    ],
    [
      'a whole year',
      (person) => introduce(base, person, PLACES.cousinCell, { until: addMonths(LEAVES, 12) }),
      'TAM-THOI-QUA-DAI',
    ],
    [
      'extended past the limit',
      async (person) => {
        await introduce(base, person, PLACES.cousinCell)
        return record(base, person, 'temporary_extended', TEST_TODAY, {
          until: addMonths(LEAVES, 12),
          reason: 'Ở lại',
          paper: { number: '7-SHĐ', date: TEST_TODAY },
        })
      },
      'GIA-HAN-QUA-MUC',
    ],
    [
      'to a committee that has no members of its own',
      (person) => introduce(district, person, PLACES.siblingDistrict),
      'NOI-DEN-KHONG-HOP',
    ],
  ])('[2.4-c] %s', async (_, attempt, code) => {
    const person = await newMember()
    await expect(attempt(person)).rejects.toMatchObject({ code })
    const { answer } = await reads(province, (unit) => getMember(unit, { person }))
    expect(answer.cell).toMatchObject({ id: PLACES.cell })
  })

  test('a cell where the paper does not lead does not receive', async () => {
    const person = await newMember()
    const { act } = await introduce(district, person, PLACES.otherCell)
    await expect(receive(cousinCell, act, PLACES.cousinCell)).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
    await expect(receive(otherBase, act, PLACES.cousinCell)).rejects.toMatchObject({
      code: 'SAI-NOI-TIEP-NHAN',
    })
  })
})
