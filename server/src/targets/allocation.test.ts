import type { SheetLine } from '@ptdv/core/targets/contract'
import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import { beforeAll, expect, test } from 'vitest'
import { deliverOutbox } from '../audit/deliver-outbox.ts'
import { listNotices } from '../audit/list-notices.ts'
import { write } from '../database/unit-of-work.ts'
import { openRound } from '../sources/open-round.ts'
import { reportSurvey } from '../sources/report-survey.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedFigures } from '../testing/seed-figures.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { answerRequest } from './answer-request.ts'
import { assignTargets, type NewAssignment } from './assign-targets.ts'
import { getSheet } from './get-sheet.ts'
import { getVersion } from './get-version.ts'
import { proposeTargets } from './propose-targets.ts'
import { requestTarget } from './request-target.ts'
import { saveDraft } from './save-draft.ts'
import { setProvinceTarget } from './set-province-target.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)

const board = askerAt(PLACES.province, 'provincial_board', { organisationName: 'Tỉnh ủy' })
const district = askerAt(PLACES.district, 'superior_board', { organisationName: 'Huyện ủy An' })
const sibling = askerAt(PLACES.siblingDistrict, 'superior_board', {
  organisationName: 'Huyện ủy Bình',
})
const base = askerAt(PLACES.base, 'base_office', { organisationName: 'Đảng bộ xã An Khê' })
const cell = askerAt(PLACES.cell, 'cell_officer', { organisationName: 'Chi bộ thôn Một' })

const paper = { number: '12-QĐ/TU', date: '2024-10-10' } as const

/** Eligible people by cell and source; the pool of year 2025 and the last one before 2026. */
const POOL: Readonly<Record<number, readonly number[]>> = {
  [PLACES.cell]: [40, 7, 3, 11, 5],
  [PLACES.siblingCell]: [23, 0, 8, 2, 0],
  [PLACES.cousinCell]: [31, 19, 0, 17, 4],
  [PLACES.otherCell]: [66, 41, 12, 29, 9],
}

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await seedFigures(scene.ownerDb, [
    { organisation: PLACES.cell, kind: 'admitted', on: '2024-03-01', source: 1, amount: 3 },
    { organisation: PLACES.otherCell, kind: 'admitted', on: '2024-10-15', source: 2, amount: 2 },
    { organisation: PLACES.otherCell, kind: 'admitted', on: '2023-12-31', source: 2, amount: 9 },
  ])
  const { id } = await writes(board, (unit) =>
    openRound(unit, { year: 2025, name: 'Tháng 9/2024', asOf: '2024-09-30', dueOn: '2024-10-20' }),
  )
  for (const [organisation, eligible] of Object.entries(POOL)) {
    const counts = SOURCE_IDS.map((source, index) => ({
      source,
      inView: eligible[index]! * 2,
      eligible: eligible[index]!,
      trained: 0,
    }))
    await writes(board, (unit) =>
      reportSurvey(unit, { id, organisation: Number(organisation), counts, version: 0 }),
    )
  }
})

const setTarget = (year: number, minimum: number) =>
  writes(board, (unit) => setProvinceTarget(unit, { year, rateTenths: 30, minimum, paper }))

const lines = (amounts: Readonly<Record<number, readonly number[]>>): SheetLine[] =>
  Object.entries(amounts).flatMap(([child, row]) =>
    SOURCE_IDS.map((source, index) => ({
      child: Number(child),
      source,
      amount: row[index] ?? 0,
      note: null,
    })),
  )

const assignment = (
  year: number,
  sheet: readonly SheetLine[],
  more: Partial<NewAssignment> = {},
): NewAssignment => ({
  year,
  lines: sheet,
  paper,
  gapReason: null,
  changeReason: null,
  version: 0,
  ...more,
})

const sum = (rows: readonly { readonly amount: number }[]) =>
  rows.reduce((total, row) => total + row.amount, 0)

/** The province gives Huyện ủy An [60, 20, 5, 10, 5] and Huyện ủy Bình the rest of `total`. */
async function assignProvince(year: number, total = 200): Promise<void> {
  await setTarget(year, total)
  const sheet = lines({
    [PLACES.district]: [60, 20, 5, 10, 5],
    [PLACES.siblingDistrict]: [total - 100, 0, 0, 0, 0],
  })
  await writes(board, (unit) => assignTargets(unit, assignment(year, sheet)))
}

async function noticesOf(asker: typeof board): Promise<string[]> {
  await deliverOutbox(scene.house.keeperDb)
  const { notices } = await reads(asker, listNotices)
  return notices.map((notice) => notice.text)
}

