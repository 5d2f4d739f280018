import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Plan, PlannedChange } from '@ptdv/core/reorganisation/plan'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { activeMandates } from '../access/active-mandates.ts'
import type { Db } from '../database/connect.ts'
import { foldFigures, rebuildFigures } from '../figures/fold-figures.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { workOnce } from '../jobs/run-jobs.ts'
import { getBoard } from '../reports/get-board.ts'
import { askerAt, doors } from '../testing/asker-at.ts'
import { seedFigures } from '../testing/seed-figures.ts'
import { seedMembers } from '../testing/seed-members.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import { PLACES, seedTree } from '../testing/seed-tree.ts'
import { TEST_TODAY, withTestHouse } from '../testing/test-house.ts'
import { askCarryOut } from './ask-carry-out.ts'
import { carryOut } from './carry-out.ts'
import { carryOutDue } from './carry-out-due.ts'
import { getPlan } from './get-plan.ts'
import { listPlans } from './list-plans.ts'
import { savePlan } from './save-plan.ts'
import { schedulePlan } from './schedule-plan.ts'
import { settleTodo } from './settle-todo.ts'
import { newDay } from './start-calendar.ts'

const scene = withTestHouse()
const { reads, writes } = doors(scene)
const province = askerAt(PLACES.province, 'provincial_board', { organisationName: 'Tỉnh ủy' })
const district = askerAt(PLACES.district, 'superior_board')
const paper = { number: '30-QĐ/TU', date: '2024-08-30' as PlainDate }
const COMMUNE = -1

/** The district goes: its two communes become one committee directly under the province. */
const districtGoes: readonly PlannedChange[] = [
  {
    kind: 'founded',
    organisation: COMMUNE,
    organisationKind: 'commune_committee',
    name: 'Đảng ủy xã Mới',
    code: null,
    parent: PLACES.province,
  },
  { kind: 'merged', organisations: [PLACES.base, PLACES.siblingBase], into: COMMUNE },
  { kind: 'dissolved', organisation: PLACES.district },
]
const plan = (
  changes: readonly PlannedChange[] = districtGoes,
  effectiveOn: PlainDate = TEST_TODAY,
  decisions: Plan['decisions'] = {},
): Plan => ({ effectiveOn, changes, decisions })

const save = (content: Plan, asker = province) =>
  writes(asker, (unit) =>
    savePlan(unit, { id: null, version: 0, name: 'Sắp xếp huyện An', plan: content, paper }),
  )
const carry = (saved: { id: number; version: number }, asker = province) =>
  writes(asker, (unit) => carryOut(unit, saved))
const newest = async (asker = province) => (await reads(asker, (unit) => listPlans(unit)))[0]!

/** Everything that happened in the scene, taken back: each test begins with the small tree and its people. */
async function begin(db: Db): Promise<void> {
  await sql`truncate act, audit, audit_pending, audit_seal, outbox, outbox_pending, notice, organisation, organisation_name,
    organisation_parent, organisation_successor, organisation_line, organisation_today, organisation_setting, person,
    membership, admission_case, figure_entry, figure_pending, month_figure, mandate, account, reorganisation,
    reorganisation_todo, job, idempotency, target_assignment, target_line cascade`.execute(db)
  await seedTree(db, TEST_TODAY)
  for (const cell of [PLACES.cell, PLACES.siblingCell, PLACES.cousinCell, PLACES.otherCell]) {
    await seedMembers(db, cell, 3)
  }
  await seedFigures(db, [
    { organisation: PLACES.cell, kind: 'admitted', on: '2023-03-05', source: 1 },
    { organisation: PLACES.cell, kind: 'admitted', on: '2024-03-05', source: 1 },
    { organisation: PLACES.siblingCell, kind: 'admitted', on: '2023-06-05', source: 2 },
    { organisation: PLACES.cousinCell, kind: 'admitted', on: '2023-09-20', source: 2 },
    { organisation: PLACES.otherCell, kind: 'admitted', on: '2023-03-07', source: 1 },
  ])
  await foldFigures(scene.house.keeperDb)
}

