import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OrganisationId } from '@ptdv/core/organisations/acts'
import type { Tree } from '@ptdv/core/organisations/tree'
import { aliveOn, homeOn, nameOn, parentOn } from '@ptdv/core/organisations/tree-on'
import { connect, type Db } from '@ptdv/server/database/connect'
import type { House } from '@ptdv/server/database/house'
import { closeHouse, openHouse } from '@ptdv/server/database/open-house'
import { read } from '@ptdv/server/database/unit-of-work'
import { withTestDatabase } from '@ptdv/server/engine/test-database'
import { readNodes } from '@ptdv/server/organisations/list-children'
import { loadTree } from '@ptdv/server/organisations/load-tree'
import { getBoard } from '@ptdv/server/reports/get-board'
import { listPeopleBehind } from '@ptdv/server/reports/list-people-behind'
import { askerAt } from '@ptdv/server/testing/asker-at'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadData } from '../load-data.ts'
import { readRows } from '../tables.ts'
import { unitOf } from './carry-out-plan.ts'
import { committeesByCode } from './committees-by-code.ts'
import { MERGED_ON } from './plan-2024.ts'
import { REFORMED_ON } from './plan-2025.ts'
import { GOES_TO, MERGER_2024, NEW_COMMUNES, UNVERIFIED_2024 } from './reform-tables.ts'

type Board = Awaited<ReturnType<typeof getBoard>>

const database = withTestDatabase()
let house: House
let owner: Db
let tree: Tree
let before: { members: Placed[]; cases: Placed[]; waiting: Waiting[]; boards: Board[] }

interface Placed {
  readonly id: number
  readonly cell: number
}
interface Waiting {
  readonly id: number
  readonly organisation: number
}

/** Old Hưng Yên and Thái Bình, in the order in which they were founded. */
const OLD_PROVINCES = ['33', '34']
const BEFORE_REFORM = '2025-06-30'

const livingMembers = async (db: Kysely<never> | Db) =>
  (
    await sql<Placed>`select person_id as id, organisation_id as cell from membership where ended_on is null order by 1`.execute(
      db as Db,
    )
  ).rows
const openCases = async (db: Db) =>
  (
    await sql<Placed>`select id, cell_id as cell from admission_case where closed_on is null order by 1`.execute(
      db,
    )
  ).rows

beforeAll(async () => {
  const secret = randomBytes(32)
  owner = connect(database.ownerUrl, { max: 1 })
  house = await openHouse(database, secret, tmpdir())
  await loadData(database.ownerUrl, {
    scale: 'communes',
    scenario: '2025',
    identityKeys: house.identityKeys,
    house,
    beforeReform: async (db) => {
      const unit = await unitOf(db, house, 'tinhuy', BEFORE_REFORM)
      const roots = [...committeesByCode(await loadTree(db), 'provincial_committee', BEFORE_REFORM)]
      const boards = []
      for (const [, organisation] of roots) {
        const everywhere = { ...unit, asker: { ...unit.asker, organisationId: organisation } }
        boards.push(await getBoard(everywhere, { year: 2023, organisation, basis: 'then' }))
      }
      const waiting =
        await sql<Waiting>`select id, waits_organisation_id as organisation from admission_case
        where closed_on is null and waits_organisation_id is not null`.execute(db)
      before = {
        members: await livingMembers(db),
        cases: await openCases(db),
        waiting: waiting.rows,
        boards,
      }
    },
  })
  await closeHouse(house)
  // Opened anew: what "today" is stands in the database only now.
  house = await openHouse(database, secret, tmpdir())
  tree = await loadTree(owner)
}, 180_000)
afterAll(async () => {
  await closeHouse(house)
  await owner.destroy()
})

const provinceOn = (code: string, on: typeof REFORMED_ON) =>
  committeesByCode(tree, 'provincial_committee', on).get(code)!
const newProvince = () => provinceOn('33', REFORMED_ON)
const board = (query: { year: number; organisation: number; basis: 'then' | 'today' }) =>
  read(house, askerAt(newProvince(), 'provincial_board'), (unit) => getBoard(unit, query))
const sumOfResults = ({ children }: Board) =>
  children.reduce((total, { result }) => total + result, 0)

