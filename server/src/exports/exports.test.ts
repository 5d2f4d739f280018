import type { RoleKey } from '@ptdv/core/access/roles'
import type { ExportRequest } from '@ptdv/core/exports/contract'
import { EXPORT_KEYS, type ExportKey } from '@ptdv/core/exports/exports'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { openFile } from '../files/open-file.ts'
import { JobCancelled } from '../jobs/job-run.ts'
import { getJob } from '../jobs/read-jobs.ts'
import { workOnce } from '../jobs/run-jobs.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { cancelJob } from '../jobs/cancel-job.ts'
import { assignTargets } from '../targets/assign-targets.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import type { Cell } from '../workbooks/cell.ts'
import { readWorkbook } from '../workbooks/read-workbook.ts'
import { rowsOf } from '../workbooks/rows-of.testing.ts'
import { startExport } from './start-export.ts'
import { titleExport } from './title-export.ts'
import { writeExport } from './write-export.ts'

const scene = withTestHouse({ demo: true })
const { reads, writes } = doors(scene)
const MEMBERS = 2_345
let officer: Asker
let round: number
let openCase: number

beforeAll(async () => {
  await seedTree(scene.ownerDb, TEST_TODAY)
  await sql`update organisation set code = '00' || lpad(id::text, 3, '0')`.execute(scene.ownerDb)
  await seedMembers(scene.ownerDb, PLACES.cell, 9)
  await sql`
    with made as (
      insert into person (organisation_id, full_name, folded_name, name_key, given_name, rest_of_name, birth, identity_tail)
      select ${PLACES.siblingCell}, 'Lê An ' || n, 'le an', 'le an', 'An', 'Lê ' || lpad(n::text, 5, '0'), '1990-05', '0012'
      from generate_series(1, ${MEMBERS - 9}) n returning id
    )
    insert into membership (person_id, organisation_id, standing, in_cell_since)
    select id, ${PLACES.siblingCell}, 'official', '2020-01-01' from made`.execute(scene.ownerDb)
  officer = await officerAt('base_office', 'base')
  const rows = await sql<{ round: number; person: number }>`
    with round as (insert into survey_round (organisation_id, year, name, as_of, due_on)
      values (${PLACES.base}, 2024, 'Đợt một', ${TEST_TODAY}, ${TEST_TODAY}) returning id)
    select round.id as round, (select min(person_id) from membership where organisation_id = ${PLACES.cell}) as person
    from round`.execute(scene.ownerDb)
  round = rows.rows[0]!.round
  const opened = await sql<{ id: number }>`
    insert into admission_case (person_id, cell_id, source, opened_on, stage, waits_for)
    values (${rows.rows[0]!.person}, ${PLACES.cell}, 1, '2024-01-01', 'in_view', 'cell') returning id`.execute(
    scene.ownerDb,
  )
  openCase = opened.rows[0]!.id
  await writes(officer, (unit) =>
    assignTargets(unit, {
      year: 2024,
      lines: [{ child: PLACES.cell, source: 1, amount: 3, note: '' }],
      paper: { number: '05-QĐ/ĐU', date: '2024-01-10' },
      version: 0,
      changeReason: null,
      gapReason: 'Chưa được giao từ cấp trên',
    }),
  )
}, 60_000)
beforeEach(() => sql`delete from job`.execute(scene.ownerDb))

/** With an account and a mandate behind, as a job asks for. */
async function officerAt(role: RoleKey, at: keyof typeof PLACES): Promise<Asker> {
  const { accountId, mandateId } = await seedOfficer(scene.ownerDb, {
    userName: `${role}.${at}`.replaceAll('_', '.').toLowerCase(),
    role,
    at: PLACES[at],
  })
  return { ...askerAt(PLACES[at], role, { accountId }), mandateId }
}

const MEMBERS_OF_BASE: ExportRequest = { what: 'members', filters: { id: PLACES.base } }
const ask = (request: ExportRequest) => writes(officer, (unit) => startExport(unit, request))
const look = (id: number) => reads(officer, (unit) => getJob(unit, id))
const write = (asker: Asker, request: ExportRequest) =>
  reads(asker, (unit) => writeExport(unit, request, async () => undefined))

