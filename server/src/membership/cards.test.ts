import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { readForm } from '../reports/forms/read-form.ts'
import { listForm } from '../reports/forms/list-form.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedListedMembers } from '../testing/seed-listed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getMember } from './get-member.ts'
import { listMembers } from './list-members.ts'
import { recordMemberAct } from './record-member-act.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const district = askerAt(PLACES.district, 'superior_board')
const cell = askerAt(PLACES.cell, 'cell_officer')
const base = askerAt(PLACES.base, 'base_office')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function record(
  asker: Asker,
  person: number,
  kind: 'card_issued' | 'card_noted' | 'corrected',
  payload: object,
) {
  const { version } = await reads(asker, (unit) => getMember(unit, { person }))
  return writes(asker, (unit) =>
    recordMemberAct(unit, {
      person,
      kind,
      happenedOn: '2024-09-02',
      payload: { ...payload },
      version,
    }),
  )
}

const issued = (number: string) => ({ reason: 'first', number, place: 'Tỉnh ủy Hưng Yên' })
const noted = (number: string) => ({ number, oldNumber: null, issuedOn: null, place: null })

async function rowOf(person: number) {
  return scene.ownerDb
    .selectFrom('membership')
    .select(['card_number', 'old_card_number', 'card_on', 'card_place'])
    .where('person_id', '=', person)
    .executeTakeFirst()
}

test('a card is handed over by the committee above, stands in the register, and is found by its number', async () => {
  const [member] = await seedListedMembers(scene.ownerDb, PLACES.cell, 1)
  await expect(
    record(cell, member!.person, 'card_issued', issued('033 000 000 001')),
  ).rejects.toMatchObject({
    code: 'KHONG-DUNG-CAP',
  })
  await record(district, member!.person, 'card_issued', issued('033 000 000 001'))
  expect(await rowOf(member!.person)).toEqual({
    card_number: '033000000001',
    old_card_number: null,
    card_on: '2024-09-02',
    card_place: 'Tỉnh ủy Hưng Yên',
  })
  const { members } = await reads(base, (unit) =>
    listMembers(unit, { id: PLACES.base, text: '033 000 0' }),
  )
  expect(members).toMatchObject([{ person: { id: member!.person }, card: '033000000001' }])
})

test('no two members of a province bear one number, wherever the other is; a note is written by any level', async () => {
  const [first, second] = await seedListedMembers(scene.ownerDb, PLACES.cell, 2)
  const [far] = await seedListedMembers(scene.ownerDb, PLACES.otherCell, 1)
  const other = askerAt(PLACES.otherBase, 'base_office')
  await record(other, far!.person, 'card_noted', noted('033000000002'))
  await expect(
    record(cell, first!.person, 'card_noted', noted('033000000002')),
  ).rejects.toMatchObject({
    code: 'SO-THE-DA-CO',
    sentence: expect.stringContaining('ở nơi khác trong tỉnh'),
  })
  expect(await rowOf(first!.person)).toMatchObject({ card_number: null })
  const { act } = await record(cell, first!.person, 'card_noted', noted('033000000003'))
  await expect(
    record(cell, second!.person, 'card_noted', noted('033000000003')),
  ).rejects.toMatchObject({
    sentence: expect.stringContaining(first!.name),
  })
  // Nor by way of a correction.
  await expect(
    record(base, first!.person, 'corrected', {
      act,
      happenedOn: '2024-09-02',
      payload: noted('033000000002'),
      basis: 'Xem lại thẻ',
      approvedBy: 'Ban Thường vụ Huyện ủy',
    }),
  ).rejects.toMatchObject({ code: 'SO-THE-DA-CO' })
})

test('of two who write one number at once, one is refused', async () => {
  const [a, b] = await seedListedMembers(scene.ownerDb, PLACES.siblingCell, 2)
  const both = await Promise.allSettled(
    [a!, b!].map(({ person }) => record(base, person, 'card_noted', noted('033000000004'))),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const held = await sql`select from membership where card_number = '033000000004'`.execute(
    scene.ownerDb,
  )
  expect(held.rows.length).toBe(1)
})

test('form 7-BTCTW III counts the cards handed over, and each cell opens its people', async () => {
  const [member] = await seedListedMembers(scene.ownerDb, PLACES.cousinCell, 1)
  await record(district, member!.person, 'card_issued', issued('033000000005'))
  const query = {
    form: '7',
    organisation: PLACES.siblingBase,
    from: '2024-01-01',
    to: TEST_TODAY,
    basis: 'then',
  } as const
  const { values } = await reads(district, (unit) => readForm(unit, query))
  expect(values['cards_given']).toEqual({ now: 1, before: 0 })
  expect(values['cards_lost']).toEqual({ now: 0, before: 0 })
  const behind = await reads(district, (unit) =>
    listForm(unit, { ...query, row: 'cards_given', column: 'now' }),
  )
  expect(behind).toMatchObject({
    total: 1,
    people: [{ person: { id: member!.person }, said: 'Được phát thẻ đảng viên', on: '2024-09-02' }],
  })
})