describe('nobody is lost, nobody doubled', () => {
  test('[0.2] the members and the cases in progress of the day before are those of the day after, each in its cell', async () => {
    const result = await owner
      .selectFrom('reorganisation')
      .where('effective_on', '=', REFORMED_ON)
      .select('result')
      .executeTakeFirstOrThrow()
    expect(before.members.length).toBeGreaterThan(4_000)
    expect(before.cases.length).toBeGreaterThan(300)
    expect(result.result).toMatchObject({
      before: { members: before.members.length, cases: before.cases.length },
      after: { members: before.members.length, cases: before.cases.length },
    })
    const now = new Map((await livingMembers(owner)).map(({ id, cell }) => [id, cell]))
    const ended = await owner
      .selectFrom('membership')
      .where('ended_on', '>=', REFORMED_ON)
      .select('person_id')
      .execute()
    const gone = new Set(ended.map(({ person_id }) => person_id))
    for (const { id, cell } of before.members) if (!gone.has(id)) expect(now.get(id)).toBe(cell)
  })

  test('on today’s tree each of them counts once under the new province and once under one of its parts', async () => {
    for (const table of ['membership', 'admission_case'] as const) {
      const cell = table === 'membership' ? 'organisation_id' : 'cell_id'
      const end = table === 'membership' ? 'ended_on' : 'closed_on'
      const counted = await sql<{ all: number; province: number; parts: number; places: number }>`
        select (select count(*)::integer from ${sql.table(table)} where ${sql.ref(end)} is null) as all,
          count(*) filter (where t.ancestor_id = ${newProvince()})::integer as province,
          count(*) filter (where o.parent_id = ${newProvince()})::integer as parts,
          count(distinct o.id) filter (where o.parent_id = ${newProvince()})::integer as places
        from ${sql.table(table)} m join organisation_today t on t.organisation_id = m.${sql.ref(cell)} and t.principal
        join organisation o on o.id = t.ancestor_id and o.ended_on is null
        where m.${sql.ref(end)} is null`.execute(owner)
      const [row] = counted.rows
      expect(row!.province).toBe(row!.all)
      expect(row!.parts).toBe(row!.all)
      expect(row!.places).toBeGreaterThan(100)
    }
  })

  test('cases that waited for an office that ended wait for the one that follows it', async () => {
    const now = await sql<Waiting & { closed: boolean }>`
      select id, waits_organisation_id as organisation from admission_case
      where closed_on is null and waits_organisation_id is not null`.execute(owner)
    const ended = before.waiting.filter(
      ({ organisation }) => !aliveOn(tree, organisation, REFORMED_ON),
    )
    expect(ended.length).toBeGreaterThan(5)
    for (const { organisation } of now.rows)
      expect(aliveOn(tree, organisation, house.today())).toBe(true)
  })

  test('every act of a case was done by an organisation that stood on its day, under its name', async () => {
    const acts = await sql<{ organisation: number; name: string; on: typeof REFORMED_ON }>`
      select organisation_id as organisation, organisation_name as name, happened_on as on from act where subject = 'case'`.execute(
      owner,
    )
    expect(acts.rows.some(({ on }) => on > REFORMED_ON)).toBe(true)
    for (const { organisation, name, on } of acts.rows) {
      expect([aliveOn(tree, organisation, on), name]).toEqual([
        true,
        nameOn(tree, organisation, on),
      ])
    }
  })
})

