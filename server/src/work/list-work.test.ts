import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { setRise } from '../reminders/rise-setting.ts'
import { ruleToSet } from '@ptdv/core/admission/rule-settings'
import { recordRule } from '../admission/record-rule.ts'
import { freezeReport } from '../reports/freeze-report.ts'
import { submitReport } from '../reports/submit-report.ts'
import { openRound } from '../sources/open-round.ts'
import { reportSurvey } from '../sources/report-survey.ts'
import { answerRequest } from '../targets/answer-request.ts'
import { assignTargets } from '../targets/assign-targets.ts'
import { requestTarget } from '../targets/request-target.ts'
import { saveDraft } from '../targets/save-draft.ts'
import { setProvinceTarget } from '../targets/set-province-target.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { listWork } from './list-work.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board')
const district = askerAt(PLACES.district, 'superior_board')
const base = askerAt(PLACES.base, 'base_office', { organisationName: 'Đảng bộ xã An Khê' })
const cell = askerAt(PLACES.cell, 'cell_officer')
const reader = askerAt(PLACES.province, 'standing_committee_reader')

const YEAR = Number(TEST_TODAY.slice(0, 4))
const paper = { number: '12-QĐ/TU', date: TEST_TODAY }

beforeAll(() => seedTree(scene.ownerDb, TEST_TODAY))

/** “person: what” of each line, with where its button leads. */
async function linesOf(asker: typeof cell) {
  const { items } = await reads(asker, listWork)
  return Object.fromEntries(
    items.map(({ link, item }) => [`${item.person}: ${item.what}`, `${item.group} ${link}`]),
  )
}

test('[2.1-a] a survey round stands on the lists of the cells until each has answered', async () => {
  const { id } = await writes(district, (unit) =>
    openRound(unit, { year: YEAR, name: 'Đợt 2', asOf: '2024-09-30', dueOn: '2024-10-31' }),
  )
  const asked = { 'Đợt 2: Gửi Huyện ủy An số nguồn chốt ngày 30/09/2024': `later /nguon/${id}` }
  expect(await linesOf(cell)).toEqual(asked)
  expect(await linesOf(askerAt(PLACES.otherCell, 'cell_officer'))).toEqual({})
  expect(await linesOf(base)).toEqual({
    'Đợt 2: 2 trong 2 chi bộ chưa gửi số nguồn': `waiting_for_others /nguon/${id}`,
  })
  const counts = SOURCE_IDS.map((source) => ({ source, inView: 2, eligible: 1, trained: 0 }))
  await writes(cell, (unit) =>
    reportSurvey(unit, { id, organisation: PLACES.cell, counts, version: 0 }),
  )
  expect(await linesOf(cell)).toEqual({})
  expect(await linesOf(base)).toEqual({
    'Đợt 2: 1 trong 2 chi bộ chưa gửi số nguồn': `waiting_for_others /nguon/${id}`,
  })
  await writes(base, (unit) =>
    reportSurvey(unit, { id, organisation: PLACES.siblingCell, counts, version: 0 }),
  )
  expect(await linesOf(base)).toEqual({})
})

test('[2.1-g] a survey not answered in time shows above the cell at once, and one level higher after each term of the province', async () => {
  await writes(province, (unit) =>
    openRound(unit, { year: YEAR, name: 'Đợt muộn', asOf: '2024-09-01', dueOn: TEST_TODAY }),
  )
  await sql`update survey_round set due_on = '2024-10-05'`.execute(scene.ownerDb)
  // Ten days late: the level above the base organisation has no need to see it yet.
  const groupOf = async (asker: typeof cell) =>
    Object.entries(await linesOf(asker))
      .filter(([line]) => line.startsWith('Đợt muộn'))
      .map(([, group]) => group.split(' ')[0])
  expect(await groupOf(cell)).toEqual(['overdue'])
  expect(await groupOf(base)).toEqual(['overdue'])
  expect(await groupOf(district)).toEqual(['waiting_for_others'])
  await writes(province, (unit) => setRise(unit, 6))
  expect(await groupOf(district)).toEqual(['overdue'])
  expect(await groupOf(province)).toEqual(['waiting_for_others'])
  await writes(province, (unit) => setRise(unit, 4))
  expect(await groupOf(province)).toEqual(['overdue'])
  await sql`truncate survey_round, rise_setting cascade`.execute(scene.ownerDb)
})

