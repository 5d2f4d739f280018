import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import type { SurveyCount } from '@ptdv/core/sources/survey-count'
import { beforeAll, expect, test } from 'vitest'
import { deliverOutbox } from '../audit/deliver-outbox.ts'
import { listNotices } from '../audit/list-notices.ts'
import { read, write } from '../database/unit-of-work.ts'
import { found, merge, split } from '@ptdv/core/organisations/history.testing'
import { askerAt, doors } from '../testing/asker-at.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { getRound } from './get-round.ts'
import { listRounds } from './list-rounds.ts'
import { openRound } from './open-round.ts'
import { reportSurvey } from './report-survey.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)

const board = askerAt(PLACES.province, 'provincial_board')
const district = askerAt(PLACES.district, 'superior_board')
const siblingDistrict = askerAt(PLACES.siblingDistrict, 'superior_board')
const base = askerAt(PLACES.base, 'base_office')
const cell = askerAt(PLACES.cell, 'cell_officer')
const cousin = askerAt(PLACES.cousinCell, 'cell_officer')

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

let count = 0
async function open(asker = board, asOf: `${number}-${number}-${number}` = '2024-09-30') {
  const { id } = await writes(asker, (unit) =>
    openRound(unit, { year: 2024, name: `Đợt ${++count}`, asOf, dueOn: '2024-10-31' }),
  )
  return id
}

/** `inView` of the first source; half of them eligible, a third trained. */
const counts = (inView: number): SurveyCount[] =>
  SOURCE_IDS.map((source) => {
    const seen = source === 1 ? inView : 0
    return { source, inView: seen, eligible: Math.floor(seen / 2), trained: Math.floor(seen / 3) }
  })

const report = (
  asker: typeof board,
  id: number,
  organisation: number,
  given: readonly SurveyCount[],
  version = 0,
) => writes(asker, (unit) => reportSurvey(unit, { id, organisation, counts: given, version }))

test('[2.1-a] the level above sees the sums by source and who has not reported', async () => {
  const id = await open()
  await report(cell, id, PLACES.cell, counts(12))
  await report(base, id, PLACES.siblingCell, counts(7))
  await report(siblingDistrict, id, PLACES.otherCell, counts(30))

  const seen = await reads(board, (unit) => getRound(unit, { id }))
  expect(seen.totals[0]).toEqual({ source: 1, inView: 49, eligible: 24, trained: 16 })
  expect(seen.totals[1]).toEqual({ source: 2, inView: 0, eligible: 0, trained: 0 })
  expect(seen.children).toMatchObject([
    { organisation: { name: 'Huyện ủy An' }, expected: 3, reported: 2 },
    { organisation: { name: 'Huyện ủy Bình' }, expected: 1, reported: 1 },
  ])
  expect(seen.children[0]!.counts[0]).toEqual({ source: 1, inView: 19, eligible: 9, trained: 6 })
  expect(seen).toMatchObject({ own: null, holdsMembers: false })

  const below = await reads(district, (unit) =>
    getRound(unit, { id, organisation: PLACES.siblingBase }),
  )
  expect(below.children).toMatchObject([
    { organisation: { id: PLACES.cousinCell }, expected: 1, reported: 0 },
  ])
  const own = await reads(cell, (unit) => getRound(unit, { id }))
  expect(own).toMatchObject({
    holdsMembers: true,
    children: [],
    own: { version: 1, reportedOn: TEST_TODAY },
  })
  expect(own.own!.counts).toEqual(counts(12))
})

test('[2.1-a] a round costs the same number of queries for two children as for many', async () => {
  const id = await open()
  const queriesOf = async (organisation: number) => {
    let queries = 0
    const spied = {
      ...scene.house,
      db: scene.house.db.withPlugin({
        transformQuery: ({ node }) => {
          queries++
          return node
        },
        transformResult: async ({ result }) => result,
      }),
    }
    await read(spied, board, (unit) => getRound(unit, { id, organisation }))
    return queries
  }
  expect(await queriesOf(PLACES.province)).toBe(await queriesOf(PLACES.siblingBase))
  expect(await queriesOf(PLACES.province)).toBeLessThanOrEqual(6)
})