describe('the tree', () => {
  test('in 2024 two committees merged and fifteen took a new name; every code of the list of 3/2025 bears its name', () => {
    const communes = committeesByCode(tree, 'base_committee', MERGED_ON)
    const listed = readRows('communes-381-2025-03.csv').filter(([province]) => province === '33')
    expect(listed).toHaveLength(139)
    for (const [, , , , code = '', name = ''] of listed) {
      const organisation = communes.get(code)
      expect(organisation && nameOn(tree, organisation, MERGED_ON)).toBe(
        `Đảng ủy ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      )
    }
    expect(
      MERGER_2024.filter(({ verified, change }) => verified && change === 'gone'),
    ).toHaveLength(2)
  })

  test('each of the 381 lives on in the new commune that the map of codes names, whatever it is called', () => {
    const communes = committeesByCode(tree, 'commune_committee', REFORMED_ON)
    const old = committeesByCode(tree, 'base_committee', BEFORE_REFORM)
    expect([...communes.keys()].toSorted()).toEqual(NEW_COMMUNES.map(({ code }) => code).toSorted())
    expect(GOES_TO.size).toBe(381)
    for (const [code, [principal]] of GOES_TO) {
      expect([code, homeOn(tree, old.get(code)!, REFORMED_ON)]).toEqual([
        code,
        communes.get(principal!),
      ])
    }
    for (const id of communes.values())
      expect(tree.organisations.get(id)!.predecessors.length).toBeGreaterThan(0)
  })

  test('nineteen names stand for two communes or more, and none was merged by its name', () => {
    const bare = (name: string) => name.replace(/^(Xã|Phường|Thị trấn) /, '')
    const rows = readRows('communes-381-2025-03.csv')
    const byName = Map.groupBy(rows, ([, , , , , name = '']) => bare(name))
    const alike = [...byName.values()].filter((same) => same.length > 1)
    expect(alike).toHaveLength(19)
    // A new commune that bears the name of an old one which went elsewhere.
    const TRAPS = [
      ['12148', '12292'],
      ['12337', '12169'],
      ['12517', '12136'],
      ['12583', '12043'],
      ['12583', '12610'],
      ['12613', '12034'],
      ['13120', '11959'],
    ] as const
    const communes = committeesByCode(tree, 'commune_committee', REFORMED_ON)
    const old = committeesByCode(tree, 'base_committee', BEFORE_REFORM)
    for (const [renewed, went] of TRAPS) {
      expect(homeOn(tree, old.get(went)!, REFORMED_ON)).not.toBe(communes.get(renewed))
    }
  })

  test('no district is left, and nothing was left under one', () => {
    const today = house.today()
    expect(committeesByCode(tree, 'district_committee', today).size).toBe(0)
    for (const { id } of tree.organisations.values()) {
      const parent = parentOn(tree, id, today)
      if (parent !== null) expect(aliveOn(tree, parent, today)).toBe(true)
    }
    for (const code of OLD_PROVINCES) {
      expect(homeOn(tree, provinceOn(code, BEFORE_REFORM), REFORMED_ON)).toBe(newProvince())
    }
  })

  test('the three communes that were split leave a to-do each, and nothing else stays open', async () => {
    const todos = await owner
      .selectFrom('reorganisation_todo')
      .where('chosen', 'is', null)
      .select(['kind', 'about_id'])
      .execute()
    const code = (id: OrganisationId) => tree.organisations.get(id)!.code
    expect(todos.map(({ kind, about_id }) => [kind, code(about_id)]).toSorted()).toEqual([
      ['shares', '11989'],
      ['shares', '12004'],
      ['shares', '12322'],
    ])
  })

  test('communes whose successor no source names stay as they are under the province, and are listed', async () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8')
    const notices = await sql<{ text: string }>`
      select payload ->> 'text' as text from outbox where organisation_id = ${newProvince()}`.execute(
      owner,
    )
    const communes = committeesByCode(tree, 'base_committee', house.today())
    expect(UNVERIFIED_2024).toHaveLength(20)
    for (const { code, name } of UNVERIFIED_2024) {
      const organisation = communes.get(code)!
      expect(nameOn(tree, organisation, house.today())).toBe(
        `Đảng ủy ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      )
      expect(parentOn(tree, organisation, house.today())).toBe(newProvince())
      expect(readme).toContain(`${name} (${code})`)
      expect(notices.rows.some(({ text }) => text.includes(`${name} (${code})`))).toBe(true)
    }
  })
})

