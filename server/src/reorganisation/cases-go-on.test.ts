import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { PlannedChange } from '@ptdv/core/reorganisation/plan'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCaseAt, paper, recordAt } from '../admission/case-desk.testing.ts'
import { foldFigures, rebuildFigures } from '../figures/fold-figures.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { refusalOf } from '../testing/browser.ts'
import { openDesk, type Desk } from '../testing/open-desk.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { workOnce } from '../jobs/run-jobs.ts'

/*
 * One case from the application in the old cell to the ceremony in the one that follows it. On 1/6/2024 two cells become
 * one and two communes become one; it is carried out in October, so that acts and facts lie on both sides of its day.
 */

const scene = withTestHouse({ demo: true })
const key = () => crypto.randomUUID()
const DAY: PlainDate = '2024-06-01'
const [CELL, COMMUNE] = [-1, -2]

type Member = { person: number; name: string }

let province: Desk
let district: Desk
let base: Desk
let cell: Desk
let otherCell: Desk
let siblingBase: Desk
let ours: Member[]
let theirs: Member[]
let id: number
let waiting: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  ours = await seedMembers(scene.ownerDb, PLACES.cell, 4)
  theirs = await seedMembers(scene.ownerDb, PLACES.siblingCell, 3)
  province = await openDesk(scene, PLACES.province, 'provincial_board')
  district = await openDesk(scene, PLACES.district, 'superior_board')
  base = await openDesk(scene, PLACES.base, 'base_office')
  siblingBase = await openDesk(scene, PLACES.siblingBase, 'base_office')
  cell = await openDesk(scene, PLACES.cell, 'cell_officer')
  otherCell = await openDesk(scene, PLACES.siblingCell, 'cell_officer')
}, 60_000)

const open = (by: Desk, at: number, fullName: string, happenedOn: PlainDate) =>
  openCaseAt(by, {
    cell: at,
    person: newPerson({ fullName, birth: '1998-03-14', sex: 'male' }),
    source: 5,
    happenedOn,
  })
const board = (organisation: number, basis: 'then' | 'today') =>
  province.reports.board({ year: 2024, organisation, basis })
const funnelOf = async (organisation: number, basis: 'then' | 'today') =>
  Object.fromEntries(
    (await board(organisation, basis)).funnel.map(({ fact, count }) => [fact, count]),
  )

async function reorganise(): Promise<{ cell: number; commune: number }> {
  const founded = (
    organisation: number,
    organisationKind: 'cell' | 'base_committee',
    name: string,
    parent: number,
  ): PlannedChange => ({
    kind: 'founded',
    organisation,
    organisationKind,
    name,
    code: null,
    parent,
  })
  const changes = [
    founded(COMMUNE!, 'base_committee', 'Đảng bộ xã An Mới', PLACES.district),
    founded(CELL!, 'cell', 'Chi bộ thôn Một Hai', COMMUNE!),
    { kind: 'merged', organisations: [PLACES.cell, PLACES.siblingCell], into: CELL! },
    { kind: 'merged', organisations: [PLACES.base, PLACES.siblingBase], into: COMMUNE! },
  ] satisfies readonly PlannedChange[]
  const saved = await province.reorganisation.save({
    id: null,
    version: 0,
    name: 'Hai xã thành một',
    plan: { effectiveOn: DAY, changes, decisions: {} },
    paper: paper('30-QĐ/TU', '2024-05-20'),
    key: key(),
  })
  await province.reorganisation.carryOut({ ...saved, key: key() })
  expect(await workOnce(scene.house, JOB_RUNNERS)).toBe(true)
  const { plan, result, state } = await province.reorganisation.get({ id: saved.id })
  expect(state).toBe('done')
  expect(result!.after).toMatchObject({ members: 7, cases: 2 })
  const numbers = plan.changes.flatMap((change) =>
    change.kind === 'founded' ? [change.organisation] : [],
  )
  return { commune: numbers[0]!, cell: numbers[1]! }
}