test('a later report replaces the earlier one, each an act of its own', async () => {
  const id = await open()
  expect(await report(cell, id, PLACES.cell, counts(12))).toEqual({ version: 1 })
  expect(await report(cell, id, PLACES.cell, counts(20), 1)).toEqual({ version: 2 })
  const seen = await reads(cell, (unit) => getRound(unit, { id }))
  expect(seen.own).toMatchObject({ version: 2, counts: counts(20) })
  const acts = await reads(cell, (unit) =>
    unit.db
      .selectFrom('act')
      .where('subject', '=', 'survey')
      .where('subject_id', '=', id)
      .select('kind')
      .orderBy('id')
      .execute(),
  )
  expect(acts.map((act) => act.kind)).toEqual(['reported', 'reported'])
})

test('a report over one not seen is told who reported, and changes nothing', async () => {
  const id = await open()
  await report(base, id, PLACES.cell, counts(12))
  await expect(report(cell, id, PLACES.cell, counts(3))).rejects.toMatchObject({
    code: 'CHUNG-XUNG-DOT',
    changes: ['Cán bộ 4 đã báo cáo lần 1 ngày 15/10/2024.'],
  })
  expect((await reads(cell, (unit) => getRound(unit, { id }))).own?.counts).toEqual(counts(12))
})

test('the same report sent twice acts once', async () => {
  const id = await open()
  const body = { id, organisation: PLACES.cell, counts: counts(5), version: 0 }
  const send = () =>
    write(scene.house, cell, { key: 'once-report', route: 'sources.report', body }, (unit) =>
      reportSurvey(unit, body),
    )
  expect(await send()).toEqual({ version: 1 })
  expect(await send()).toEqual({ version: 1 })
})

test.each([
  [{ eligible: 13 }, 'DU-DIEU-KIEN-QUA-NGUON', '13 người đủ điều kiện nhiều hơn 12'],
  [{ trained: 14 }, 'DA-HOC-QUA-NGUON', '14 người đã học nhiều hơn 12'],
  [{ source: 2 as const }, 'THIEU-NGUON', 'Người dân nông thôn'],
])('a report that cannot be so is refused: %o', async (wrong, code, words) => {
  const id = await open()
  const [first, ...rest] = counts(12)
  await expect(
    report(cell, id, PLACES.cell, [{ ...first!, ...wrong }, ...rest]),
  ).rejects.toMatchObject({
    code,
    sentence: expect.stringMatching(new RegExp(`Chi bộ thôn Một.*${words}`)),
  })
})

test('only where members are is reported; what lies above is the sum', async () => {
  const id = await open()
  await expect(report(base, id, PLACES.base, counts(1))).rejects.toMatchObject({
    code: 'KHONG-PHAI-CHI-BO',
    sentence: expect.stringContaining('Đảng bộ xã An Khê'),
  })
})

test('strangers, siblings and cousins neither report nor look', async () => {
  const id = await open()
  await expect(report(cousin, id, PLACES.cell, counts(1))).rejects.toMatchObject({
    code: 'KHONG-THAY',
  })
  await expect(
    reads(cousin, (unit) => getRound(unit, { id, organisation: PLACES.cell })),
  ).rejects.toMatchObject({ code: 'KHONG-THAY' })
  await report(cell, id, PLACES.cell, counts(9))
  const totals = (await reads(siblingDistrict, (unit) => getRound(unit, { id }))).totals
  expect(totals[0]!.inView).toBe(0)
  const reports = await reads(cousin, (unit) =>
    unit.db
      .selectFrom('survey_count')
      .innerJoin('survey_report', 'survey_report.id', 'report_id')
      .selectAll()
      .execute(),
  )
  expect(reports).toEqual([])
})

