import { tmpdir } from 'node:os'
import { randomBytes } from 'node:crypto'
import { addDays, endOfYear, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { mayContain } from '@ptdv/core/organisations/kinds'
import { getOrganisation } from '@ptdv/core/organisations/tree'
import { childrenOn, lineOn } from '@ptdv/core/organisations/tree-on'
import { figureOf, listBehind, readReportFigure } from '@ptdv/core/reports/report-figure'
import { connect, type Db } from '@ptdv/server/database/connect'
import type { House } from '@ptdv/server/database/house'
import { closeHouse, openHouse } from '@ptdv/server/database/open-house'
import { read, write, type Unit } from '@ptdv/server/database/unit-of-work'
import { withTestDatabase } from '@ptdv/server/engine/test-database'
import { rebuildFigures } from '@ptdv/server/figures/fold-figures'
import { asKnown } from '@ptdv/server/figures/known'
import { loadTree } from '@ptdv/server/organisations/load-tree'
import { refreshTree } from '@ptdv/server/organisations/refresh-tree'
import { freezeReport } from '@ptdv/server/reports/freeze-report'
import { getBoard } from '@ptdv/server/reports/get-board'
import { getReport } from '@ptdv/server/reports/get-report'
import { listFrozenOrNow } from '@ptdv/server/reports/list-frozen-or-now'
import { readFreeze } from '@ptdv/server/reports/read-freeze'
import { readReport } from '@ptdv/server/reports/read-report'
import { findReport } from '@ptdv/server/reports/report-row'
import { verifyReport } from '@ptdv/server/reports/verify-report'
import { askerAt } from '@ptdv/server/testing/asker-at'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadData } from './load-data.ts'

const database = withTestDatabase()
let house: House
let owner: Db
let organisations: readonly { readonly id: number; readonly from: PlainDate }[]

beforeAll(async () => {
  const secret = randomBytes(32)
  owner = connect(database.ownerUrl, { max: 1 })
  house = await openHouse(database, secret, tmpdir())
  await loadData(database.ownerUrl, { scale: 'tiny', identityKeys: house.identityKeys })
  await closeHouse(house)
  house = await openHouse(database, secret, tmpdir())
  const tree = await loadTree(owner)
  organisations = [...tree.organisations.values()].map(({ id, life }) => ({ id, from: life.from }))
}, 120_000)
afterAll(async () => {
  await closeHouse(house)
  await owner.destroy()
})

const province = () => askerAt(organisations[0]!.id, 'provincial_board')
const reads = <T>(work: (unit: Unit) => Promise<T>) => read(house, province(), work)
const writes = <T>(work: (unit: Unit) => Promise<T>) =>
  write(house, province(), { key: crypto.randomUUID(), route: 'test', body: null }, work)
const lastAct = async () =>
  (await sql<{ id: number }>`select max(id)::integer as id from act`.execute(owner)).rows[0]!.id