/** Title lines, head, and the rest as it stands in the first sheet. */
async function sheetOf(bytes: Buffer) {
  const rows = await rowsOf(readWorkbook(bytes))
  const head = rows.findIndex(({ cells }) => cells.length > 1 && !cells[1]!.merged)
  const texts = (cells: readonly Cell[]) => cells.map(({ text }) => text)
  return {
    title: rows.slice(0, head).map(({ cells }) => cells[0]!.text),
    head: texts(rows[head]!.cells),
    rows: rows.slice(head + 1).map(({ cells }) => cells),
  }
}

test('a list goes into one file, every row of it, in the order of the list', async () => {
  const { job } = await ask(MEMBERS_OF_BASE)
  expect(await look(job)).toMatchObject({
    title: 'Xuất Excel: Đảng viên – Đảng bộ xã An Khê',
    state: 'waiting',
  })
  await workOnce(scene.house, JOB_RUNNERS)
  const done = await look(job)
  expect(done).toMatchObject({
    state: 'done',
    sentence: 'Đã xuất 2.345 dòng.',
    done: MEMBERS,
    total: MEMBERS,
    file: { name: 'Đảng viên – Đảng bộ xã An Khê – 15-10-2024.xlsx' },
  })
  const { bytes } = await reads(officer, (unit) => openFile(unit, done.file!.id))
  const { title, head, rows } = await sheetOf(bytes)
  expect(title).toEqual([
    'Đảng viên – Đảng bộ xã An Khê',
    '2.345 đảng viên đến ngày xuất',
    expect.stringContaining('Xuất ngày 15/10/2024'),
    'Dữ liệu mẫu, không có thật',
  ])
  expect(head.slice(0, 6)).toEqual([
    'TT',
    'Họ tên',
    'Ngày sinh',
    'Số định danh',
    'Chi bộ',
    'Mã chi bộ',
  ])
  expect(rows).toHaveLength(MEMBERS)
  expect(rows[0]!.slice(0, 6)).toMatchObject([
    { number: 1 },
    { text: 'Lê An 1' },
    { text: '05/1990' },
    // Masked as on the screen; zeros in front stay.
    { text: '********0012', kind: 'text' },
    { text: 'Chi bộ thôn Hai, xã An Khê' },
    { text: '00008', kind: 'text', number: null },
  ])
  expect(new Set(rows.map((cells) => cells[1]!.text)).size).toBe(MEMBERS)
})

test('what begins as a formula stays the text it is', async () => {
  const texts = ['=1+1', '+84 912', '-5', '@An', '=HYPERLINK("http://x.invalid","x")']
  for (const text of texts) {
    await sql`
      with made as (
        insert into person (organisation_id, full_name, folded_name, name_key, given_name, rest_of_name, birth)
        values (${PLACES.otherCell}, ${text}, 'x', 'x', ${text}, '', '1990') returning id
      )
      insert into membership (person_id, organisation_id, standing, in_cell_since, office)
      select id, ${PLACES.otherCell}, 'official', '2020-01-01', ${text} from made`.execute(
      scene.ownerDb,
    )
  }
  const { bytes } = await write(askerAt(PLACES.otherCell, 'cell_officer'), {
    what: 'members',
    filters: { id: PLACES.otherCell },
  })
  const { rows } = await sheetOf(bytes)
  expect(rows.map((cells) => cells[1]!.text).toSorted()).toEqual(texts.toSorted())
  for (const cells of rows) {
    expect(cells[1]).toMatchObject({ kind: 'text', formula: false })
    expect(cells.at(-1)).toMatchObject({ text: cells[1]!.text, kind: 'text', formula: false })
  }
})