test('a round of one district is for that district: others do not see it, cells outside do not report', async () => {
  const id = await open(district)
  expect((await reads(siblingDistrict, listRounds)).map((round) => round.id)).not.toContain(id)
  expect((await reads(cell, listRounds)).map((round) => round.id)).toContain(id)
  expect((await reads(board, (unit) => getRound(unit, { id }))).organisation.id).toBe(
    PLACES.district,
  )
  await expect(report(board, id, PLACES.otherCell, counts(1))).rejects.toMatchObject({
    code: 'NGOAI-DOT',
  })
})

test('[2.1-a] everyone who has to report is told of the round', async () => {
  await open(district)
  await deliverOutbox(scene.house.keeperDb)
  const told = async (asker: typeof board) =>
    (await reads(asker, listNotices)).notices
      .filter(({ text }) => text.includes(`Đợt ${count}`))
      .map(({ text }) => text)
  expect(await told(cousin)).toEqual([
    `Huyện ủy An mở đợt khảo sát nguồn “Đợt ${count}”, hạn báo cáo 31/10/2024`,
  ])
  expect(await told(askerAt(PLACES.otherCell, 'cell_officer'))).toEqual([])
})

test.each([
  [{ asOf: '2024-11-30', dueOn: '2024-10-31' }, 'HAN-TRUOC-NGAY-CHOT'],
  [{ asOf: '2024-09-01', dueOn: '2024-10-01' }, 'HAN-DA-QUA'],
  [{ asOf: '2024-02-30', dueOn: '2024-10-31' }, 'NGAY-KHONG-HOP-LE'],
  [{ asOf: '1999-12-31', dueOn: '2024-10-31' }, 'KHONG-CO-AI-BAO-CAO'],
] as const)('a round with %o is refused', async (dates, code) => {
  await expect(
    writes(board, (unit) => openRound(unit, { year: 2024, name: `Đợt ${++count}`, ...dates })),
  ).rejects.toMatchObject({ code })
})

test('two rounds of one name in a year are refused', async () => {
  await open(base)
  const name = `Đợt ${count}`
  await expect(
    writes(base, (unit) =>
      openRound(unit, { year: 2024, name, asOf: '2024-09-30', dueOn: '2024-10-31' }),
    ),
  ).rejects.toMatchObject({
    code: 'TRUNG-TEN-DOT',
    sentence: expect.stringContaining('Đảng bộ xã An Khê'),
  })
})

test('[2.1-a] a cell merged after the day still counts, under the one it went into', async () => {
  const id = await open()
  await report(base, id, PLACES.cell, counts(10))
  await report(base, id, PLACES.siblingCell, counts(20))
  await seedTree(scene.ownerDb, TEST_TODAY, [
    found('2024-10-10', 20, 'cell', 'Chi bộ thôn Một Hai', PLACES.base),
    merge('2024-10-10', [PLACES.cell, PLACES.siblingCell], 20),
  ])
  const seen = await reads(base, (unit) => getRound(unit, { id }))
  expect(seen.children).toMatchObject([{ organisation: { id: 20 }, expected: 2, reported: 2 }])
  expect(seen.totals[0]!.inView).toBe(30)
  await expect(report(base, id, 20, counts(1))).rejects.toMatchObject({ code: 'NGOAI-DOT' })
})

test('a cell split after the day counts once, under its principal successor', async () => {
  const id = await open()
  await report(cousin, id, PLACES.cousinCell, counts(8))
  await seedTree(scene.ownerDb, TEST_TODAY, [
    found('2024-10-11', 30, 'cell', 'Chi bộ thôn Ba A', PLACES.siblingBase),
    found('2024-10-11', 31, 'cell', 'Chi bộ thôn Ba B', PLACES.otherBase),
    split('2024-10-11', PLACES.cousinCell, [30, 31], 30),
  ])
  const seen = await reads(board, (unit) => getRound(unit, { id }))
  expect(seen.children).toMatchObject([
    { organisation: { id: PLACES.district }, expected: 3, reported: 1 },
    { organisation: { id: PLACES.siblingDistrict }, expected: 1, reported: 0 },
  ])
  expect(seen.totals[0]!.inView).toBe(8)
})
