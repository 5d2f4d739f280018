import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { circumstancesOn } from '@ptdv/core/admission/circumstances'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { UnitAspect } from '@ptdv/core/organisations/unit-statements'
import { found, move } from '@ptdv/core/organisations/history.testing'
import { beforeAll, expect, test } from 'vitest'
import { newPerson } from '../people/new-person.testing.ts'
import { refusalOf } from '../testing/browser.ts'
import { openDesk, type Desk } from '../testing/open-desk.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { openCaseAt, paper, recordAt, tally } from './case-desk.testing.ts'

const scene = withTestHouse({ demo: true })
const key = () => crypto.randomUUID()

let district: Desk
let base: Desk
let cell: Desk
let id: number
let members: { person: number; name: string }[]

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  members = await seedMembers(scene.ownerDb, PLACES.cell, 8)
  district = await openDesk(scene, PLACES.district, 'superior_board')
  base = await openDesk(scene, PLACES.base, 'base_office')
  cell = await openDesk(scene, PLACES.cell, 'cell_officer')
  id = await untilTheDecision()
}, 60_000)

const act = (at: Desk, kind: AdmissionActKind, happenedOn: PlainDate, payload = {}) =>
  recordAt(at, id, kind, happenedOn, payload)

async function untilTheDecision(): Promise<number> {
  id = await openCaseAt(cell, {
    cell: PLACES.cell,
    person: newPerson({ fullName: 'Trần Minh Quân', birth: '1998-03-14', sex: 'male' }),
    source: 5,
    happenedOn: '2023-09-01',
  })
  await act(cell, 'helper_assigned', '2023-10-05', { helpers: [members[1]] })
  await act(cell, 'course_passed', '2024-03-01', {
    certificate: paper('15/CN', '2024-02-20'),
    issuer: 'Trung tâm chính trị huyện An',
  })
  await act(cell, 'applied', '2024-03-05')
  await act(cell, 'life_history_handed_in', '2024-03-20', { pages: 12 })
  await act(base, 'vetting_asked', '2024-03-25', {
    request: 'que',
    organisation: null,
    organisationName: 'Đảng ủy xã Ngoài',
    about: 'bố mẹ đẻ',
    paper: paper('61-CV/ĐU', '2024-03-25'),
  })
  await act(base, 'vetting_answered', '2024-04-10', {
    request: 'que',
    outcome: 'clear',
    paper: paper('12-CV/ĐU', '2024-04-10'),
  })
  await act(base, 'life_history_certified', '2024-04-20', { outcome: 'clear' })
  await act(cell, 'introduced_by_union', '2024-04-25', {
    by: 'youth_union',
    organisationName: 'Đoàn xã An Khê',
    paper: paper('09-NQ/ĐTN', '2024-04-25'),
  })
  await act(cell, 'introduced_by_member', '2024-04-26', {
    ...members[1],
    togetherSince: '2020-01-01',
  })
  await act(cell, 'opinions_gathered', '2024-05-02')
  await act(cell, 'cell_voted', '2024-05-10', {
    roll: members.map((member) => ({ ...member, presence: 'present' })),
    tally: tally(7, 1),
    paper: paper('05-NQ/CB', '2024-05-10'),
  })
  await act(base, 'base_voted', '2024-05-20', {
    committeeSize: 15,
    tally: tally(14, 1),
    paper: paper('21-NQ/ĐU', '2024-05-20'),
  })
  return id
}

const state = (
  at: Desk,
  organisation: number,
  aspect: UnitAspect,
  value: boolean,
  from: PlainDate,
) =>
  at.organisations.stateUnit({
    organisation,
    aspect,
    value,
    from,
    paper: paper('7-QĐ/HU', '2024-05-30'),
    key: key(),
  })

/** As an act of a day finds them. */
async function asFound(day: PlainDate) {
  const { circumstances } = await cell.admission.getCase({ id })
  return circumstancesOn(circumstances, day)
}