test('[2.1-a] from the surveyed pool the province’s 2.238 are shared to the last one', async () => {
  await setTarget(2025, 2_238)
  const proposal = await reads(board, (unit) => proposeTargets(unit, { year: 2025, from: 'pool' }))
  expect(sum(proposal.lines)).toBe(2_238)
  const of = (child: number, source: number) =>
    proposal.lines.find((line) => line.child === child && line.source === source)!.amount
  // 94 of 327 eligible people: 2,238 × 94 / 327 = 643.3.
  expect(of(PLACES.district, 1)).toBe(643)
  expect(of(PLACES.siblingDistrict, 1)).toBeGreaterThan(of(PLACES.siblingDistrict, 5))
})

test('[2.1-a] below, every source adds up to what was assigned for it and so does the whole', async () => {
  await assignProvince(2026)
  const { lines: proposed } = await reads(district, (unit) =>
    proposeTargets(unit, { year: 2026, from: 'pool' }),
  )
  const bySource = SOURCE_IDS.map((source) =>
    sum(proposed.filter((line) => line.source === source)),
  )
  expect(bySource).toEqual([60, 20, 5, 10, 5])
  await writes(district, (unit) => assignTargets(unit, assignment(2026, proposed)))
  const sheet = await reads(base, (unit) => getSheet(unit, 2026))
  expect(sheet.assignedFromAbove).toMatchObject({
    total: sum(proposed.filter((line) => line.child === PLACES.base)),
    paper: 'văn bản số 12-QĐ/TU ngày 10/10/2024',
  })
})

test('[2.1-a] from last year’s results the shares follow what was admitted', async () => {
  await setTarget(2025, 10)
  const { lines: proposed } = await reads(board, (unit) =>
    proposeTargets(unit, { year: 2025, from: 'last_year' }),
  )
  expect(proposed.filter((line) => line.amount > 0)).toEqual([
    { child: PLACES.district, source: 1, amount: 6, note: null },
    { child: PLACES.siblingDistrict, source: 2, amount: 4, note: null },
  ])
})

test('there is nothing to propose from without a target, a survey or results', async () => {
  const propose = (asker: typeof board, year: number, from: 'pool' | 'last_year') =>
    reads(asker, (unit) => proposeTargets(unit, { year, from }))
  await expect(propose(board, 2040, 'pool')).rejects.toMatchObject({ code: 'CHUA-DUOC-GIAO' })
  await setTarget(2040, 10)
  await expect(propose(board, 2040, 'pool')).rejects.toMatchObject({ code: 'CHUA-CO-KHAO-SAT' })
  await expect(propose(board, 2040, 'last_year')).rejects.toMatchObject({ code: 'CHUA-CO-KET-QUA' })
})

test('[0.2] the sheet shows pool, last year’s result and last year’s target beside each cell', async () => {
  await assignProvince(2024)
  const sheet = await reads(board, (unit) => getSheet(unit, 2025))
  expect(sheet.poolRound).toBe('Tháng 9/2024')
  expect(sheet.children.map((child) => child.shortName)).toEqual(['An', 'Bình'])
  expect(sheet.children[0]!.sources[0]).toEqual({
    source: 1,
    pool: 94,
    lastYear: 3,
    lastTarget: 60,
  })
  expect(sheet.children[1]!.sources[1]).toEqual({ source: 2, pool: 41, lastYear: 2, lastTarget: 0 })
})

test('[2.1-a] parts that are not the whole are refused with both figures, until a reason is given', async () => {
  await setTarget(2027, 200)
  const short = lines({ [PLACES.district]: [93], [PLACES.siblingDistrict]: [100] })
  const send = (gapReason: string | null) =>
    writes(board, (unit) => assignTargets(unit, assignment(2027, short, { gapReason })))
  await expect(send(null)).rejects.toMatchObject({
    code: 'THIEU-LY-DO-LECH',
    sentence: expect.stringContaining('đã giao 193 / được giao 200, còn 7'),
  })
  await expect(send('  ')).rejects.toMatchObject({ code: 'THIEU-LY-DO-LECH' })
  expect((await reads(board, (unit) => getSheet(unit, 2027))).assigned).toBeNull()
  expect(await send('Để lại 7 chỉ tiêu cho Đảng bộ mới lập')).toEqual({ version: 1 })
  const sheet = await reads(board, (unit) => getSheet(unit, 2027))
  expect(sheet).toMatchObject({
    assignedFromAbove: { total: 200, bySource: null },
    sumOfParts: 193,
    assigned: { gapReason: 'Để lại 7 chỉ tiêu cho Đảng bộ mới lập' },
  })
})

