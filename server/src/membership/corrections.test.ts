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

  test('recorded late, of a time before they were put out and restored, it stands beside the move that is open now', async () => {
    const person = await newMember()
    const paper = (on: PlainDate) => ({ number: '9-QĐ/HU', date: on })
    const put = (kind: 'expulsion_decided' | 'restored', on: PlainDate) =>
      record(district, person, kind, on, { paper: paper(on), reason: 'Xem lại' })
    await put('expulsion_decided', '2024-08-01')
    await put('restored', '2024-09-02')
    const to = (on: PlainDate) =>
      record(district, person, 'transfer_introduced', on, introduction('Chi bộ thôn Tư', on))
    await to('2024-09-10')
    await to('2024-07-01')
    const { rows } = await sql<{ on: string; ended: string | null; outcome: string | null }>`
      select introduced_on as on, ended_on as ended, outcome from transfer where person_id = ${person} order by 1`.execute(
      scene.ownerDb,
    )
    expect(rows).toEqual([
      { on: '2024-07-01', ended: '2024-08-01', outcome: 'withdrawn' },
      { on: '2024-09-10', ended: null, outcome: null },
    ])
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

describe('a correction', () => {
  const cell = askerAt(PLACES.cell, 'cell_officer')
  const base = askerAt(PLACES.base, 'base_office')
  const otherCell = askerAt(PLACES.otherCell, 'cell_officer')
  const mend = (asker: Asker, person: number, act: number, on: PlainDate, payload: object) =>
    record(asker, person, 'corrected', TEST_TODAY, { ...GROUNDS, act, happenedOn: on, payload })
  const cellOf = async (person: number) =>
    (
      await scene.ownerDb
        .selectFrom('membership')
        .select('organisation_id')
        .where('person_id', '=', person)
        .executeTakeFirstOrThrow()
    ).organisation_id
  const received = async (person: number) => {
    const to = introduction('Chi bộ thôn Tư', '2024-09-03')
    const { act } = await record(district, person, 'transfer_introduced', '2024-09-03', to)
    return writes(otherCell, (unit) =>
      receiveTransfer(unit, { transfer: act, cell: PLACES.otherCell, happenedOn: '2024-09-20' }),
    )
  }

  test('leads a paper nowhere that the asker may not introduce to, nor where nobody is', async () => {
    const person = await newMember()
    const to = introduction('Chi bộ thôn Tư', '2024-09-03')
    const { act } = await record(district, person, 'transfer_introduced', '2024-09-03', to)
    const leading = (asker: Asker, place: number) =>
      mend(asker, person, act, '2024-09-03', { ...to, to: place })
    await expect(leading(cell, PLACES.siblingCell)).rejects.toMatchObject({
      code: 'KHONG-DUNG-CAP',
    })
    await expect(leading(base, PLACES.otherBase)).rejects.toMatchObject({ code: 'KHONG-DUNG-CAP' })
    await expect(leading(district, 424_242)).rejects.toMatchObject({ code: 'NOI-DEN-KHONG-CO' })
    await expect(leading(district, PLACES.siblingDistrict)).rejects.toMatchObject({
      code: 'NOI-DEN-KHONG-HOP',
    })
    expect(await rowOf(person)).toMatchObject({ to_id: PLACES.otherCell })
    await leading(base, PLACES.siblingCell)
    expect(await rowOf(person)).toMatchObject({ to_id: PLACES.siblingCell })
  })

  test('of a receipt brings nobody into a cell that the paper does not lead to', async () => {
    const person = await newMember()
    const { act } = await received(person)
    for (const place of [PLACES.cousinCell, PLACES.siblingCell]) {
      await expect(
        mend(otherCell, person, act, '2024-09-20', { cell: place, cellName: 'Giả' }),
      ).rejects.toMatchObject({ code: 'SAI-NOI-TIEP-NHAN' })
    }
    expect(await cellOf(person)).toBe(PLACES.otherCell)
    await mend(otherCell, person, act, '2024-09-21', { cell: PLACES.otherCell, cellName: 'Giả' })
    const { acts } = await reads(otherCell, (unit) => getMember(unit, { person }))
    expect(acts.at(-1)).toMatchObject({
      payload: { payload: { cell: PLACES.otherCell, cellName: 'Chi bộ thôn Tư' } },
    })
  })

  test('of what a committee decided is made by that committee, not by the cell', async () => {
    const person = await newMember()
    const paper = { number: '5-QĐ/HU', date: '2024-09-02' }
    const { act } = await record(district, person, 'expulsion_decided', '2024-09-02', {
      paper,
      reason: 'Vi phạm',
    })
    const told = { paper, reason: 'Vi phạm nghiêm trọng' }
    for (const asker of [cell, base]) {
      await expect(mend(asker, person, act, '2024-09-02', told)).rejects.toMatchObject({
        code: 'KHONG-DUNG-CAP',
      })
    }
    const mayCorrect = async (asker: Asker) =>
      (await reads(asker, (unit) => getMember(unit, { person }))).mayCorrect
    expect(await mayCorrect(cell)).not.toContain('expulsion_decided')
    expect(await mayCorrect(district)).toContain('expulsion_decided')
    await mend(district, person, act, '2024-09-02', told)
  })

  test('is kept as its form has it: a card number without blanks, and nothing else', async () => {
    const person = await newMember()
    const noted = { number: '033000000911', oldNumber: null, issuedOn: null, place: null }
    const { act } = await record(cell, person, 'card_noted', '2024-09-02', noted)
    await mend(cell, person, act, '2024-09-02', {
      ...noted,
      number: ' 0330 0000 0912 ',
      place: '  Tỉnh ủy ',
      junk: 'x',
    })
    const { acts } = await reads(cell, (unit) => getMember(unit, { person }))
    expect(acts.at(-1)!.payload).toMatchObject({
      payload: { ...noted, number: '033000000912', place: 'Tỉnh ủy' },
    })
    expect(JSON.stringify(acts.at(-1))).not.toContain('junk')
  })
})