beforeEach(() => begin(scene.ownerDb))

const board = (organisation: number, basis: 'then' | 'today', year = 2023) =>
  reads(province, (unit) =>
    getBoard(unit, { organisation, basis, year, asOf: `${year}-12-31` as PlainDate }),
  )
const livingCells = async () =>
  (
    await sql<{ cell: number; members: number }>`
      select c.id as cell, count(m.person_id)::integer as members from organisation c
      join organisation_today t on t.ancestor_id = c.id and t.principal
      left join membership m on m.organisation_id = t.organisation_id and m.ended_on is null
      where c.kind in ('cell', 'base_cell') and c.ended_on is null group by 1 order by 1`.execute(
      scene.ownerDb,
    )
  ).rows
const everything = async () =>
  (
    await sql<{ row: string }>`
      select 'act ' || id as row from act union all select 'line ' || organisation_id || ancestor_id || from_on from organisation_line
      union all select 'mandate ' || id || coalesce(ended_at::text, '') from mandate union all select 'outbox ' || id from outbox
      union all select 'state ' || id || state from reorganisation order by 1`.execute(
      scene.ownerDb,
    )
  ).rows

test('[0.2] 2023 as it was is unchanged, and restated on the new tree it adds up to the same', async () => {
  const asItWas = await board(PLACES.province, 'then')
  const ofDistrict = await board(PLACES.district, 'then')
  await carry(await save(plan()))
  const after = await board(PLACES.province, 'then')
  expect({ ...after, line: [] }).toEqual({ ...asItWas, line: [] })
  expect((await board(PLACES.district, 'then')).total).toEqual(ofDistrict.total)
  const restated = await board(PLACES.province, 'today')
  expect(restated.total.result).toBe(asItWas.total.result)
  expect(restated.children.map(({ organisation, result }) => [organisation.name, result])).toEqual([
    ['Huyện ủy Bình', 1],
    ['Đảng ủy xã Mới', 3],
  ])
  await rebuildFigures(scene.house.keeperDb)
  expect((await board(PLACES.province, 'today')).children).toEqual(restated.children)
})

test('[0.2] nobody is lost and nobody doubled: every member lies in one living cell', async () => {
  const before = await livingCells()
  const { before: counted, after } = await carry(
    await save(
      plan([
        ...districtGoes.slice(0, 2),
        {
          kind: 'merged',
          organisations: [PLACES.cell, PLACES.cousinCell],
          into: PLACES.siblingCell,
        },
        districtGoes[2]!,
      ]),
    ),
  )
  expect(after).toMatchObject({ members: counted.members, cases: counted.cases })
  expect(counted.members).toBe(12)
  const total = (cells: typeof before) => cells.reduce((sum, { members }) => sum + members, 0)
  expect(total(await livingCells())).toBe(total(before))
  expect(await livingCells()).toEqual([
    { cell: PLACES.siblingCell, members: 9 },
    { cell: PLACES.otherCell, members: 3 },
  ])
})

test('the acts stand in the order of the plan, each with its audit row, the founded one under its real number', async () => {
  await carry(await save(plan()))
  const acts = await sql<{
    kind: string
    payload: Record<string, unknown>
    noted: number
    paper: string
  }>`
    select a.kind, a.payload, (select count(*)::integer from audit u where u.act_id = a.id) as noted,
      a.paper_number as paper
    from act a where a.subject = 'organisation' and a.recorded_by is not null order by a.id`.execute(
    scene.ownerDb,
  )
  const founded = acts.rows[0]!.payload['organisation']
  expect(founded).toBeGreaterThan(PLACES.otherCell)
  expect(acts.rows).toMatchObject([
    { kind: 'founded', noted: 1, paper: paper.number },
    { kind: 'merged', noted: 1, payload: { into: founded } },
    { kind: 'dissolved', noted: 1, payload: { organisation: PLACES.district } },
  ])
  expect(await newest()).toMatchObject({ state: 'done' })
})

