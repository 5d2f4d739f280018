import { createRouterClient } from '@orpc/server'
import type { RoleKey } from '@ptdv/core/access/roles'
import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import { beforeAll, expect, test } from 'vitest'
import { sourcesRoutes } from '../sources/routes.ts'
import { openBrowser, refusalOf } from '../testing/browser.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { targetsRoutes } from './routes.ts'

const scene = withTestHouse({ demo: true })
let count = 0

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

async function officerAt(at: number, role: RoleKey, to: '2024-10-01' | null = null) {
  const { userName } = await seedOfficer(scene.ownerDb, {
    userName: `can.bo.${++count}`,
    role,
    at,
    to,
  })
  const page = openBrowser(scene.house, { address: `10.2.0.${count}` })
  await page.signIn(userName)
  return createRouterClient(
    { targets: targetsRoutes, sources: sourcesRoutes },
    { context: page.context },
  )
}

const key = () => crypto.randomUUID()
const paper = { number: '12-QĐ/TU', date: '2024-10-10' }
const year = 2025
const amounts = SOURCE_IDS.map((source) => ({ source, amount: 10 }))
const linesTo = (child: number) => amounts.map((line) => ({ ...line, child, note: null }))
const counts = SOURCE_IDS.map((source) => ({ source, inView: 3, eligible: 2, trained: 1 }))

test('[2.1-a] [1.1] survey, target, allocation, request and answer, as browsers send them', async () => {
  const board = await officerAt(PLACES.province, 'provincial_board')
  const district = await officerAt(PLACES.district, 'superior_board')
  const base = await officerAt(PLACES.base, 'base_office')
  const cell = await officerAt(PLACES.cell, 'cell_officer')

  const { id } = await board.sources.openRound({
    year: 2024,
    name: 'Tháng 9',
    asOf: '2024-09-30',
    dueOn: '2024-10-31',
    key: key(),
  })
  await cell.sources.report({ id, organisation: PLACES.cell, counts, version: 0, key: key() })
  expect(await base.sources.listRounds()).toMatchObject([{ id, name: 'Tháng 9' }])
  expect((await district.sources.getRound({ id })).children).toMatchObject([
    { expected: 2, reported: 1 },
    {},
  ])

  await board.targets.setProvinceTarget({ year, rateTenths: 30, minimum: 50, paper, key: key() })
  expect((await board.targets.getProvinceTarget({ year })).set).toMatchObject({ target: 50 })
  const proposal = await board.targets.propose({ year, from: 'pool' })
  expect(proposal.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(50)
  expect(
    await board.targets.saveDraft({ year, lines: proposal.lines, version: 0, key: key() }),
  ).toEqual({ version: 1 })
  const sheet = { year, paper, gapReason: null, changeReason: null, version: 0 }
  await board.targets.assign({ ...sheet, lines: linesTo(PLACES.district), key: key() })
  expect(await board.targets.getVersion({ year, version: 1 })).toMatchObject({ paper })
  await district.targets.assign({ ...sheet, lines: linesTo(PLACES.base), key: key() })
  await base.targets.assign({ ...sheet, lines: linesTo(PLACES.cell), key: key() })
  expect((await cell.targets.getSheet({ year })).assignedFromAbove).toMatchObject({ total: 50 })

  const request = await cell.targets.request({
    year,
    amounts: amounts.map(({ source }) => ({ source, amount: 8 })),
    reason: 'Nguồn ít',
    key: key(),
  })
  await base.targets.answerRequest({
    id: request.id,
    answer: 'declined',
    reason: 'Đủ nguồn',
    key: key(),
  })
  expect((await cell.targets.getSheet({ year })).ownRequests).toMatchObject([
    { answer: 'declined' },
  ])
})

test('each door opens only to its capability, and to nobody whose mandate has ended', async () => {
  const centre = await officerAt(PLACES.province, 'political_centre')
  const reader = await officerAt(PLACES.province, 'standing_committee_reader')
  const former = await officerAt(PLACES.province, 'provincial_board', '2024-10-01')
  const calls = (as: typeof reader) => ({
    reading: [
      () => as.targets.getProvinceTarget({ year }),
      () => as.targets.getSheet({ year }),
      () => as.targets.getVersion({ year, version: 1 }),
      () => as.sources.listRounds(),
      () => as.sources.getRound({ id: 1 }),
    ],
    doing: [
      () =>
        as.targets.setProvinceTarget({ year, rateTenths: 30, minimum: null, paper, key: key() }),
      () => as.targets.propose({ year, from: 'pool' }),
      () => as.targets.saveDraft({ year, lines: [], version: 0, key: key() }),
      () =>
        as.targets.assign({
          year,
          lines: linesTo(PLACES.district),
          paper,
          gapReason: 'x',
          changeReason: 'x',
          version: 1,
          key: key(),
        }),
      () => as.targets.request({ year, amounts, reason: 'x', key: key() }),
      () => as.targets.answerRequest({ id: 1, answer: 'declined', reason: 'x', key: key() }),
      () =>
        as.sources.openRound({
          year,
          name: 'x',
          asOf: '2024-09-30',
          dueOn: '2024-10-31',
          key: key(),
        }),
      () => as.sources.report({ id: 1, organisation: PLACES.cell, counts, version: 1, key: key() }),
    ],
  })
  for (const call of calls(reader).reading) expect(await refusalOf(call())).toBeNull()
  for (const call of calls(reader).doing) expect(await refusalOf(call())).toBe('KHONG-THAY')
  for (const call of [...calls(centre).reading, ...calls(centre).doing])
    expect(await refusalOf(call())).toBe('KHONG-THAY')
  for (const call of [...calls(former).reading, ...calls(former).doing]) {
    expect(await refusalOf(call())).toBe('NHIEM-VU-DA-HET')
  }
})