test('the audit tells who exported what and how much, and no name that was searched for', async () => {
  const { job } = await ask({
    what: 'members',
    filters: { id: PLACES.base, text: 'khanh', standing: 'official' },
  })
  await workOnce(scene.house, JOB_RUNNERS)
  const noted = await scene.ownerDb
    .selectFrom('audit')
    .select(['account_id', 'organisation_id', 'detail'])
    .where('action', '=', 'exports.write')
    .where('subject_id', '=', job)
    .executeTakeFirstOrThrow()
  expect(noted).toEqual({
    account_id: officer.accountId,
    organisation_id: PLACES.base,
    detail: {
      what: 'members',
      filters: { id: PLACES.base, text: true, standing: 'official' },
      rows: 1,
    },
  })
})

test('asked for again while it is being made, it is made once', async () => {
  const first = await ask(MEMBERS_OF_BASE)
  expect(await ask(MEMBERS_OF_BASE)).toEqual(first)
  const other = await ask({ what: 'members', filters: { id: PLACES.cell } })
  expect(other.job).not.toBe(first.job)
  await workOnce(scene.house, JOB_RUNNERS)
  expect((await ask(MEMBERS_OF_BASE)).job).not.toBe(first.job)
})

test('stopped in the midst of the rows, it leaves no file', async () => {
  const files = () => sql`select id from stored_file`.execute(scene.ownerDb)
  const before = (await files()).rows
  const { job } = await ask(MEMBERS_OF_BASE)
  const told: number[] = []
  await reads(officer, async (unit) => {
    await expect(
      writeExport(unit, MEMBERS_OF_BASE, async (rows) => {
        told.push(rows)
        if (rows === 1_000) throw new JobCancelled()
      }),
    ).rejects.toThrow(JobCancelled)
  })
  expect(told).toEqual([0, 1_000])
  await writes(officer, (unit) => cancelJob(unit, job))
  await workOnce(scene.house, JOB_RUNNERS)
  expect(await look(job)).toMatchObject({ state: 'cancelled', file: null })
  expect((await files()).rows).toEqual(before)
})

