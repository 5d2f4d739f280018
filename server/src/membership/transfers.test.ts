import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { eachByItself } from '../database/each-by-itself.ts'
import { changeTree } from '../organisations/change-tree.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { listWork } from '../work/list-work.ts'
import { askerAt } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { introduceMany } from './introduce-many.ts'
import { listTransfers } from './list-transfers.ts'
import { memberDesk } from './member-desk.testing.ts'
import { receiveArrival } from './receive-arrival.ts'
import { receiveTransfer, returnTransfer } from './receive-transfer.ts'
import { recordMemberAct } from './record-member-act.ts'

const scene = withTestHouse()
const { reads, writes, membersAt, facts } = memberDesk(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const district = askerAt(PLACES.district, 'superior_board')
const siblingDistrict = askerAt(PLACES.siblingDistrict, 'superior_board')
const cousinCell = askerAt(PLACES.cousinCell, 'cell_officer')
const otherCell = askerAt(PLACES.otherCell, 'cell_officer')
const otherBase = askerAt(PLACES.otherBase, 'base_office')
const province = askerAt(PLACES.province, 'provincial_board')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function newMembers(count: number, at: number = PLACES.cell): Promise<number[]> {
  const members = await seedListedMembers(scene.ownerDb, at, count)
  return members.map(({ person }) => person)
}

async function introduce(
  asker: Asker,
  person: number,
  to: number | null,
  happenedOn: PlainDate = '2024-09-02',
) {
  const payload = {
    to,
    toName: to === null ? 'Đảng ủy phường Bến Nghé' : `Tổ chức ${to}`,
    because: 'residence',
    triggeredOn: '2024-08-20',
    paper: { number: '15-SHĐ', date: happenedOn },
  }
  const { version } = await reads(province, (unit) => getMember(unit, { person }))
  return writes(asker, (unit) =>
    recordMemberAct(unit, { person, kind: 'transfer_introduced', happenedOn, payload, version }),
  )
}

const receive = (
  asker: Asker,
  transfer: number,
  at: number,
  happenedOn: PlainDate = '2024-09-16',
) => writes(asker, (unit) => receiveTransfer(unit, { transfer, happenedOn, cell: at }))

describe('an official transfer has two sides (QĐ 24/294-QĐ/TW §6.3.1)', () => {
  test('out of the district the district introduces; both sides see it until the cell receives', async () => {
    const [person] = await newMembers(1)
    await expect(introduce(base, person!, PLACES.otherCell)).rejects.toMatchObject({
      code: 'KHONG-DUNG-CAP',
      sentence: expect.stringContaining('Huyện ủy An'),
    })
    const { act } = await introduce(district, person!, PLACES.otherCell)
    const seen = async (asker: Asker, side: 'in' | 'out') =>
      (await reads(asker, (unit) => listTransfers(unit, { side, state: 'open' }))).map(
        ({ id }) => id,
      )
    expect(await seen(cell, 'out')).toContain(act)
    expect(await seen(district, 'out')).toContain(act)
    expect(await seen(otherCell, 'in')).toContain(act)
    // One level above.
    expect(await seen(siblingDistrict, 'in')).toContain(act)
    expect(await seen(cousinCell, 'in')).not.toContain(act)

    const before = [await membersAt(PLACES.cell), await membersAt(PLACES.otherCell)]
    await receive(otherCell, act, PLACES.otherCell)
    expect(await membersAt(PLACES.cell)).toBe(before[0]! - 1)
    expect(await membersAt(PLACES.otherCell)).toBe(before[1]! + 1)
    expect(await membersAt(PLACES.cell, '2024-09-15')).toBe(before[0])
    expect(await facts(person!)).toEqual([
      `member ${PLACES.otherCell} ${PLACES.cell} 1`,
      `member ${PLACES.cell} ${PLACES.otherCell} -1`,
      `transferred_in ${PLACES.otherCell} ${PLACES.cell} 1`,
      `transferred_out ${PLACES.cell} ${PLACES.otherCell} 1`,
    ])
    // The record and what happened before go with the person; the place left has them no more.
    const file = await reads(otherCell, (unit) => getMember(unit, { person: person! }))
    expect(file.acts.map(({ kind }) => kind)).toEqual([
      'registered',
      'transfer_introduced',
      'transfer_received',
    ])
    expect(file).toMatchObject({ office: null, cell: { id: PLACES.otherCell } })
    await expect(reads(cell, (unit) => getMember(unit, { person: person! }))).rejects.toMatchObject(
      { code: 'KHONG-THAY' },
    )
    expect(
      await reads(cell, (unit) => listTransfers(unit, { side: 'out', state: 'over' })),
    ).toMatchObject([{ outcome: 'received', receivedName: 'Chi bộ thôn Tư' }])
  })

  test('within the district the base committee introduces, not the district', async () => {
    const [person] = await newMembers(1)
    await expect(introduce(district, person!, PLACES.cousinCell)).rejects.toMatchObject({
      code: 'KHONG-DUNG-CAP',
    })
    const { act } = await introduce(base, person!, PLACES.cousinCell)
    await receive(cousinCell, act, PLACES.cousinCell)
    expect(await facts(person!)).toContain(`transferred_in ${PLACES.cousinCell} ${PLACES.cell} 1`)
  })

  test('sent to a committee, that committee says in which of its cells', async () => {
    const [person] = await newMembers(1)
    const { act } = await introduce(district, person!, PLACES.otherBase)
    await expect(receive(otherBase, act, PLACES.cousinCell)).rejects.toMatchObject({
      code: 'SAI-NOI-TIEP-NHAN',
    })
    await receive(otherBase, act, PLACES.otherCell)
    expect(
      (await reads(otherBase, (unit) => getMember(unit, { person: person! }))).cell,
    ).toMatchObject({ id: PLACES.otherCell })
  })

  test('sent back, the member stays; taken back, the place of arrival can receive no more', async () => {
    const [one, two] = await newMembers(2)
    const sent = await introduce(base, one!, PLACES.cousinCell)
    await writes(cousinCell, (unit) =>
      returnTransfer(unit, {
        transfer: sent.act,
        happenedOn: '2024-09-10',
        reason: 'Thiếu phiếu đảng viên',
      }),
    )
    const kept = await reads(cell, (unit) => getMember(unit, { person: one! }))
    expect(kept).toMatchObject({ cell: { id: PLACES.cell }, answer: { transfer: null } })
    await introduce(base, one!, PLACES.cousinCell, '2024-09-11')

    const taken = await introduce(base, two!, PLACES.cousinCell)
    const { version } = await reads(base, (unit) => getMember(unit, { person: two! }))
    const payload = { reason: 'Không chuyển nữa' }
    await writes(base, (unit) =>
      recordMemberAct(unit, {
        person: two!,
        kind: 'transfer_withdrawn',
        happenedOn: '2024-09-12',
        payload,
        version,
      }),
    )
    await expect(receive(cousinCell, taken.act, PLACES.cousinCell)).rejects.toMatchObject({
      code: 'DA-KET-THUC',
    })
    expect(await facts(two!)).toEqual([])
  })

  test('out of the province the member departs on the day the notice tells, and may come back by a paper', async () => {
    const [person] = await newMembers(1)
    await introduce(district, person!, null)
    const { version } = await reads(district, (unit) => getMember(unit, { person: person! }))
    const payload = { cell: null, cellName: 'Đảng ủy phường Bến Nghé' }
    await writes(district, (unit) =>
      recordMemberAct(unit, {
        person: person!,
        kind: 'transfer_received',
        happenedOn: '2024-09-20',
        payload,
        version,
      }),
    )
    expect(await facts(person!)).toEqual([
      `departed ${PLACES.cell} - 1`,
      `member ${PLACES.cell} - -1`,
    ])
    const back = {
      cell: PLACES.cell,
      existingPerson: person!,
      twinsSeen: true,
      happenedOn: '2024-10-01' as PlainDate,
      fromName: 'Đảng ủy phường Bến Nghé',
      paper: { number: '7-SHĐ', date: '2024-09-25' as PlainDate },
      decidedOn: null,
      ceremonyOn: '2020-02-03' as PlainDate,
      officialOn: '2021-02-03' as PlainDate,
      person: NOBODY,
    }
    await writes(cell, (unit) => receiveArrival(unit, back))
    expect(await facts(person!)).toEqual([
      `arrived ${PLACES.cell} - 1`,
      `departed ${PLACES.cell} - 1`,
    ])
    await expect(writes(cell, (unit) => receiveArrival(unit, back))).rejects.toMatchObject({
      code: 'DANG-LA-DANG-VIEN',
    })
  })

  test('a newcomer from outside the province gets a record and counts from the day received', async () => {
    const { person } = await writes(cell, (unit) =>
      receiveArrival(unit, {
        cell: PLACES.cell,
        existingPerson: null,
        twinsSeen: true,
        happenedOn: '2024-10-01',
        fromName: 'Đảng ủy phường Bến Nghé',
        paper: { number: '7-SHĐ', date: '2024-09-25' },
        decidedOn: null,
        ceremonyOn: '2024-01-03',
        officialOn: null,
        person: { ...NOBODY, fullName: 'Lê Mới Đến' },
      }),
    )
    expect(await facts(person)).toEqual([`arrived ${PLACES.cell} - 1`, `member ${PLACES.cell} - 1`])
    expect(
      await scene.ownerDb
        .selectFrom('membership')
        .select(['organisation_id', 'standing', 'in_cell_since'])
        .where('person_id', '=', person)
        .executeTakeFirst(),
    ).toEqual({
      organisation_id: PLACES.cell,
      standing: 'probationary',
      in_cell_since: '2024-10-01',
    })
  })
})

describe('several at once', () => {
  test('each is introduced, and received, by itself: one that is refused stops no other', async () => {
    const people = await newMembers(3)
    await introduce(base, people[1]!, PLACES.siblingCell)
    const answers = await writes(base, (unit) =>
      introduceMany(unit, {
        because: 'reorganised',
        triggeredOn: '2024-09-01',
        happenedOn: '2024-09-02',
        lines: people.map((person, index) => ({
          person,
          to: index === 2 ? PLACES.siblingCell : PLACES.cousinCell,
          toName: 'Nơi đến',
          number: `${20 + index}-SHĐ`,
        })),
      }),
    )
    expect(answers).toMatchObject([
      { done: true },
      { done: false, code: 'DANG-CHUYEN-SINH-HOAT' },
      { done: true },
    ])
    const [first] = answers
    const act = first!.done ? first!.value.act : 0
    const received = await writes(cousinCell, (unit) =>
      eachByItself(unit, [act, act, 999_999], Number, (transfer) =>
        receiveTransfer(unit, { transfer, happenedOn: '2024-09-16', cell: PLACES.cousinCell }),
      ),
    )
    expect(received).toMatchObject([
      { done: true },
      { done: false, code: 'DA-KET-THUC' },
      { done: false, code: 'KHONG-THAY' },
    ])
    expect(await facts(people[0]!)).toHaveLength(4)
    expect(await facts(people[1]!)).toEqual([])
  })
})

test('it stands in the work list of both sides, and of the level above them once its day is past', async () => {
  const [person] = await newMembers(1)
  await introduce(district, person!, PLACES.otherCell, '2024-08-20')
  const lines = async (asker: Asker) =>
    (await reads(asker, (unit) => listWork(unit))).items
      .map(({ item }) => item)
      .filter((item) => 'task' in item.action && item.action.task === 'transfer')
      .filter(({ what }) => what.includes('20/08/2024'))
  // Thirty working days from 20/08/2024 ended on 02/10/2024.
  expect(await lines(otherCell)).toMatchObject([
    { group: 'overdue', what: 'Tiếp nhận từ Chi bộ thôn Một, giới thiệu ngày 20/08/2024' },
  ])
  expect(await lines(cell)).toMatchObject([{ action: { label: 'Xem việc chuyển' } }])
  expect(await lines(otherBase)).toHaveLength(1)
  expect(await lines(base)).toHaveLength(1)
  expect(await lines(cousinCell)).toEqual([])
})

// Last: it changes the tree.
describe('across a reorganisation', () => {
  test('a dissolved cell is no place of arrival; one that ended on the way is followed by its successor', async () => {
    const [person, late] = await newMembers(2, PLACES.otherCell)
    const { act } = await introduce(siblingDistrict, person!, PLACES.siblingCell, '2024-09-02')
    await writes(base, (unit) =>
      changeTree(unit, {
        effectiveOn: '2024-10-01',
        paper: { number: '30-QĐ/TU', date: '2024-09-30' },
        change: { kind: 'merged', organisations: [PLACES.siblingCell], into: PLACES.cell },
      }),
    )
    await expect(introduce(siblingDistrict, late!, PLACES.siblingCell)).rejects.toMatchObject({
      code: 'NOI-DEN-KHONG-CON',
      sentence: expect.stringContaining('nay là Chi bộ thôn Một'),
    })
    await receive(cell, act, PLACES.cell, '2024-10-05')
    expect(await facts(person!)).toContain(`transferred_in ${PLACES.cell} ${PLACES.otherCell} 1`)
  })
})

const NOBODY = newPerson({
  fullName: 'Không Ai',
  birth: '1985',
  sex: 'female',
  youthUnionMember: false,
})