test('[3.8] a year’s report stands on the list from its cut-off until it is handed in, by the day the province set and only then', async () => {
  const reportLines = async () =>
    Object.entries(await linesOf(district)).filter(([line]) => line.startsWith('Báo cáo năm'))
  expect(await reportLines()).toEqual([])
  const setDue = (value: string) =>
    writes(province, async (unit) => {
      const due = { rule: 'year_statistics_due', value, from: '2023-01-01', paper } as const
      return recordRule(unit, ruleToSet(due, unit.today))
    })
  await setDue('20/1')
  expect(await reportLines()).toEqual([
    [
      'Báo cáo năm 2023: Gửi cấp trên báo cáo năm, số chốt hết ngày 31/12/2023',
      `overdue /bao-cao/2023?to-chuc=${PLACES.district}`,
    ],
  ])
  await expect(setDue('31/2')).rejects.toMatchObject({
    code: 'GIA-TRI-KHONG-HOP',
    sentence: 'Nhập ngày và tháng, ví dụ 31/12.',
  })
  const freeze = await writes(district, (unit) =>
    freezeReport(unit, { year: 2023, cutOff: '2023-12-31', version: 0 }),
  )
  await writes(district, (unit) => submitReport(unit, { year: 2023, version: freeze.version }))
  expect(await reportLines()).toEqual([])
  await sql`truncate rule_setting cascade`.execute(scene.ownerDb)
})

test('[2.1-a] a target goes down the tree: each level is told until it has passed it on, and is asked back', async () => {
  expect(await linesOf(province)).toEqual({
    [`Chỉ tiêu năm ${YEAR}: Chưa đặt chỉ tiêu toàn tỉnh`]: `later /chi-tieu/toan-tinh?nam=${YEAR}`,
  })
  expect(await linesOf(reader)).toEqual({})
  await writes(province, (unit) =>
    setProvinceTarget(unit, { year: YEAR, rateTenths: 30, minimum: 10, paper }),
  )
  const sheet = `later /chi-tieu/giao?nam=${YEAR}`
  const toPassOn = { [`Chỉ tiêu năm ${YEAR}: Được giao 10, chưa giao cho cấp dưới`]: sheet }
  expect(await linesOf(province)).toEqual(toPassOn)
  const line = (child: number, amount: number) =>
    ({ child, source: 1, amount, note: null }) as const
  await writes(province, (unit) =>
    assignTargets(unit, {
      year: YEAR,
      lines: [line(PLACES.district, 10), line(PLACES.siblingDistrict, 0)],
      paper,
      gapReason: null,
      changeReason: null,
      version: 0,
    }),
  )
  expect(await linesOf(province)).toEqual({})
  expect(await linesOf(district)).toMatchObject(toPassOn)
  await writes(district, (unit) =>
    saveDraft(unit, { year: YEAR, lines: [line(PLACES.base, 4)], version: 0 }),
  )
  expect(Object.keys(await linesOf(district))).toContain(
    `Chỉ tiêu năm ${YEAR}: Được giao 10, chưa giao cho cấp dưới, bản nháp của Cán bộ 2 chưa gửi`,
  )

  const { id } = await writes(district, (unit) =>
    requestTarget(unit, {
      year: YEAR,
      amounts: SOURCE_IDS.map((source) => ({ source, amount: source === 1 ? 8 : 0 })),
      reason: 'Nguồn ít',
    }),
  )
  const [asked] = Object.keys(await linesOf(province))
  expect(asked).toMatch(/^Huyện ủy An: Trả lời đề nghị điều chỉnh .*: Nguồn ít$/)
  expect(Object.values(await linesOf(district))).toContain(
    `waiting_for_others /chi-tieu/de-nghi?nam=${YEAR}`,
  )
  await writes(province, (unit) =>
    answerRequest(unit, { id, answer: 'declined', reason: 'Giữ nguyên' }),
  )
  expect(await linesOf(province)).toEqual({})
})

test('probation that ends next month is told before there is anything to do', async () => {
  await seedMembers(scene.ownerDb, PLACES.cell, 1, {
    standing: 'probationary',
    since: '2023-11-18',
  })
  const { coming } = await reads(cell, listWork)
  expect(coming).toEqual({
    month: 11,
    lines: [
      {
        on: '2024-11-18',
        text: 'Lê Văn Thuận hết 12 tháng dự bị, chuẩn bị xét công nhận chính thức.',
      },
    ],
  })
  expect((await reads(askerAt(PLACES.otherCell, 'cell_officer'), listWork)).coming.lines).toEqual(
    [],
  )
})

test('what a reorganisation left is decided by who carried it out', async () => {
  await sql`
    with plan as (
      insert into reorganisation (organisation_id, name, effective_on, plan, state, version, saved_by)
      values (${PLACES.district}, 'Sắp xếp xã', '2024-10-01', '{}', 'done', 2, 'A') returning id
    )
    insert into reorganisation_todo (reorganisation_id, organisation_id, kind, about_id, sentence, choices)
    select id, ${PLACES.district}, 'people', ${PLACES.cell}, 'Chia 12 đảng viên của Chi bộ thôn Một.', '["keep"]' from plan`.execute(
    scene.ownerDb,
  )
  const left = 'Chia đảng viên và hồ sơ: Chia 12 đảng viên của Chi bộ thôn Một'
  expect(Object.keys(await linesOf(district))).toContain(left)
  expect(Object.keys(await linesOf(base))).not.toContain(left)
})