describe('mandates at what ends', () => {
  const officerAt = (at: number, userName: string) =>
    seedOfficer(scene.ownerDb, { userName, role: 'base_office', at })
  const held = async (accountId: number) =>
    (await activeMandates(scene.ownerDb, accountId, TEST_TODAY)).map(({ id, organisation }) => [
      id,
      organisation.name,
    ])

  test('pass on by decision, end by decision; undecided they act for the successor and stay a to-do', async () => {
    const [passing, ending] = [
      await officerAt(PLACES.base, 'vp.mot'),
      await officerAt(PLACES.siblingBase, 'vp.hai'),
    ]
    const decisions = {
      [`mandates:${PLACES.base}`]: 'pass_on',
      [`mandates:${PLACES.siblingBase}`]: 'end',
    }
    await carry(await save(plan(districtGoes, TEST_TODAY, decisions)))
    const [[mandate, place]] = (await held(passing.accountId)) as [[number, string]]
    expect(place).toBe('Đảng ủy xã Mới')
    expect(mandate).not.toBe(passing.mandateId)
    expect(await held(ending.accountId)).toEqual([])
    const audited = await sql<{
      action: string
    }>`select action from audit where subject = 'mandate' order by action`.execute(scene.ownerDb)
    expect(audited.rows.map(({ action }) => action)).toEqual([
      'mandate.ended',
      'mandate.ended',
      'mandate.granted',
    ])
  })

  test('left undecided, and settled afterwards', async () => {
    const officer = await officerAt(PLACES.base, 'vp.ba')
    await carry(await save(plan()))
    expect(await held(officer.accountId)).toEqual([[officer.mandateId, 'Đảng ủy xã Mới']])
    const { id } = await newest()
    const { todos } = await reads(province, (unit) => getPlan(unit, id))
    expect(todos).toMatchObject([
      { kind: 'mandates', organisation: { id: PLACES.base }, chosen: null },
    ])
    await writes(province, (unit) =>
      settleTodo(unit, { id: todos[0]!.id, choice: 'end', note: 'Nghỉ chế độ' }),
    )
    expect(await held(officer.accountId)).toEqual([])
    await expect(
      writes(province, (unit) => settleTodo(unit, { id: todos[0]!.id, choice: 'end', note: null })),
    ).rejects.toMatchObject({ code: 'VIEC-DA-QUYET-DINH' })
  })
})

describe('all or nothing', () => {
  test('a fault in the middle leaves nothing of it', async () => {
    const saved = await save(plan())
    const before = await everything()
    await sql`create function no_notices() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger no_notices before insert on outbox execute function no_notices()`.execute(
      scene.ownerDb,
    )
    try {
      await expect(carry(saved)).rejects.toThrow('no')
    } finally {
      await sql`drop function no_notices cascade`.execute(scene.ownerDb)
    }
    expect(await everything()).toEqual(before)
  })

  test('two carry it out at once: one does, the other is told', async () => {
    const saved = await save(plan())
    const results = await Promise.allSettled([carry(saved), carry(saved)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'PHUONG-AN-KHONG-CON-NHU-CU' },
    })
    expect((await everything()).filter(({ row }) => row.startsWith('act'))).toHaveLength(10 + 3 + 1)
  })

  test('a plan that names one already dissolved is refused in words, and nothing changes', async () => {
    await carry(await save(plan()))
    const before = await everything()
    const late = await save(
      plan([{ kind: 'merged', organisations: [PLACES.base], into: PLACES.otherBase }]),
    )
    await expect(carry(late)).rejects.toThrow(/Đảng bộ xã An Khê đã hợp nhất thành Đảng ủy xã Mới/)
    expect((await everything()).filter(({ row }) => !row.startsWith('state'))).toEqual(
      before.filter(({ row }) => !row.startsWith('state')),
    )
  })

  test('what is the level above’s to decide, or lies elsewhere, is not in anybody’s plan', async () => {
    await expect(save(plan(), district)).rejects.toMatchObject({ code: 'KHONG-THAY' })
    await expect(
      save(plan([{ kind: 'dissolved', organisation: PLACES.district }]), district),
    ).rejects.toMatchObject({ code: 'CAP-TREN-QUYET-DINH' })
  })
})

