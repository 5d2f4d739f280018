import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { eachByItself } from '../database/each-by-itself.ts'
import type { Asker } from '../database/unit-of-work.ts'
import { listTransfers } from '../membership/list-transfers.ts'
import { receiveTransfer, returnTransfer } from '../membership/receive-transfer.ts'
import { recordMemberAct } from '../membership/record-member-act.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getCase } from './get-case.ts'
import { openCase } from './open-case.ts'
import { recordAct } from './record-act.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')
const otherCell = askerAt(PLACES.otherCell, 'cell_officer')
const otherBase = askerAt(PLACES.otherBase, 'base_office')
let here: { person: number; name: string }[]
let there: { person: number; name: string }[]

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  here = await seedMembers(scene.ownerDb, PLACES.cell, 4)
  there = await seedMembers(scene.ownerDb, PLACES.otherCell, 4)
})

async function newCase(fullName: string): Promise<number> {
  const opened = await writes(cell, (unit) =>
    openCase(unit, {
      cell: PLACES.cell,
      person: newPerson({ fullName, birth: '2006-05-20', sex: 'female', occupation: 'học sinh' }),
      existingPerson: null,
      twinsSeen: true,
      source: 3,
      happenedOn: '2024-03-01',
    }),
  )
  return opened.case
}

async function record(
  asker: Asker,
  id: number,
  kind: AdmissionActKind,
  happenedOn: PlainDate,
  payload: Record<string, unknown>,
) {
  const { version } = await reads(asker, (unit) => getCase(unit, { id }))
  return writes(asker, (unit) => recordAct(unit, { id, kind, happenedOn, payload, version }))
}

const certify = (
  id: number,
  to: number | null,
  more: Record<string, unknown> = {},
  on: PlainDate = '2024-06-03',
) =>
  record(base, id, 'moved', on, {
    to,
    toName: 'Chi bộ thôn Tư, xã Bình Minh',
    certificate: { number: '15-CN/ĐU', date: on },
    dossierSent: false,
    ...more,
  })

describe('[2.2-d] an applicant moves in the middle of the case', () => {
  test('both sides see it; from the receipt on the case is the other cell’s, with all that was done', async () => {
    const id = await newCase('Đỗ Thị Lan')
    await record(cell, id, 'helper_assigned', '2024-04-01', { helpers: [here[1]] })
    const { act } = await certify(id, PLACES.otherCell)
    for (const [asker, side] of [
      [cell, 'out'],
      [otherCell, 'in'],
      [otherBase, 'in'],
    ] as const) {
      const lines = await reads(asker, (unit) => listTransfers(unit, { side, state: 'open' }))
      expect(lines).toMatchObject([{ id: act, case: id, standing: 'applicant' }])
    }
    // Until then it stays where it was.
    await expect(reads(otherCell, (unit) => getCase(unit, { id }))).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
    await scene.ownerDb
      .insertInto('personal_link')
      .values({
        case_id: id,
        organisation_id: PLACES.cell,
        created_by_name: 'A',
        created_on: '2024-05-01',
        expires_on: '2024-12-01',
        revoked_on: null,
        opened_at: null,
      })
      .execute()
    // As the page sends it: each in a savepoint of its own.
    const [received] = await writes(otherCell, (unit) =>
      eachByItself(unit, [act], Number, (transfer) =>
        receiveTransfer(unit, { transfer, happenedOn: '2024-06-10', cell: PLACES.otherCell }),
      ),
    )
    expect(received).toMatchObject({ done: true })
    const link = await reads(otherCell, (unit) =>
      unit.db
        .selectFrom('personal_link')
        .select('organisation_id')
        .where('case_id', '=', id)
        .execute(),
    )
    expect(link).toEqual([{ organisation_id: PLACES.otherCell }])
    await expect(reads(cell, (unit) => getCase(unit, { id }))).rejects.toMatchObject({
      code: 'KHONG-THAY',
    })
    const file = await reads(otherCell, (unit) => getCase(unit, { id }))
    expect(file).toMatchObject({
      case: { cell: { id: PLACES.otherCell } },
      base: { id: PLACES.otherBase },
      decider: { id: PLACES.siblingDistrict },
    })
    expect(file.acts.map(({ kind }) => kind)).toEqual([
      'in_view',
      'helper_assigned',
      'moved',
      'move_received',
    ])
    expect(file.answer.missing.map(({ key }) => key)).toContain('helper_assigned')
    await record(otherCell, id, 'helper_assigned', '2024-06-12', { helpers: [there[0]] })
    await record(otherCell, id, 'applied', '2024-07-01', {})
    // What was done counts where it was done.
    const { rows } = await sql<{ fact: string }>`
      select kind || ' ' || organisation_id as fact from figure_entry where case_id = ${id} order by id`.execute(
      scene.ownerDb,
    )
    expect(rows.map(({ fact }) => fact)).toEqual([
      `in_view ${PLACES.cell}`,
      `helped ${PLACES.cell}`,
      `applied ${PLACES.otherCell}`,
    ])
  })

  test('a correction there moves the figure here, where it was counted', async () => {
    const id = await newCase('Đỗ Thị Mai')
    const helped = await record(cell, id, 'helper_assigned', '2024-04-01', { helpers: [here[1]] })
    const { act } = await certify(id, PLACES.otherBase)
    await writes(otherBase, (unit) =>
      receiveTransfer(unit, { transfer: act, happenedOn: '2024-06-10', cell: PLACES.otherCell }),
    )
    await record(otherBase, id, 'corrected', '2024-07-01', {
      act: helped.act,
      happenedOn: '2024-04-15',
      payload: { helpers: [here[1]] },
      basis: 'Nghị quyết chi bộ',
      approvedBy: 'Đảng ủy',
    })
    const { rows } = await sql<{ fact: string }>`
      select organisation_id || ' ' || on_date as fact from figure_entry where case_id = ${id} and kind = 'helped'
      group by organisation_id, on_date having sum(amount) <> 0`.execute(scene.ownerDb)
    expect(rows).toEqual([{ fact: `${PLACES.cell} 2024-04-15` }])
  })

  test('sent back, or taken back, the case never left', async () => {
    const id = await newCase('Đỗ Thị Cúc')
    const sent = await certify(id, PLACES.otherCell)
    await writes(otherCell, (unit) =>
      returnTransfer(unit, { transfer: sent.act, happenedOn: '2024-06-05', reason: 'Thiếu hồ sơ' }),
    )
    const again = await certify(id, PLACES.otherCell, {}, '2024-06-06')
    await record(base, id, 'move_cancelled', '2024-06-10', { reason: 'Không chuyển nữa' })
    await expect(
      writes(otherCell, (unit) =>
        receiveTransfer(unit, {
          transfer: again.act,
          happenedOn: '2024-06-10',
          cell: PLACES.otherCell,
        }),
      ),
    ).rejects.toMatchObject({ code: 'DA-KET-THUC' })
    const over = await reads(cell, (unit) => listTransfers(unit, { side: 'out', state: 'over' }))
    expect(
      over
        .filter((line) => line.case === id)
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['returned', 'withdrawn'])
  })

  test('out of the province it is handed over with its paper and ends', async () => {
    const id = await newCase('Đỗ Thị Sen')
    await certify(id, null, { outside: true, toName: 'Đảng bộ Thành phố Hồ Chí Minh' })
    const row = await scene.ownerDb
      .selectFrom('admission_case')
      .select(['closed_on', 'closed_reason'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ closed_on: '2024-06-03', closed_reason: 'handed_over' })
  })
})