describe('the figures', () => {
  test('[0.2] the boards of 2023 as they were are the same after it, byte for byte', async () => {
    for (const earlier of before.boards) {
      const now = await board({ year: 2023, organisation: earlier.organisation.id, basis: 'then' })
      // Above it stands now the committee into which it merged.
      expect(JSON.stringify({ ...now, line: [] })).toBe(JSON.stringify({ ...earlier, line: [] }))
    }
    expect(before.boards.map(({ total }) => total.result > 30)).toEqual([true, true])
  })

  test.each([2023, 2024, 2025])(
    '[0.2] the year %i restated on the new tree adds up to the same total',
    async (year) => {
      const restated = await board({ year, organisation: newProvince(), basis: 'today' })
      const then = await Promise.all(
        [...OLD_PROVINCES.map((code) => provinceOn(code, BEFORE_REFORM)), newProvince()].map(
          (organisation) => board({ year, organisation, basis: 'then' }),
        ),
      )
      const total = then.reduce((sum, { total: { result } }) => sum + result, 0)
      expect(restated.total.result).toBe(total)
      expect(sumOfResults(restated)).toBe(total)
      const set = then.map(({ total: { target } }) => target ?? 0)
      expect(restated.total.target).toBe(set.reduce((sum, target) => sum + target, 0))
      expect(restated.sources.reduce((sum, { target }) => sum + (target ?? 0), 0)).toBe(
        restated.sumOfParts,
      )
      // In the year of a move a row is all of its own year, also what it brought along.
      if (year === 2025) return
      for (const one of then) expect(sumOfResults(one)).toBe(one.total.result)
    },
  )

  test('the board of 2025 knows the place of each new commune on the map, and its target', async () => {
    const { children, total, sumOfParts } = await board({
      year: 2025,
      organisation: newProvince(),
      basis: 'today',
    })
    const onMap = children.filter(({ communeCode }) => communeCode !== null)
    expect(onMap.map(({ communeCode }) => communeCode).toSorted()).toEqual(
      NEW_COMMUNES.map(({ code }) => code).toSorted(),
    )
    expect(onMap.every(({ target }) => target !== null)).toBe(true)
    expect(total.target).toBe(sumOfParts)
    expect(total.result).toBeGreaterThan(0)
  })

  test('members are counted where they are on the day: before it under the districts, after it under the communes', async () => {
    const members = async (organisation: number, on: typeof REFORMED_ON) => {
      const nodes = await read(house, askerAt(newProvince(), 'provincial_board'), (unit) =>
        readNodes(unit, [organisation], on),
      )
      return nodes[0]!.members
    }
    const old = await Promise.all(
      OLD_PROVINCES.map((code) => members(provinceOn(code, BEFORE_REFORM), BEFORE_REFORM)),
    )
    expect(old[0]! + old[1]!).toBe(before.members.length)
    const now = (await livingMembers(owner)).length
    expect(await members(newProvince(), house.today())).toBe(now)
    const { children, total } = await board({
      year: 2025,
      organisation: newProvince(),
      basis: 'then',
    })
    expect(total.membersNow).toBe(now)
    const parts = await Promise.all(
      children.map(({ organisation }) => members(organisation.id, house.today())),
    )
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(now)
    const { total: listed } = await read(
      house,
      askerAt(newProvince(), 'provincial_board'),
      (unit) =>
        listPeopleBehind(unit, {
          year: 2025,
          organisation: newProvince(),
          basis: 'then',
          fact: 'member',
        }),
    )
    expect(listed).toBe(now)
  })

  test('the board of a district in 2023 offers no map', async () => {
    const district = committeesByCode(tree, 'district_committee', BEFORE_REFORM).get('330')!
    const { children } = await board({ year: 2023, organisation: district, basis: 'then' })
    expect(children.length).toBeGreaterThan(20)
    expect(children.every(({ communeCode }) => communeCode === null)).toBe(true)
  })
})

test('mandates at districts ended; those of the communes and of the province passed on to what followed', async () => {
  const mandates = await owner
    .selectFrom('mandate')
    .innerJoin('account', 'account.id', 'mandate.account_id')
    .where('mandate.ended_at', 'is', null)
    .select(['account.user_name', 'mandate.organisation_id'])
    .execute()
  const at = new Map(mandates.map((row) => [row.user_name, row.organisation_id]))
  const commune = committeesByCode(tree, 'commune_committee', REFORMED_ON).get('12223')
  expect(at.get('tinhuy')).toBe(newProvince())
  expect(at.get('quantri')).toBe(newProvince())
  expect(at.get('xatandan')).toBe(commune)
  expect(at.get('trieuvietvuong')).toBe(commune)
  expect(at.has('huyen')).toBe(false)
  for (const { organisation_id } of mandates)
    expect(aliveOn(tree, organisation_id, house.today())).toBe(true)
})