test('[2.1-a] a right total with shifted sources is a difference too', async () => {
  await assignProvince(2028)
  const shifted = lines({ [PLACES.base]: [57, 23, 5, 10, 5], [PLACES.siblingBase]: [] })
  await expect(
    writes(district, (unit) => assignTargets(unit, assignment(2028, shifted))),
  ).rejects.toMatchObject({
    code: 'THIEU-LY-DO-LECH',
    sentence: expect.stringContaining('Nông thôn còn 3; Tư nhân vượt 3'),
  })
})

test('[2.1-a] a change during the year is a new assignment with its reason, and the earlier one is kept', async () => {
  await assignProvince(2029)
  const changed = lines({ [PLACES.district]: [110], [PLACES.siblingDistrict]: [90] })
  const send = (more: Partial<NewAssignment>) =>
    writes(board, (unit) => assignTargets(unit, assignment(2029, changed, more)))
  await expect(send({ version: 1 })).rejects.toMatchObject({
    code: 'THIEU-LY-DO-THAY-DOI',
    sentence: expect.stringContaining('12-QĐ/TU'),
  })
  expect(await send({ version: 1, changeReason: 'Huyện An có khu công nghiệp mới' })).toEqual({
    version: 2,
  })
  const sheet = await reads(board, (unit) => getSheet(unit, 2029))
  expect(sheet.versions).toMatchObject([
    { version: 2, total: 200, changeReason: 'Huyện An có khu công nghiệp mới' },
    { version: 1, total: 200, changeReason: null },
  ])
  const first = await reads(board, (unit) => getVersion(unit, { year: 2029, version: 1 }))
  expect(
    first.lines.find((line) => line.child === PLACES.district && line.source === 2)?.amount,
  ).toBe(20)
  expect((await reads(district, (unit) => getSheet(unit, 2029))).assignedFromAbove?.total).toBe(110)
  await expect(
    reads(district, (unit) => getVersion(unit, { year: 2029, version: 1 })),
  ).rejects.toMatchObject({
    code: 'KHONG-THAY',
  })
})

test('who assigns over an assignment not seen is told who made it', async () => {
  await assignProvince(2030)
  const sheet = lines({ [PLACES.district]: [100], [PLACES.siblingDistrict]: [100] })
  await expect(
    writes(board, (unit) => assignTargets(unit, assignment(2030, sheet))),
  ).rejects.toMatchObject({
    code: 'CHUNG-XUNG-DOT',
    changes: [expect.stringMatching(/^Cán bộ 1 đã giao lần 1 lúc \d\d giờ \d\d ngày .*tổng 200/)],
  })
})

test('of several who assign at once one does, and the others are told', async () => {
  await setTarget(2031, 200)
  const sheet = lines({ [PLACES.district]: [100], [PLACES.siblingDistrict]: [100] })
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      writes(board, (unit) => assignTargets(unit, assignment(2031, sheet))),
    ),
  )
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused).toHaveLength(7)
  expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(new Set(['CHUNG-XUNG-DOT']))
})

test('the same assignment sent twice acts once and answers the same; another body under its key is refused', async () => {
  await setTarget(2032, 200)
  const input = assignment(
    2032,
    lines({ [PLACES.district]: [100], [PLACES.siblingDistrict]: [100] }),
  )
  const send = (body: NewAssignment) =>
    write(scene.house, board, { key: 'once-2032', route: 'targets.assign', body }, (unit) =>
      assignTargets(unit, body),
    )
  expect(await send(input)).toEqual({ version: 1 })
  expect(await send(input)).toEqual({ version: 1 })
  expect((await reads(board, (unit) => getSheet(unit, 2032))).versions).toHaveLength(1)
  await expect(send({ ...input, paper: { ...paper, number: '13-QĐ/TU' } })).rejects.toMatchObject({
    code: 'GUI-LAI-KHAC-NOI-DUNG',
  })
})

test('[2.1-a] each organisation below is told its own figure with the paper', async () => {
  await assignProvince(2033)
  expect(await noticesOf(district)).toContain(
    'Tỉnh ủy giao chỉ tiêu năm 2033: 100 (văn bản số 12-QĐ/TU ngày 10/10/2024)',
  )
})