test('the case of a probationer goes along with the member, and a closed one is kept where they are', async () => {
  const id = await newCase('Đỗ Thị Đào')
  const { person_id: person } = await scene.ownerDb
    .selectFrom('admission_case')
    .select('person_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await asProbationer(id, person)
  const district = askerAt(PLACES.district, 'superior_board')
  const payload = {
    to: PLACES.otherCell,
    toName: 'Chi bộ thôn Tư',
    because: 'studies',
    triggeredOn: '2024-08-20',
    paper: { number: '15-SHĐ', date: '2024-09-02' },
  }
  const { act } = await writes(district, (unit) =>
    recordMemberAct(unit, {
      person,
      kind: 'transfer_introduced',
      happenedOn: '2024-09-02',
      payload,
      version: 0,
    }),
  )
  await expect(certify(id, PLACES.otherCell, {}, '2024-09-03')).rejects.toMatchObject({
    code: 'CHUYEN-SINH-HOAT-DANG',
  })
  await writes(otherCell, (unit) =>
    receiveTransfer(unit, { transfer: act, happenedOn: '2024-09-16', cell: PLACES.otherCell }),
  )
  const file = await reads(otherCell, (unit) => getCase(unit, { id }))
  expect(file.case.cell.id).toBe(PLACES.otherCell)
  expect(file.acts.slice(-2).map(({ kind }) => kind)).toEqual(['moved', 'move_received'])
  // The cell they came from is asked for its opinion of the time there.
  expect(file.answer.next.map(({ kind }) => kind)).toContain('earlier_place_commented')
  const lines = await reads(cell, (unit) => listTransfers(unit, { side: 'out', state: 'open' }))
  expect(lines.filter((line) => line.person === person)).toEqual([])
})

/** As the acts of the ordinary path leave it; who voted is beside the point here. */
async function asProbationer(id: number, person: number): Promise<void> {
  const paper = { number: '9-QĐ', date: '2024-05-02' }
  const tally = { form: 'secret_ballot', inFavour: 9, against: 0, other: 0 }
  for (const [kind, on, payload] of [
    ['decided', '2024-05-02', { outcome: 'admitted', bodySize: 9, tally, paper }],
    ['decision_received', '2024-05-03', {}],
    ['ceremony_held', '2024-05-19', { helper: here[1] }],
  ] as const) {
    await sql`
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on,
        effective_on, recorded_by_name, payload)
      values ('case', ${id}, ${kind}, ${PLACES.cell}, 'Chi bộ thôn Một', ${PLACES.cell}, ${on}, ${on}, 'A',
        ${JSON.stringify(payload)})`.execute(scene.ownerDb)
  }
  await sql`update admission_case set version = 4 where id = ${id}`.execute(scene.ownerDb)
  await sql`
    insert into membership (person_id, organisation_id, standing, decided_on, ceremony_on, in_cell_since)
    values (${person}, ${PLACES.cell}, 'probationary', '2024-05-02', '2024-05-19', '2024-05-19')`.execute(
    scene.ownerDb,
  )
}

test('what a person sent is carried nowhere without the act that received the case', async () => {
  const id = await newCase('Đỗ Thị Mận')
  await expect(
    writes(cell, (unit) =>
      sql`select carry_case_records(${id}, ${PLACES.siblingCell})`.execute(unit.db),
    ),
  ).rejects.toThrow(/move only with the act/)
})