test('[3.8] for any organisation, day and tree the report, reckoned anew from the ledger, has the figures of the board', async () => {
  const upToAct = await lastAct()
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        organisation: fc.constantFrom(...organisations),
        daysBack: fc.integer({ min: 0, max: 650 }),
        basis: fc.constantFrom('then' as const, 'today' as const),
      }),
      async ({ organisation, daysBack, basis }) => {
        const cutOff = addDays(house.today(), -daysBack)
        if (cutOff < organisation.from) return
        const query = { organisation: organisation.id, year: Number(cutOff.slice(0, 4)), basis }
        const { board, now, frozen } = await reads(async (unit) => {
          const known = await asKnown(unit, { upToAct, on: unit.today })
          return {
            board: await getBoard(unit, { ...query, asOf: cutOff }),
            now: await readReport(unit, { ...query, cutOff }),
            frozen: await readReport(unit, { ...query, cutOff, known }),
          }
        })
        expect(frozen).toEqual(now)
        expect(figureOf(frozen, { indicator: 'admitted' })).toBe(board.total.result)
        expect(figureOf(frozen, { indicator: 'target' })).toBe(board.total.target)
        expect(figureOf(frozen, { indicator: 'members' })).toBe(board.total.membersNow)
        expect(
          board.sources.map(({ source }) => figureOf(frozen, { indicator: 'admitted', source })),
        ).toEqual(board.sources.map(({ result }) => result))
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

test('[3.8] every figure with people behind it is the length of its list, this year and last', async () => {
  const cutOff = house.today()
  const root = organisations[0]!.id
  const year = Number(cutOff.slice(0, 4))
  const lengths = await reads(async (unit) => {
    const data = await readReport(unit, { organisation: root, year, basis: 'then', cutOff })
    const compared: [string, number | null, number][] = []
    for (const [key, value] of Object.entries(data.figures)) {
      const list = listBehind(data, readReportFigure(key)!)
      if (list === null) continue
      const { total } = await listFrozenOrNow(unit, { ...list, basis: 'then' })
      compared.push([key, value, total])
    }
    return compared
  })
  expect(lengths.length).toBeGreaterThan(20)
  expect(lengths.filter(([, value, total]) => value !== total)).toEqual([])
})

test('[3.8] what is frozen is told again as it was after later acts and corrections, and the difference is shown with its act', async () => {
  const cutOff = house.today()
  const year = Number(cutOff.slice(0, 4))
  const organisation = organisations[0]!.id
  const frozen = await writes((unit) => freezeReport(unit, { year, cutOff, version: 0 }))
  const shownAs = (shown: 'frozen' | 'now') =>
    reads((unit) => getReport(unit, { year, organisation, basis: 'then', shown }))
  const before = await shownAs('frozen')
  expect(before.differences).toEqual([])
  expect(before.freeze?.hash).toBe(frozen.hash)

  // One admission of this year turns out to lie a year earlier: the ledger takes it back and enters it anew.
  const { rows } = await sql<{ act: number; person: number; cell: number }>`
    select act_id as act, person_id as person, organisation_id as cell from figure_entry
    where kind = 'admitted' and on_date between ${`${year}-01-01`} and ${cutOff} order by id desc limit 1`.execute(
    owner,
  )
  const moved = rows[0]!
  const { rows: acts } = await sql<{ id: number }>`
    insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
      recorded_by_name, payload, corrects)
    select subject, subject_id, 'corrected', organisation_id, organisation_name, home_id, happened_on, effective_on,
      'Người sửa', '{}', id from act where id = ${moved.act} returning id::integer`.execute(owner)
  const correction = acts[0]!.id
  await sql`with entered as (
      insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount, person_id, case_id)
      select ${correction}::bigint, organisation_id, on_date, kind, source, -amount, person_id, case_id
      from figure_entry where act_id = ${moved.act} and kind = 'admitted'
      union all
      select ${correction}::bigint, organisation_id, ${endOfYear(year - 1)}::date, kind, source, amount, person_id, case_id
      from figure_entry where act_id = ${moved.act} and kind = 'admitted'
      returning id)
    insert into figure_pending (entry_id) select id from entered`.execute(owner)

  const after = await shownAs('frozen')
  expect(after.data).toEqual(before.data)
  const now = await shownAs('now')
  const was = figureOf(before.data, { indicator: 'admitted' })!
  expect(figureOf(now.data, { indicator: 'admitted' })).toBe(was - 1)
  expect(after.differences).toContainEqual(
    expect.objectContaining({
      figure: 'admitted.0.0.0',
      was,
      now: was - 1,
      why: [
        expect.objectContaining({
          words: expect.stringMatching(/đính chính, bớt 1 \(Người sửa\)/),
        }),
      ],
    }),
  )
  const list = await reads((unit) =>
    listFrozenOrNow(unit, {
      ...listBehind(after.data, { indicator: 'admitted' })!,
      basis: 'then',
      frozen: after.freeze!.act,
    }),
  )
  expect(list.total).toBe(was)
  expect(await reads((unit) => verifyReport(unit, { id: frozen.id }))).toEqual({
    hash: frozen.hash,
    intact: true,
    reproduced: true,
  })
})

test('[3.8] what is frozen is told again as it was after the tree was changed back in time', async () => {
  const cutOff = house.today()
  const year = Number(cutOff.slice(0, 4))
  const organisation = organisations[0]!.id
  const report = await reads((unit) => findReport(unit, organisation, year))
  const frozen = await writes((unit) =>
    freezeReport(unit, { year, cutOff, version: report?.version ?? 0 }),
  )
  const { act } = await reads((unit) => readFreeze(unit, frozen.act))
  const of = (child: number) =>
    reads((unit) =>
      listFrozenOrNow(unit, {
        fact: 'admitted',
        year,
        organisation: child,
        basis: 'then',
        asOf: cutOff,
        frozen: act,
      }),
    )
  const tree = await loadTree(owner)
  const admitting = (
    await sql<{ id: number }>`
      select organisation_id as id from figure_entry where kind = 'admitted' and amount > 0
        and on_date between ${`${year}-01-01`} and ${cutOff} order by id limit 1`.execute(owner)
  ).rows[0]!.id
  const [, base, from] = lineOn(tree, admitting, cutOff)
  const to = childrenOn(tree, organisation, cutOff).find(
    (other) =>
      other !== from &&
      mayContain(getOrganisation(tree, other).kind, getOrganisation(tree, base!).kind),
  )!
  const before = await of(from!)
  await owner.transaction().execute(async (db) => {
    await sql`
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
        recorded_by_name, payload)
      values ('organisation', ${base}, 'moved', ${organisation}, 'Tỉnh ủy', ${base}, ${`${year}-01-01`}, ${`${year}-01-01`},
        'Người thử', ${JSON.stringify({ organisation: base, parent: to })})`.execute(db)
    await refreshTree(db, house.today())
  })
  await rebuildFigures(house.keeperDb)
  const now = await reads((unit) => readReport(unit, { organisation, year, basis: 'then', cutOff }))
  expect(figureOf(now, { indicator: 'admitted', child: from! })).toBeLessThan(before.total)
  expect((await of(from!)).total).toBe(before.total)
  expect(await reads((unit) => verifyReport(unit, { id: frozen.id }))).toMatchObject({
    intact: true,
    reproduced: true,
  })
})

test('[3.8] restated on today’s tree the children add up to the same whole', async () => {
  const cutOff = house.today()
  const year = Number(cutOff.slice(0, 4))
  for (const basis of ['then', 'today'] as const) {
    const data = await reads((unit) =>
      readReport(unit, { organisation: organisations[0]!.id, year, basis, cutOff }),
    )
    const parts = data.children.reduce(
      (sum, { id }) => sum + figureOf(data, { indicator: 'admitted', child: id })!,
      0,
    )
    expect(parts).toBe(figureOf(data, { indicator: 'admitted' }))
  }
})

test('[3.8] a report for a day before the tree began is refused in words', async () => {
  await expect(
    reads((unit) =>
      getReport(unit, {
        year: 2000,
        organisation: organisations[0]!.id,
        basis: 'then',
        shown: 'now',
      }),
    ),
  ).rejects.toMatchObject({
    code: 'CHUA-CO-TO-CHUC',
    sentence: expect.stringMatching(/có trong cây tổ chức từ ngày .*không có số liệu để báo cáo/),
  })
})
