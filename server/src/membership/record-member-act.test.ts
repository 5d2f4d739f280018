import type { MemberActKind } from '@ptdv/core/membership/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { readMembers } from '../figures/read-members.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { getMember } from './get-member.ts'
import { recordMemberAct } from './record-member-act.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const sibling = askerAt(PLACES.siblingCell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function newMember(): Promise<number> {
  const [member] = await seedMembers(scene.ownerDb, PLACES.cell, 1)
  return member!.person
}

async function record(
  asker: Asker,
  person: number,
  kind: MemberActKind,
  happenedOn: PlainDate,
  payload: Record<string, unknown> = {},
) {
  const { version } = await reads(base, (unit) => getMember(unit, { person }))
  return writes(asker, (unit) =>
    recordMemberAct(unit, { person, kind, happenedOn, payload, version }),
  )
}

async function facts(person: number) {
  const { rows } = await sql<{ kind: string; on: string; at: number; amount: number }>`
    select kind, on_date as on, organisation_id as at, sum(amount)::integer as amount from figure_entry
    where person_id = ${person} group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3`.execute(
    scene.ownerDb,
  )
  return rows
}

describe('a death', () => {
  test('takes the member out of the list and the ledger, in one transaction', async () => {
    const person = await newMember()
    const before = await reads(base, (unit) =>
      readMembers(unit, { organisations: [PLACES.base], on: TEST_TODAY, basis: 'today' }),
    )
    await record(cell, person, 'died', '2024-09-01', { note: 'bệnh nặng' })
    const file = await reads(base, (unit) => getMember(unit, { person }))
    expect(file).toMatchObject({
      version: 1,
      answer: { ended: { on: '2024-09-01', reason: 'died' }, next: [{ kind: 'corrected' }] },
      acts: [{ kind: 'died', organisation: PLACES.cell, payload: { note: 'bệnh nặng' } }],
    })
    expect(await facts(person)).toEqual([
      { kind: 'died', on: '2024-09-01', at: PLACES.cell, amount: 1 },
      { kind: 'member', on: '2024-09-01', at: PLACES.cell, amount: -1 },
    ])
    const after = await reads(base, (unit) =>
      readMembers(unit, { organisations: [PLACES.base], on: TEST_TODAY, basis: 'today' }),
    )
    expect(after.get(PLACES.base) ?? 0).toBe((before.get(PLACES.base) ?? 0) - 1)
    await expect(record(cell, person, 'died', '2024-09-02')).rejects.toMatchObject({
      code: 'KHONG-CON-LA-DANG-VIEN',
    })
  })

  test('corrected to another day moves its facts to that day', async () => {
    const person = await newMember()
    const { act } = await record(cell, person, 'died', '2024-09-01')
    const correction = { act, happenedOn: '2024-08-30', payload: {}, basis: 'Trích lục khai tử' }
    await record(base, person, 'corrected', TEST_TODAY, {
      ...correction,
      approvedBy: 'Đảng ủy xã An Khê',
    })
    expect(await facts(person)).toEqual([
      { kind: 'died', on: '2024-08-30', at: PLACES.cell, amount: 1 },
      { kind: 'member', on: '2024-08-30', at: PLACES.cell, amount: -1 },
    ])
    const row = await scene.ownerDb
      .selectFrom('membership')
      .select(['ended_on', 'ended_reason'])
      .where('person_id', '=', person)
      .executeTakeFirst()
    expect(row).toEqual({ ended_on: '2024-08-30', ended_reason: 'died' })
  })
})

describe('what is refused, in words', () => {
  test('a death before birth, though the register alone tells of the member: with both days, and nothing changes', async () => {
    const person = await newMember()
    await sql`update person set birth = '1970-05-20' where id = ${person}`.execute(scene.ownerDb)
    await expect(record(cell, person, 'died', '1970-05-19')).rejects.toMatchObject({
      code: 'NGAY-TRUOC-KHI-SINH',
      field: 'happenedOn',
      sentence: expect.stringMatching(/19\/05\/1970 .*20\/05\/1970/),
    })
    expect(await facts(person)).toEqual([])
    expect((await reads(base, (unit) => getMember(unit, { person }))).answer.ended).toBeNull()
  })

  test.each([
    ['another cell', sibling, 'died', {}, 'KHONG-THAY'],
    ['the base committee, what the cell records', base, 'died', {}, 'KHONG-DUNG-CAP'],
    ['what comes with a list only', cell, 'registered', {}, 'KHONG-DUNG-CAP'],
    ['a form half filled in', cell, 'corrected', { act: 1 }, 'SAI-NOI-DUNG'],
  ] as const)('%s', async (_, asker, kind, payload, code) => {
    const person = await newMember()
    await expect(record(asker, person, kind, TEST_TODAY, payload)).rejects.toMatchObject({ code })
    expect(await facts(person)).toEqual([])
  })

  test('who saw an older version is told what was recorded meanwhile', async () => {
    const person = await newMember()
    await record(cell, person, 'died', '2024-09-01')
    const late = { person, kind: 'died', happenedOn: TEST_TODAY, payload: {}, version: 0 } as const
    await expect(writes(cell, (unit) => recordMemberAct(unit, late))).rejects.toMatchObject({
      code: 'CHUNG-XUNG-DOT',
      changes: [expect.stringMatching(/Cán bộ 7, Tổ chức 7: Ghi từ trần, ngày 01\/09\/2024/)],
    })
  })
})

describe('removal of a name', () => {
  test('[0.3] goes through cell, base committee and superior, each at its own desk, and leaves the list and the ledger', async () => {
    const person = await newMember()
    const superior = askerAt(PLACES.district, 'superior_board')
    const tally = { form: 'secret_ballot', inFavour: 10, against: 0, other: 0 }
    const paper = (date: PlainDate) => ({ number: '12-NQ', date })
    const cellVote = {
      ground: 'no_activity_or_dues',
      selfReview: 'written',
      counting: 15,
      tally,
      paper: paper('2024-05-01'),
    }
    await expect(
      record(base, person, 'removal_cell_voted', '2024-05-01', cellVote),
    ).rejects.toMatchObject({ code: 'KHONG-DUNG-CAP' })
    await record(cell, person, 'removal_cell_voted', '2024-05-01', cellVote)
    await record(base, person, 'removal_base_voted', '2024-06-01', {
      committeeSize: 15,
      tally,
      paper: paper('2024-06-01'),
    })
    await record(superior, person, 'removal_decided', '2024-07-01', {
      outcome: 'removed',
      bodySize: 11,
      tally,
      paper: paper('2024-07-01'),
    })
    expect(await facts(person)).toEqual([
      { kind: 'member', on: '2024-07-01', at: PLACES.cell, amount: -1 },
      { kind: 'removed', on: '2024-07-01', at: PLACES.cell, amount: 1 },
    ])
    const { rows } =
      await sql`select ended_reason from membership where person_id = ${person}`.execute(
        scene.ownerDb,
      )
    expect(rows).toEqual([{ ended_reason: 'removed' }])
    await record(superior, person, 'restored', '2024-09-01', {
      paper: paper('2024-09-01'),
      reason: 'Oan sai',
    })
    expect((await reads(base, (unit) => getMember(unit, { person }))).answer).toMatchObject({
      ended: null,
      standing: 'official',
    })
    expect(await facts(person)).toContainEqual({
      kind: 'restored',
      on: '2024-09-01',
      at: PLACES.cell,
      amount: 1,
    })
  })
})