test('QĐ 24-QĐ/TW §4.3.2: delegated in the middle of a case, each act is judged by what its own day found', async () => {
  expect((await asFound(TEST_TODAY)).delegated).toBe(false)
  await state(district, PLACES.base, 'delegated', true, '2024-06-10')
  expect((await asFound('2024-06-09')).delegated).toBe(false)
  expect((await asFound('2024-06-10')).delegated).toBe(true)
  const { answer } = await cell.admission.getCase({ id })
  expect(answer.stage).toBe('decision')

  // The whole base committee decides by two thirds now: eight of fifteen, enough above, is not here.
  const decided = (inFavour: number) =>
    act(base, 'decided', '2024-06-12', {
      outcome: 'admitted',
      bodySize: 15,
      tally: tally(inFavour, 15 - inFavour),
      paper: paper('31-QĐ/ĐU', '2024-06-12'),
    })
  expect(await refusalOf(decided(8))).toBeDefined()
  expect(await refusalOf(act(district, 'decided', '2024-06-12'))).toBe('KHONG-DUNG-CAP')
  await decided(10)
  const { acts, circumstances } = await cell.admission.getCase({ id })
  // The explanation of the file gives the same.
  const { file, explanation } = await cell.admission.explainCase({ id })
  expect(await cell.admission.explain({ file, today: TEST_TODAY })).toEqual(explanation)
  expect(acts.at(-1)).toMatchObject({ kind: 'decided' })
  expect(circumstances.earlier).toContainEqual({ until: '2024-06-10', delegated: false })
})

test('a delegation is granted from above, and to a base committee', async () => {
  expect(await refusalOf(state(base, PLACES.base, 'delegated', true, TEST_TODAY))).toBe(
    'UY-QUYEN-DO-CAP-TREN',
  )
  expect(await refusalOf(state(district, PLACES.cell, 'delegated', true, TEST_TODAY))).toBe(
    'KHONG-PHAI-CO-SO',
  )
  expect(await refusalOf(state(base, PLACES.base, 'youth_union', true, TEST_TODAY))).toBe(
    'KHONG-PHAI-CHI-BO',
  )
  expect(await refusalOf(state(cell, PLACES.siblingCell, 'youth_union', true, TEST_TODAY))).toBe(
    'KHONG-THAY',
  )
})

test('QĐ 24-QĐ/TW §3.2.1: unions that came and went are found as they were on each day; what is ahead not yet', async () => {
  await state(base, PLACES.cell, 'youth_union', false, '2024-07-01')
  await state(base, PLACES.cell, 'trade_union', true, '2024-08-01')
  await state(base, PLACES.cell, 'youth_union', true, '2025-01-01')
  const unions = async (day: PlainDate) => {
    const { youthUnionPresent, tradeUnionPresent } = await asFound(day)
    return [youthUnionPresent, tradeUnionPresent]
  }
  expect(await unions('2024-06-30')).toEqual([true, false])
  expect(await unions('2024-07-01')).toEqual([false, false])
  expect(await unions('2024-08-01')).toEqual([false, true])
  expect(await unions(TEST_TODAY)).toEqual([false, true])
  expect(await unions('2025-01-01')).toEqual([true, true])
  // Passed in April, the introduction stays judged by April.
  const { answer } = await cell.admission.getCase({ id })
  expect(answer.conditions.filter(({ met, forStep }) => !met && forStep === 'cell_vote')).toEqual(
    [],
  )
})

test('the cell as its meeting counted it, not as the register has it since', async () => {
  expect((await asFound('2024-05-10')).officialMembersOfCell).toBe(8)
})

test('the tree above changes: who decided, and whether a sub-committee stood between, is found by the day', async () => {
  const SUB = 50
  await seedTree(scene.ownerDb, TEST_TODAY, [
    found('2024-09-01', SUB, 'sub_committee', 'Đảng ủy bộ phận thôn Một', PLACES.base),
    move('2024-09-01', PLACES.cell, SUB),
    move('2024-10-01', PLACES.base, PLACES.siblingDistrict),
  ])
  const passage = async (day: PlainDate) => {
    const { subCommittee, deciderName } = await asFound(day)
    return [subCommittee, deciderName]
  }
  const [, before] = await passage('2024-08-31')
  expect(await passage('2024-08-31')).toEqual([false, before])
  expect(await passage('2024-09-01')).toEqual([true, before])
  const [, after] = await passage(TEST_TODAY)
  expect(after).not.toBe(before)
  expect(await passage('2024-10-01')).toEqual([true, after])
})