test('only what lies directly below can be given a target, each source once', async () => {
  await setTarget(2034, 10)
  const send = (sheet: readonly SheetLine[]) =>
    writes(board, (unit) => assignTargets(unit, assignment(2034, sheet)))
  await expect(send(lines({ [PLACES.base]: [10] }))).rejects.toMatchObject({
    code: 'KHONG-PHAI-TRUC-THUOC',
  })
  const twice = lines({ [PLACES.district]: [5] })
  await expect(send([...twice, ...twice])).rejects.toMatchObject({
    code: 'TRUNG-O',
    sentence: expect.stringContaining('Huyện ủy An'),
  })
})

test('allocation stops where members are', async () => {
  await expect(
    writes(cell, (unit) =>
      assignTargets(unit, assignment(2034, lines({ [PLACES.siblingCell]: [1] }))),
    ),
  ).rejects.toMatchObject({
    code: 'KHONG-CO-TRUC-THUOC',
    sentence: expect.stringContaining('Chi bộ thôn Một'),
  })
})

test('who assigns before the level above did gives a reason', async () => {
  const early = lines({ [PLACES.base]: [4], [PLACES.siblingBase]: [4] })
  const send = (gapReason: string | null) =>
    writes(district, (unit) => assignTargets(unit, assignment(2035, early, { gapReason })))
  await expect(send(null)).rejects.toMatchObject({
    code: 'THIEU-LY-DO-LECH',
    sentence: expect.stringContaining('Cấp trên chưa giao chỉ tiêu năm 2035 cho Huyện ủy An'),
  })
  expect(await send('Tạm giao để các xã chủ động')).toEqual({ version: 1 })
})

test('a draft is saved over the version seen; another’s save in between is told', async () => {
  const colleague = askerAt(PLACES.province, 'provincial_board', {
    accountId: 99,
    accountName: 'Nguyễn Minh Hạnh',
  })
  const save = (asker: typeof board, amount: number, version: number) =>
    writes(asker, (unit) =>
      saveDraft(unit, { year: 2036, lines: lines({ [PLACES.district]: [amount] }), version }),
    )
  expect(await save(board, 1, 0)).toEqual({ version: 1 })
  expect(await save(colleague, 2, 1)).toEqual({ version: 2 })
  await expect(save(board, 3, 1)).rejects.toMatchObject({
    changes: [expect.stringMatching(/^Nguyễn Minh Hạnh đã lưu bản nháp 2 lúc/)],
  })
  await expect(save(board, 3, 0)).rejects.toMatchObject({ code: 'CHUNG-XUNG-DOT' })
  expect((await reads(board, (unit) => getSheet(unit, 2036))).draft).toMatchObject({
    version: 2,
    savedBy: 'Nguyễn Minh Hạnh',
  })
})

test('assigning closes the draft, and a page opened before cannot save over a draft begun after', async () => {
  await setTarget(2037, 200)
  const sheet = lines({ [PLACES.district]: [100], [PLACES.siblingDistrict]: [100] })
  const save = (version: number) =>
    writes(board, (unit) => saveDraft(unit, { year: 2037, lines: sheet, version }))
  const { version: seen } = await save(0)
  await writes(board, (unit) => assignTargets(unit, assignment(2037, sheet)))
  expect((await reads(board, (unit) => getSheet(unit, 2037))).draft).toBeNull()
  await expect(save(seen)).rejects.toMatchObject({
    code: 'CHUNG-XUNG-DOT',
    changes: [expect.stringMatching(/^Cán bộ 1 đã giao chính thức bảng này lúc/)],
  })
  await save(0)
  await expect(save(seen)).rejects.toMatchObject({ code: 'CHUNG-XUNG-DOT' })
})

test('drafts and lines of one organisation are hidden from siblings, children and readers', async () => {
  await assignProvince(2038)
  await writes(district, (unit) =>
    saveDraft(unit, { year: 2038, lines: lines({ [PLACES.base]: [77] }), version: 0 }),
  )
  const reader = askerAt(PLACES.district, 'standing_committee_reader')
  for (const stranger of [sibling, base, board, reader]) {
    expect((await reads(stranger, (unit) => getSheet(unit, 2038))).draft).toBeNull()
  }
  const seen = (asker: typeof board) =>
    reads(asker, (unit) =>
      unit.db.selectFrom('target_line').select('child_id').distinct().execute(),
    )
  expect((await seen(sibling)).map((line) => line.child_id)).toEqual([PLACES.siblingDistrict])
  const drafts = (asker: typeof board) =>
    reads(asker, (unit) =>
      unit.db.selectFrom('target_draft').select('organisation_id').distinct().execute(),
    )
  expect(await drafts(sibling)).toEqual([])
  expect(await drafts(base)).toEqual([])
  expect(await drafts(district)).toEqual([{ organisation_id: PLACES.district }])
})