describe('every export of the table', () => {
  /** What the officer of the base may export, and for which organisation it is. */
  const REQUESTS: { readonly [What in ExportKey]: () => ExportRequest & { what: What } } = {
    members: () => ({ what: 'members', filters: { id: PLACES.cell } }),
    members_template: () => ({ what: 'members_template', filters: { id: PLACES.cell } }),
    members_book: () => ({ what: 'members_book', filters: { id: PLACES.cell } }),
    movements: () => ({
      what: 'movements',
      filters: { organisation: PLACES.base, from: '2020-01-01', to: TEST_TODAY, basis: 'then' },
    }),
    cases: () => ({ what: 'cases', filters: { organisation: PLACES.cell, state: 'open' } }),
    case_history: () => ({ what: 'case_history', filters: { id: openCase } }),
    vote_sheet: () => ({ what: 'vote_sheet', filters: { cell: PLACES.cell } }),
    work: () => ({ what: 'work', filters: {} }),
    paper_numbers: () => ({ what: 'paper_numbers', filters: { type: 'NQ' } }),
    vetting: () => ({ what: 'vetting', filters: { side: 'asked', open: true } }),
    away: () => ({ what: 'away', filters: { id: PLACES.base, list: 'all' } }),
    away_meetings: () => ({ what: 'away_meetings', filters: { id: PLACES.base } }),
    residence: () => ({
      what: 'residence',
      filters: { id: PLACES.base, year: 2024, side: 'from', list: 'all' },
    }),
    soldiers: () => ({ what: 'soldiers', filters: { id: PLACES.base, list: 'all' } }),
    soldier_board: () => ({ what: 'soldier_board', filters: { id: PLACES.base } }),
    soldier_givers: () => ({ what: 'soldier_givers', filters: { id: PLACES.base } }),
    militia_posts: () => ({ what: 'militia_posts', filters: { id: PLACES.base } }),
    badges: () => ({ what: 'badges', filters: { organisation: PLACES.base } }),
    badge_outlook: () => ({ what: 'badge_outlook', filters: { organisation: PLACES.base } }),
    transfers: () => ({ what: 'transfers', filters: { side: 'in', state: 'open' } }),
    temporary_transfers: () => ({
      what: 'temporary_transfers',
      filters: { side: 'in', state: 'there' },
    }),
    board: () => ({
      what: 'board',
      filters: { year: 2024, organisation: PLACES.base, basis: 'then' },
    }),
    people_behind: () => ({
      what: 'people_behind',
      filters: { year: 2024, organisation: PLACES.base, basis: 'then', fact: 'admitted' },
    }),
    form_list: () => ({
      what: 'form_list',
      filters: {
        form: '1',
        organisation: PLACES.base,
        from: '2024-01-01',
        to: TEST_TODAY,
        basis: 'then',
        row: 'closing',
        column: 'now',
      },
    }),
    durations: () => ({
      what: 'durations',
      filters: { year: 2024, organisation: PLACES.base, basis: 'then' },
    }),
    duration_cases: () => ({
      what: 'duration_cases',
      filters: { year: 2024, organisation: PLACES.base, basis: 'then', stretch: 'whole' },
    }),
    reports: () => ({ what: 'reports', filters: { year: 2024 } }),
    losses: () => ({
      what: 'losses',
      filters: { year: 2024, organisation: PLACES.base, basis: 'then' },
    }),
    quality: () => ({ what: 'quality', filters: { organisation: PLACES.base } }),
    reorganisations: () => ({ what: 'reorganisations', filters: {} }),
    imports: () => ({ what: 'imports', filters: {} }),
    survey_rounds: () => ({ what: 'survey_rounds', filters: {} }),
    survey_round: () => ({ what: 'survey_round', filters: { id: round } }),
    allocation: () => ({ what: 'allocation', filters: { year: 2024 } }),
    assignment: () => ({ what: 'assignment', filters: { year: 2024, version: 1 } }),
    province_targets: () => ({ what: 'province_targets', filters: {} }),
    target_requests: () => ({ what: 'target_requests', filters: { year: 2024 } }),
    organisation_children: () => ({ what: 'organisation_children', filters: { id: PLACES.base } }),
    organisation_tree: () => ({ what: 'organisation_tree', filters: { id: PLACES.base } }),
    accounts: () => ({ what: 'accounts', filters: {} }),
    delegations: () => ({ what: 'delegations', filters: {} }),
  }
  const askers: Partial<Record<ExportKey, Asker>> = {
    province_targets: askerAt(PLACES.province, 'provincial_board'),
    accounts: askerAt(PLACES.base, 'system_administrator'),
  }
  /** These name nothing of ours: others are answered for their own part. */
  const OWN: readonly ExportKey[] = [
    'work',
    'paper_numbers',
    'vetting',
    'transfers',
    'temporary_transfers',
    'reports',
    'reorganisations',
    'imports',
    'survey_rounds',
    'allocation',
    'target_requests',
    'accounts',
    'delegations',
  ]

  test.each(EXPORT_KEYS)('%s is written and opens', async (what) => {
    const { bytes, name } = await write(askers[what] ?? officer, REQUESTS[what]())
    expect(name).toMatch(/ – 15-10-2024\.xlsx$/)
    const { title, head } = await sheetOf(bytes)
    expect(title[0]).toBe(name.replace(' – 15-10-2024.xlsx', ''))
    expect(head.length).toBeGreaterThan(1)
  })

  test.each(EXPORT_KEYS.filter((what) => !OWN.includes(what)))(
    '%s of ours is refused to a sibling',
    async (what) => {
      const role = askers[what] === undefined ? 'base_office' : 'superior_board'
      const sibling = askerAt(PLACES.siblingBase, role)
      await expect(
        writes(sibling, (unit) => startExport(unit, REQUESTS[what]())),
      ).rejects.toMatchObject({ code: 'KHONG-THAY' })
      await expect(write(sibling, REQUESTS[what]())).rejects.toMatchObject({ code: 'KHONG-THAY' })
    },
  )

  test('a role that may not open the list may not export it', async () => {
    const centre = askerAt(PLACES.base, 'political_centre')
    for (const what of EXPORT_KEYS) {
      const titled = reads(centre, (unit) => titleExport(unit, REQUESTS[what]()))
      if (what.startsWith('organisation_')) await titled
      else await expect(titled).rejects.toMatchObject({ code: 'KHONG-THAY' })
    }
  })
})
