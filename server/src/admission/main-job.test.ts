import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { foldFigures } from '../figures/fold-figures.ts'
import { newPerson } from '../people/new-person.testing.ts'
import { refusalOf } from '../testing/browser.ts'
import { openDesk, type Desk } from '../testing/open-desk.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { paper, recordAt, tally } from './case-desk.testing.ts'

const scene = withTestHouse({ demo: true })
const key = () => crypto.randomUUID()

let province: Desk
let district: Desk
let base: Desk
let cell: Desk
let siblingBase: Desk
let members: { person: number; name: string }[]

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  members = await seedMembers(scene.ownerDb, PLACES.cell, 8)
  province = await openDesk(scene, PLACES.province, 'provincial_board')
  district = await openDesk(scene, PLACES.district, 'superior_board')
  base = await openDesk(scene, PLACES.base, 'base_office')
  siblingBase = await openDesk(scene, PLACES.siblingBase, 'base_office')
  cell = await openDesk(scene, PLACES.cell, 'cell_officer')
}, 60_000)

const soldier = (fullName: string, birth: PlainDate) =>
  newPerson({ fullName, birth, sex: 'male', occupation: 'bộ đội xuất ngũ' })

const roll = () => members.map((member) => ({ ...member, presence: 'present' }))

describe('from introduction to admission', () => {
  let id: number

  test('[2.1-d] the cell enters a person; a likely twin must be looked at first', async () => {
    id = (
      await cell.admission.openCase({
        cell: PLACES.cell,
        person: soldier('Trần Minh Quân', '1998-03-14'),
        existingPerson: null,
        twinsSeen: false,
        source: 5,
        happenedOn: '2023-09-01',
        key: key(),
      })
    ).case
    const again = cell.admission.openCase({
      cell: PLACES.cell,
      person: soldier('TRẦN MINH QUÂN', '1998-03-14'),
      existingPerson: null,
      twinsSeen: false,
      source: 5,
      happenedOn: '2023-09-01',
      key: key(),
    })
    expect(await refusalOf(again)).toBe('CO-THE-TRUNG')
  })

  test('nothing starts without the application; another desk may not record for the cell', async () => {
    expect(await refusalOf(recordAt(cell, id, 'life_history_handed_in', '2024-01-10', {}))).toBe(
      'CHUA-DU-DIEU-KIEN',
    )
    expect(await refusalOf(recordAt(base, id, 'applied', '2024-01-10', {}))).toBe('KHONG-DUNG-CAP')
    expect(await refusalOf(siblingBase.admission.getCase({ id }))).toBe('KHONG-THAY')
  })

  test('[2.1-g] the ordinary path passes through the organisations that must act', async () => {
    await recordAt(cell, id, 'helper_assigned', '2023-10-05', { helpers: [members[1]] })
    await recordAt(cell, id, 'course_passed', '2024-03-01', {
      certificate: paper('15/CN', '2024-02-20'),
      issuer: 'Trung tâm chính trị huyện An',
    })
    await recordAt(cell, id, 'applied', '2024-03-05', {})
    await recordAt(cell, id, 'life_history_handed_in', '2024-03-20', { pages: 12 })
    await recordAt(base, id, 'vetting_asked', '2024-03-25', {
      request: 'que-vo',
      organisation: PLACES.siblingBase,
      organisationName: 'Đảng bộ xã An Lạc',
      about: 'bố mẹ vợ',
      paper: paper('61-CV/ĐU', '2024-03-25'),
    })
    const [request] = await siblingBase.admission.vettingInbox({})
    expect(request).toMatchObject({ personName: 'Trần Minh Quân', about: 'bố mẹ vợ', case: null })
    await siblingBase.admission.answerVetting({
      id: request!.id,
      happenedOn: '2024-04-10',
      outcome: 'clear',
      paper: paper('12-CV/ĐU', '2024-04-10'),
      key: key(),
    })
    await recordAt(base, id, 'life_history_certified', '2024-04-20', { outcome: 'clear' })
    await recordAt(cell, id, 'introduced_by_union', '2024-04-25', {
      by: 'youth_union',
      organisationName: 'Đoàn xã An Khê',
      paper: paper('09-NQ/ĐTN', '2024-04-25'),
    })
    await recordAt(cell, id, 'introduced_by_member', '2024-04-26', {
      ...members[1],
      togetherSince: '2020-01-01',
    })
    await recordAt(cell, id, 'opinions_gathered', '2024-05-02', {})
    expect(
      await refusalOf(
        recordAt(cell, id, 'cell_voted', '2024-05-10', {
          roll: roll().slice(1),
          tally: tally(7),
          paper: paper('05-NQ/CB', '2024-05-10'),
        }),
      ),
    ).toBe('DANH-SACH-CHI-BO-DA-DOI')
    await recordAt(cell, id, 'cell_voted', '2024-05-10', {
      roll: roll(),
      tally: tally(7, 1),
      paper: paper('05-NQ/CB', '2024-05-10'),
    })
    await recordAt(base, id, 'base_voted', '2024-05-20', {
      committeeSize: 15,
      tally: tally(14, 1),
      paper: paper('21-NQ/ĐU', '2024-05-20'),
    })
    await recordAt(district, id, 'decided', '2024-06-03', {
      outcome: 'admitted',
      bodySize: 11,
      tally: tally(11),
      paper: paper('301-QĐ/HU', '2024-06-03'),
    })
    await recordAt(cell, id, 'decision_received', '2024-06-10', {})
    await recordAt(cell, id, 'ceremony_held', '2024-06-19', { helper: members[1] })
    const { answer } = await cell.admission.getCase({ id })
    expect(answer.stage).toBe('probation')
    expect(answer.warnings).toEqual([])
  })

  test('the new member stands in the cell as probationary and has no vote', async () => {
    const sheet = await cell.admission.voteSheet({ cell: PLACES.cell })
    expect(
      sheet.members
        .filter(({ standing }) => standing === 'probationary')
        .map(({ person }) => person.name),
    ).toEqual(['Trần Minh Quân'])
  })

  test('[3.8] board, list and a count over the acts are equal, before and after the keeper folds', async () => {
    for (const moment of ['pending', 'folded']) {
      if (moment === 'folded') await foldFigures(scene.house.keeperDb)
      for (const organisation of [PLACES.province, PLACES.district, PLACES.base, PLACES.cell]) {
        const board = await province.reports.board({ year: 2024, organisation, basis: 'then' })
        const list = await province.reports.list({
          year: 2024,
          organisation,
          basis: 'then',
          fact: 'admitted',
        })
        const acts = await sql<{
          count: number
        }>`select count(*)::integer as count from act where kind = 'decided'
          and payload ->> 'outcome' = 'admitted'`.execute(scene.ownerDb)
        expect([moment, board.total.result, list.total, acts.rows[0]!.count]).toEqual([
          moment,
          1,
          1,
          1,
        ])
        expect(board.months[5]).toBe(1)
      }
      expect(
        (await province.reports.board({ year: 2024, organisation: PLACES.siblingDistrict })).total
          .result,
      ).toBe(0)
    }
  })

  test('a correction moves the figure to the month it names', async () => {
    const { acts } = await district.admission.getCase({ id })
    const decided = acts.find(({ kind }) => kind === 'decided')!
    await recordAt(district, id, 'corrected', TEST_TODAY, {
      act: decided.id,
      happenedOn: '2024-05-31',
      payload: decided.payload,
      basis: 'Ghi nhầm ngày quyết định số 301-QĐ/HU',
      approvedBy: 'Thường trực Huyện ủy',
    })
    const board = await province.reports.board({ year: 2024, organisation: PLACES.province })
    expect([board.months[4], board.months[5], board.total.result]).toEqual([1, 0, 1])
    const june = await province.reports.list({
      year: 2024,
      organisation: PLACES.province,
      month: 6,
    })
    expect([june.total, june.people]).toEqual([0, []])
  })

  test('a decision is corrected where it is made, as its form takes it, and nothing is kept beside the form', async () => {
    const { acts } = await district.admission.getCase({ id })
    const decided = acts.find(({ kind }) => kind === 'decided')!
    const correct = (by: typeof district, payload: object) =>
      recordAt(by, id, 'corrected', TEST_TODAY, {
        act: decided.id,
        happenedOn: '2024-05-31',
        payload,
        basis: 'Bản gốc quyết định số 301-QĐ/HU',
        approvedBy: 'Thường trực Huyện ủy',
      })
    const content = decided.payload as object
    await expect(correct(base, content)).rejects.toMatchObject({ data: { code: 'KHONG-DUNG-CAP' } })
    for (const misfit of [{}, { ...content, outcome: 'whatever' }, { ...content, bodySize: -1 }]) {
      await expect(correct(district, misfit)).rejects.toMatchObject({
        data: { code: 'SAI-NOI-DUNG' },
      })
    }
    await correct(district, { ...content, vettingText: 'điều không được giữ' })
    const { acts: after } = await district.admission.getCase({ id })
    const kept = after.findLast(({ kind }) => kind === 'corrected')!.payload
    expect(JSON.stringify(kept)).not.toContain('vettingText')
  })

  test('an old version is told what changed, and the same key twice acts once', async () => {
    const opened = await cell.admission.openCase({
      cell: PLACES.cell,
      person: soldier('Đào Thị Mai Hương', '2001-11-02'),
      existingPerson: null,
      twinsSeen: false,
      source: 1,
      happenedOn: '2024-09-01',
      key: key(),
    })
    const once = {
      id: opened.case,
      kind: 'helper_assigned' as const,
      happenedOn: '2024-09-05' as PlainDate,
      payload: { helpers: [members[2]] },
      version: 1,
      key: key(),
    }
    expect(await cell.admission.recordAct(once)).toEqual(await cell.admission.recordAct(once))
    const stale = cell.admission.recordAct({ ...once, happenedOn: '2024-09-06', key: key() })
    expect(await refusalOf(stale)).toBe('CHUNG-XUNG-DOT')
    expect((await cell.admission.getCase({ id: opened.case })).acts).toHaveLength(2)
  })

  test('work lists name whose turn it is', async () => {
    const { items } = await cell.work.list()
    expect(items.map(({ item }) => item.person)).toContain('Đào Thị Mai Hương')
  })
})