const five = (...amounts: number[]) =>
  SOURCE_IDS.map((source, index) => ({ source, amount: amounts[index] ?? 0 }))

test('[2.1-a] a request goes up with its reason; accepted, it waits in the draft for the next assignment', async () => {
  await assignProvince(2039)
  const ask = () =>
    writes(district, (unit) =>
      requestTarget(unit, {
        year: 2039,
        amounts: five(50, 20, 5, 10, 5),
        reason: 'Hai thôn đã sáp nhập',
      }),
    )
  const { id } = await ask()
  await expect(ask()).rejects.toMatchObject({
    code: 'DA-CO-DE-NGHI',
    sentence: expect.stringContaining('Tỉnh ủy'),
  })
  expect(await noticesOf(board)).toContain(
    'Huyện ủy An đề nghị chỉ tiêu năm 2039: 90, thay cho 100 đã giao',
  )
  const sheet = await reads(board, (unit) => getSheet(unit, 2039))
  expect(sheet.requests).toMatchObject([{ id, answer: null, reason: 'Hai thôn đã sáp nhập' }])

  await writes(board, (unit) =>
    answerRequest(unit, { id, answer: 'accepted', reason: 'Đồng ý giảm 10' }),
  )
  const after = await reads(board, (unit) => getSheet(unit, 2039))
  expect(
    after.draft!.lines.find((line) => line.child === PLACES.district && line.source === 1)?.amount,
  ).toBe(50)
  expect(
    after.draft!.lines.find((line) => line.child === PLACES.siblingDistrict && line.source === 1)
      ?.amount,
  ).toBe(100)
  const below = await reads(district, (unit) => getSheet(unit, 2039))
  expect(below.assignedFromAbove?.total).toBe(100)
  expect(below.ownRequests).toMatchObject([
    { id, answer: 'accepted', answerReason: 'Đồng ý giảm 10' },
  ])
  expect(await noticesOf(district)).toContain(
    'Tỉnh ủy chấp nhận đề nghị chỉ tiêu năm 2039: Đồng ý giảm 10',
  )
  await expect(
    writes(board, (unit) => answerRequest(unit, { id, answer: 'declined', reason: 'Xem lại' })),
  ).rejects.toMatchObject({ changes: [expect.stringContaining('Huyện ủy An')] })
})

test('[2.1-a] a declined request changes nothing', async () => {
  await assignProvince(2041)
  const { id } = await writes(district, (unit) =>
    requestTarget(unit, { year: 2041, amounts: five(10), reason: 'Nguồn ít' }),
  )
  await writes(board, (unit) =>
    answerRequest(unit, { id, answer: 'declined', reason: 'Khảo sát cho thấy đủ nguồn' }),
  )
  const sheet = await reads(board, (unit) => getSheet(unit, 2041))
  expect(sheet.draft).toBeNull()
  expect(sheet.requests).toMatchObject([{ answer: 'declined' }])
})

test('a request is answered only from directly above, and never by who asked', async () => {
  await assignProvince(2042)
  const { id } = await writes(district, (unit) =>
    requestTarget(unit, { year: 2042, amounts: five(10), reason: 'Nguồn ít' }),
  )
  for (const other of [district, sibling, base]) {
    await expect(
      writes(other, (unit) => answerRequest(unit, { id, answer: 'accepted', reason: 'Tự đồng ý' })),
    ).rejects.toMatchObject({ code: 'KHONG-THAY' })
  }
  const fromBase = await writes(base, (unit) =>
    requestTarget(unit, { year: 2042, amounts: five(3), reason: 'Nguồn ít' }),
  )
  await expect(
    writes(board, (unit) =>
      answerRequest(unit, { id: fromBase.id, answer: 'accepted', reason: 'Vượt cấp' }),
    ),
  ).rejects.toMatchObject({ code: 'KHONG-THAY' })
  const changed = await writes(district, (unit) =>
    unit.db
      .updateTable('target_request')
      .set({ answer: 'accepted' })
      .where('id', '=', id)
      .returning('id')
      .execute(),
  )
  expect(changed).toEqual([])
})

test('the same figures are no request, and the province has nobody to ask', async () => {
  await assignProvince(2043)
  const ask = (asker: typeof board) =>
    writes(asker, (unit) =>
      requestTarget(unit, { year: 2043, amounts: five(60, 20, 5, 10, 5), reason: 'Như cũ' }),
    )
  await expect(ask(district)).rejects.toMatchObject({ code: 'DE-NGHI-KHONG-DOI' })
  await expect(ask(board)).rejects.toMatchObject({ code: 'KHONG-CO-CAP-TREN' })
})