describe('a case goes on at the successor', () => {
  let next: { cell: number; commune: number }
  let before: { asItWas: Record<string, number>; restated: Record<string, number> }

  test('before: applied and asked about in the old cell, under the old commune', async () => {
    id = await open(cell, PLACES.cell, 'Trần Minh Quân', '2023-09-01')
    waiting = await open(otherCell, PLACES.siblingCell, 'Lê Thu Hà', '2024-06-15')
    await recordAt(cell, id, 'helper_assigned', '2023-10-05', { helpers: [ours[1]] })
    await recordAt(cell, id, 'course_passed', '2024-03-01', {
      certificate: paper('15/CN', '2024-02-20'),
      issuer: 'Trung tâm chính trị huyện An',
    })
    await recordAt(cell, id, 'applied', '2024-03-05', {})
    await recordAt(cell, id, 'life_history_handed_in', '2024-03-20', { pages: 12 })
    await recordAt(base, id, 'vetting_asked', '2024-07-02', {
      request: 'que-vo',
      organisation: PLACES.siblingBase,
      organisationName: 'Đảng bộ xã An Lạc',
      about: 'bố mẹ vợ',
      paper: paper('61-CV/ĐU', '2024-07-02'),
    })
    expect(await refusalOf(otherCell.admission.getCase({ id }))).toBe('KHONG-THAY')
    await foldFigures(scene.house.keeperDb)
    before = {
      asItWas: await funnelOf(PLACES.province, 'then'),
      restated: await funnelOf(PLACES.province, 'today'),
    }
  })

  test('[0.2] figures keep their sum on both bases, also facts entered between the day and its recording', async () => {
    next = await reorganise()
    for (const moment of ['pending', 'folded', 'rebuilt']) {
      if (moment === 'folded') await foldFigures(scene.house.keeperDb)
      if (moment === 'rebuilt') await rebuildFigures(scene.house.keeperDb)
      expect(await funnelOf(PLACES.province, 'then')).toEqual(before.asItWas)
      expect(await funnelOf(PLACES.province, 'today')).toEqual(before.restated)
    }
    // Entered for the old cell on 15/6, when that had ended: it counts where the case lay on that day.
    expect(await funnelOf(next.cell, 'then')).toMatchObject({ in_view: 1 })
    expect(await funnelOf(PLACES.siblingCell, 'then')).toMatchObject({ in_view: 0 })
    expect(await funnelOf(PLACES.cell, 'then')).toMatchObject({ applied: 1 })
    expect(await funnelOf(next.cell, 'today')).toMatchObject({ applied: 1, in_view: 1 })
  })

  test('both cells’ officers work in it now, and it waits at the new commune', async () => {
    const seen = await otherCell.admission.getCase({ id })
    expect(seen).toMatchObject({ case: { cell: { id: next.cell } }, base: { id: next.commune } })
    const { items } = await cell.work.list({})
    expect(items.map((item) => item.case)).toEqual(expect.arrayContaining([id]))
    const list = await otherCell.admission.listCases({ state: 'open' })
    expect(list.cases.map(({ person, cell: { id: at } }) => [person.name, at])).toEqual(
      expect.arrayContaining([
        ['Trần Minh Quân', next.cell],
        ['Lê Thu Hà', next.cell],
      ]),
    )
    const { items: atBase } = await base.work.list({})
    expect(atBase.map((item) => item.case)).toContain(id)
  })

  test('who was asked answers for the one that follows, into the case of the one that follows the asker', async () => {
    const inbox = await siblingBase.admission.vettingInbox({})
    expect(inbox).toMatchObject([{ personName: 'Trần Minh Quân' }])
    await siblingBase.admission.answerVetting({
      id: inbox[0]!.id,
      happenedOn: '2024-07-10',
      outcome: 'clear',
      paper: paper('12-CV/ĐU', '2024-07-10'),
      key: key(),
    })
    await recordAt(base, id, 'life_history_certified', '2024-07-20', { outcome: 'clear' })
  })

  test('the meeting is that of both cells: all members on the roll, none twice', async () => {
    await recordAt(cell, id, 'introduced_by_union', '2024-07-24', {
      by: 'youth_union',
      organisationName: 'Đoàn xã An Mới',
      paper: paper('09-NQ/ĐTN', '2024-07-24'),
    })
    await recordAt(cell, id, 'introduced_by_member', '2024-07-25', {
      ...theirs[1],
      togetherSince: '2020-01-01',
    })
    await recordAt(cell, id, 'opinions_gathered', '2024-07-28', {})
    const sheet = await cell.admission.voteSheet({ cell: PLACES.cell })
    expect(sheet.cell).toEqual({ id: next.cell, name: 'Chi bộ thôn Một Hai' })
    expect(sheet.members.map(({ person }) => person.id).toSorted()).toEqual(
      [...ours, ...theirs].map(({ person }) => person).toSorted(),
    )
    const roll = [...ours, ...theirs].map((member) => ({ ...member, presence: 'present' }))
    const tally = { form: 'secret_ballot', inFavour: 7, against: 0, other: 0 }
    const voted = (names: typeof roll) =>
      recordAt(cell, id, 'cell_voted', '2024-08-05', {
        roll: names,
        tally: { ...tally, inFavour: names.length },
        paper: paper('05-NQ/CB', '2024-08-05'),
      })
    expect(await refusalOf(voted(roll.slice(0, 4)))).toBe('DANH-SACH-CHI-BO-DA-DOI')
    await voted(roll)
  })

  test('decided above, the ceremony makes a member of the new cell', async () => {
    await recordAt(base, id, 'base_voted', '2024-08-15', {
      committeeSize: 15,
      tally: { form: 'secret_ballot', inFavour: 14, against: 1, other: 0 },
      paper: paper('21-NQ/ĐU', '2024-08-15'),
    })
    await recordAt(district, id, 'decided', '2024-09-03', {
      outcome: 'admitted',
      bodySize: 11,
      tally: { form: 'secret_ballot', inFavour: 11, against: 0, other: 0 },
      paper: paper('301-QĐ/HU', '2024-09-03'),
    })
    await recordAt(cell, id, 'decision_received', '2024-09-10', {})
    await recordAt(cell, id, 'ceremony_held', '2024-09-19', { helper: ours[1] })
    const { case: done, acts } = await otherCell.admission.getCase({ id })
    expect(done.stage).toBe('probation')
    expect(acts.find(({ kind }) => kind === 'cell_voted')).toMatchObject({
      organisationName: 'Chi bộ thôn Một Hai',
    })
    const { total, members } = await base.membership.listMembers({ id: next.cell })
    expect(total).toBe(8)
    expect(new Set(members.map(({ cell: at }) => at.id))).toEqual(new Set([next.cell]))
    expect(await funnelOf(next.cell, 'then')).toMatchObject({ admitted: 1 })
    expect(await funnelOf(PLACES.cell, 'then')).toMatchObject({ applied: 1, admitted: 0 })
  })

  test('a correction of an act before the day takes its fact back where it counted', async () => {
    const { acts } = await base.admission.getCase({ id: waiting })
    await recordAt(base, waiting, 'corrected', '2024-10-10', {
      act: acts[0]!.id,
      happenedOn: '2024-05-20',
      payload: { source: 5 },
      basis: 'Ghi nhầm ngày',
      approvedBy: 'Bí thư đảng ủy',
    })
    expect(await funnelOf(PLACES.siblingCell, 'then')).toMatchObject({ in_view: 1 })
    expect(await funnelOf(next.cell, 'then')).toMatchObject({ in_view: 0 })
    expect((await funnelOf(PLACES.province, 'then'))['in_view']).toBe(before.asItWas['in_view'])
  })
})
