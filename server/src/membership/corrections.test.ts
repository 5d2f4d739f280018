import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { listTransfers } from './list-transfers.ts'
import { recordMemberAct, type MemberActToRecord } from './record-member-act.ts'
import { receiveTransfer } from './receive-transfer.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const district = askerAt(PLACES.district, 'superior_board')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

const GROUNDS = { basis: 'Bản gốc lưu ở Huyện ủy', approvedBy: 'Ban Thường vụ Huyện ủy' }
const introduction = (toName: string, on: PlainDate) => ({
  to: PLACES.otherCell,
  toName,
  because: 'residence',
  triggeredOn: on,
  paper: { number: '7-SHĐ', date: on },
})

async function record(
  asker: Asker,
  person: number,
  kind: MemberActToRecord['kind'],
  happenedOn: PlainDate,
  payload: object,
) {
  const { version } = await reads(province, (unit) => getMember(unit, { person }))
  return writes(asker, (unit) =>
    recordMemberAct(unit, { person, kind, happenedOn, payload: { ...payload }, version }),
  )
}

async function newMember() {
  const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1)
  return member!.person
}

const rowOf = (person: number) =>
  scene.ownerDb
    .selectFrom('transfer')
    .selectAll()
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()

describe('what was recorded of a move', () => {
  test('[0.2] is read by both sides as the correction has it, and the act stays as it was written', async () => {
    const person = await newMember()
    const { act } = await record(
      district,
      person,
      'transfer_introduced',
      '2024-09-03',
      introduction('Chi bộ Nhầm', '2024-09-03'),
    )
    await record(district, person, 'corrected', TEST_TODAY, {
      ...GROUNDS,
      act,
      happenedOn: '2024-09-04',
      payload: introduction('Chi bộ thôn Tư', '2024-09-04'),
    })
    const [line] = await reads(askerAt(PLACES.otherBase, 'base_office'), (unit) =>
      listTransfers(unit, { side: 'in', state: 'open' }),
    )
    expect(line).toMatchObject({ toName: 'Chi bộ thôn Tư', introducedOn: '2024-09-04' })
    const written = await sql<{ to: string }>`
      select payload ->> 'toName' as to from act where id = ${act}`.execute(scene.ownerDb)
    expect(written.rows).toEqual([{ to: 'Chi bộ Nhầm' }])
    const { audit } = (
      await sql<{ audit: number }>`
        select count(*)::integer as audit from audit where action = 'membership.corrected' and subject_id = ${person}`.execute(
        scene.ownerDb,
      )
    ).rows[0]!
    expect(audit).toBe(1)
  })

  test('recorded late, of a time before the death that ended it, it is over at once', async () => {
    const person = await newMember()
    await record(askerAt(PLACES.cell, 'cell_officer'), person, 'died', '2024-08-01', {})
    await record(
      district,
      person,
      'transfer_introduced',
      '2024-07-01',
      introduction('Chi bộ thôn Tư', '2024-07-01'),
    )
    expect(await rowOf(person)).toMatchObject({ ended_on: '2024-08-01', outcome: 'withdrawn' })
    const open = await reads(province, (unit) =>
      listTransfers(unit, { side: 'out', state: 'open' }),
    )
    expect(open.filter((line) => line.person === person)).toEqual([])
  })

  test('what lies where the member was long ago stands in the way of nothing recorded where they are now', async () => {
    const person = await newMember()
    await record(
      askerAt(PLACES.base, 'base_office'),
      person,
      'temporary_introduced',
      '2024-03-04',
      {
        to: PLACES.siblingCell,
        toName: 'Chi bộ thôn Hai',
        because: 'work',
        from: '2024-03-04',
        until: '2024-08-04',
        paper: { number: '2-SHĐ', date: '2024-03-04' },
      },
    )
    const { act } = await record(
      district,
      person,
      'transfer_introduced',
      '2024-09-03',
      introduction('Chi bộ thôn Tư', '2024-09-03'),
    )
    const base = askerAt(PLACES.otherBase, 'base_office')
    await writes(base, (unit) =>
      receiveTransfer(unit, { transfer: act, cell: PLACES.otherCell, happenedOn: '2024-09-20' }),
    )
    await expect(
      record(askerAt(PLACES.otherCell, 'cell_officer'), person, 'card_noted', TEST_TODAY, {
        number: '033000000901',
        oldNumber: null,
        issuedOn: null,
        place: null,
      }),
    ).resolves.toMatchObject({ act: expect.any(Number) })
  })
})