describe('prepared ahead', () => {
  const LATER: PlainDate = '2024-11-01'
  const on = <T>(today: PlainDate, work: () => Promise<T>) => {
    const { house } = scene
    const was = house.today
    Object.assign(house, { today: () => today })
    return work().finally(() => Object.assign(house, { today: was }))
  }
  const appoint = async () => {
    const saved = await save(plan(districtGoes, LATER))
    return writes(province, (unit) => schedulePlan(unit, saved))
  }

  test('it takes effect on its day, by itself, as the officer’s decision', async () => {
    await appoint()
    await newDay(scene.house)
    expect(await newest()).toMatchObject({ state: 'scheduled' })
    await on(LATER, () => newDay(scene.house))
    expect(await newest()).toMatchObject({ state: 'done', openTodos: 0 })
    const [act] = (
      await sql<{
        recorded_by_name: string
      }>`select recorded_by_name from act where kind = 'dissolved'`.execute(scene.ownerDb)
    ).rows
    expect(act).toEqual({ recorded_by_name: province.accountName })
    // Once: the next look finds nothing due.
    expect(await on(LATER, () => carryOutDue(scene.house))).toBe(0)
  })

  test('the tree has changed meanwhile: nothing is done, and it says why', async () => {
    await appoint()
    await writes(province, (unit) =>
      savePlan(unit, {
        id: null,
        version: 0,
        name: 'Khác',
        plan: plan([{ kind: 'merged', organisations: [PLACES.base], into: PLACES.siblingBase }]),
        paper,
      }),
    ).then(carry)
    const before = (await everything()).filter(({ row }) => row.startsWith('line'))
    await on(LATER, () => newDay(scene.house))
    const stale = (await reads(province, (unit) => listPlans(unit))).find(
      ({ name }) => name === 'Sắp xếp huyện An',
    )
    expect(stale).toMatchObject({ state: 'draft' })
    expect(stale!.problem).toMatch(/Đảng bộ xã An Khê đã sáp nhập vào Đảng bộ xã An Lạc/)
    expect((await everything()).filter(({ row }) => row.startsWith('line'))).toEqual(before)
    const told = await sql<{
      text: string
    }>`select payload ->> 'text' as text from outbox order by id desc limit 1`.execute(
      scene.ownerDb,
    )
    expect(told.rows[0]!.text).toMatch(/chưa thực hiện được, chưa có gì thay đổi/)
  })

  test('for a day gone by it is carried out at once instead', async () => {
    const saved = await save(plan())
    await expect(writes(province, (unit) => schedulePlan(unit, saved))).rejects.toMatchObject({
      code: 'NGAY-DA-DEN',
    })
    const ahead = await save(plan(districtGoes, LATER))
    await expect(carry(ahead)).rejects.toMatchObject({ code: 'CHUA-DEN-NGAY' })
  })
})

test('asked for on the screen it is a job that tells its result', async () => {
  const { accountId, mandateId } = await seedOfficer(scene.ownerDb, {
    userName: 'ban.to.chuc',
    role: 'provincial_board',
    at: PLACES.province,
  })
  const asker = { ...askerAt(PLACES.province, 'provincial_board', { accountId }), mandateId }
  const saved = await save(plan(), asker)
  await writes(asker, (unit) => askCarryOut(unit, saved))
  expect(await workOnce(scene.house, JOB_RUNNERS)).toBe(true)
  const [job] = (
    await sql<{ state: string; sentence: string }>`select state, sentence from job`.execute(
      scene.ownerDb,
    )
  ).rows
  expect(job).toMatchObject({ state: 'done' })
  expect(job!.sentence).toMatch(
    /Đã ghi 3 quyết định .*: 12 đảng viên và 0 hồ sơ đang xét còn nguyên/,
  )
  expect(await newest(asker)).toMatchObject({ state: 'done' })
})
