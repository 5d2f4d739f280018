import type { MemberActKind, MemberPayloads } from '@ptdv/core/membership/acts'
import { addDays, addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { getVoteSheet } from '../admission/get-vote-sheet.ts'
import { eachByItself } from '../database/each-by-itself.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { readMembers } from '../figures/read-members.ts'
import { changeTree } from '../organisations/change-tree.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { listMembers } from './list-members.ts'
import { listTemporary, type TemporaryQuery } from './list-temporary.ts'
import { declineTemporary, receiveTemporary } from './receive-temporary.ts'
import { receiveTransfer } from './receive-transfer.ts'
import { recordMemberAct } from './record-member-act.ts'
import { listForm } from '../reports/forms/list-form.ts'
import { listWork } from '../work/list-work.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const district = askerAt(PLACES.district, 'superior_board')
const cousinCell = askerAt(PLACES.cousinCell, 'cell_officer')
const otherCell = askerAt(PLACES.otherCell, 'cell_officer')
const otherBase = askerAt(PLACES.otherBase, 'base_office')
const siblingDistrict = askerAt(PLACES.siblingDistrict, 'superior_board')
const province = askerAt(PLACES.province, 'provincial_board')

/** A stay that is running today. */
const LEAVES = addMonths(TEST_TODAY, -2)
const UNTIL = addMonths(TEST_TODAY, 4)

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function newMember(at: number = PLACES.cell): Promise<number> {
  const [member] = await seedListedMembers(scene.ownerDb, at, 1)
  return member!.person
}

async function record<K extends MemberActKind>(
  asker: Asker,
  person: number,
  kind: K,
  happenedOn: PlainDate,
  payload: MemberPayloads[K],
) {
  const { version } = await reads(province, (unit) => getMember(unit, { person }))
  return writes(asker, (unit) =>
    recordMemberAct(unit, { person, kind, happenedOn, payload: { ...payload }, version }),
  )
}

const introduce = (
  asker: Asker,
  person: number,
  to: number | null,
  more: Partial<MemberPayloads['temporary_introduced']> = {},
) =>
  record(asker, person, 'temporary_introduced', LEAVES, {
    to,
    toName: to === null ? 'Đảng ủy phường Bến Nghé' : `Tổ chức ${to}`,
    because: 'work',
    from: LEAVES,
    until: UNTIL,
    paper: { number: '4-SHĐ', date: LEAVES },
    ...more,
  })

const receive = (
  asker: Asker,
  transfer: number,
  at: number,
  happenedOn: PlainDate = addDays(LEAVES, 7),
) => writes(asker, (unit) => receiveTemporary(unit, { transfer, happenedOn, cell: at }))

const seen = async (asker: Asker, query: TemporaryQuery) =>
  (await reads(asker, (unit) => listTemporary(unit, query))).map(({ id }) => id)

const membersAt = async (organisation: number) =>
  (
    await reads(province, (unit) =>
      readMembers(unit, { organisations: [organisation], on: TEST_TODAY, basis: 'today' }),
    )
  ).get(organisation) ?? 0

const voters = async (asker: Asker, at: number) =>
  new Map(
    (await reads(asker, (unit) => getVoteSheet(unit, at))).members.map((member) => [
      member.person.id,
      member.temporarilyElsewhere,
    ]),
  )

async function facts(person: number) {
  const { rows } = await sql<{ fact: string }>`
    select kind || ' ' || organisation_id || ' ' || coalesce(counterpart_id::text, '-') || ' ' || sum(amount) as fact
    from figure_entry where person_id = ${person} and on_date > '2020-12-31'
    group by kind, organisation_id, counterpart_id having sum(amount) <> 0`.execute(scene.ownerDb)
  return rows.map(({ fact }) => fact).toSorted()
}

async function notices(organisation: number): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select payload ->> 'text' as text from outbox where organisation_id = ${organisation} order by id desc limit 3`.execute(
    scene.ownerDb,
  )
  return rows.map(({ text }) => text)
}

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
      eachByItself(unit, [...acts, acts[0]!, 999_999], (transfer) =>
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

// Last: these change the tree.
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
