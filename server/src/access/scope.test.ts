import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import { randomHistory } from '@ptdv/core/organisations/random-history.testing'
import { aliveOn, lineOn, parentOn } from '@ptdv/core/organisations/tree-on'
import { getOrganisation, type Tree } from '@ptdv/core/organisations/tree'
import fc from 'fast-check'
import { sql, type Transaction } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../database/schema.ts'
import { seedTree } from '../testing/seed-tree.ts'
import { withTestHouse } from '../testing/test-house.ts'
import { activeMandates } from './active-mandates.ts'
import {
  type Follows,
  type IsUnder,
  OTHER_TABLES,
  type Places,
  SCOPED_TABLES,
} from './scope-tables.testing.ts'

/*
 * What the database lets ptdv_app see and write, held against an oracle in plain TypeScript that knows neither the
 * cached tables nor SQL: it walks up from an organisation, through its parent while it lives, through its successors
 * afterwards.
 */

const NOT_ALLOWED = '42501'
const ACCOUNT = 1

const scene = withTestHouse()
const tables = Object.entries(SCOPED_TABLES)
let n = 0

beforeAll(async () => {
  await sql`do $$ declare c record; begin
    for c in select conrelid::regclass as place, conname from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace
    loop execute format('alter table %s drop constraint %I', c.place, c.conname); end loop; end $$`.execute(
    scene.ownerDb,
  )
})

test('every table under row policies is held by this test', async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relrowsecurity and relnamespace = 'public'::regnamespace order by 1`.execute(
    scene.ownerDb,
  )
  expect(rows.map((row) => row.name)).toEqual(
    [...Object.keys(SCOPED_TABLES), ...Object.keys(OTHER_TABLES)].toSorted(),
  )
})

test('on random trees, mandates and records the database sees and writes exactly what the oracle says', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomHistory(18),
      fc.array(dice, { minLength: 6, maxLength: 10 }),
      mandates,
      async (acts, throws, held) => {
        // The day of the newest act: nothing is recorded ahead of its day.
        const today = acts.reduce(
          (last, act) => (act.effectiveOn > last ? act.effectiveOn : last),
          acts[0]!.effectiveOn,
        )
        await emptyTables()
        await seedTree(scene.ownerDb, today, acts)
        const view: View = { tree: foldTree(acts), today }
        const organisations = [...view.tree.organisations.keys()]
        const isUnder: IsUnder = (organisation, scope, on) =>
          on === undefined
            ? walkUp(view, organisation).has(scope)
            : lineOn(view.tree, organisation, on).includes(scope)
        const follows: Follows = (scope, province) => followed(view, scope).has(province)
        const rows = throws.map((pair) => placesOf(pair, organisations))
        const made = await seedRows(rows)

        const wanted = held.map((mandate) => ({ ...mandate, at: pick(mandate.at, organisations) }))
        const scopes = await seedMandates(wanted, today)
        expect(scopes).toEqual(
          wanted.flatMap((mandate) => actsFor(view, mandate)).toSorted((a, b) => a - b),
        )

        for (const scope of new Set([...scopes, ...rows.slice(0, 2).map(({ home }) => home)])) {
          await asApp(scope, async (db) => {
            for (const [name, table] of tables) {
              const keys = made.get(name)!
              const seen = await visibleKeys(db, name, table.key)
              const expected = rows.flatMap((places, index) =>
                table.sees(places, scope, isUnder, follows) ? [keys[index]!] : [],
              )
              expect({ name, scope, seen }).toEqual({ name, scope, seen: expected.toSorted() })
            }
            for (const places of rows.slice(0, 4)) {
              for (const [name, table] of tables) {
                const allowed = table.inserts?.(places, scope, isUnder) ?? false
                const result = await attempt(db, () => table.insert(places, ++n).execute(db))
                expect({ name, scope, places, result }).toEqual({
                  name,
                  scope,
                  places,
                  result: allowed ? 'done' : NOT_ALLOWED,
                })
              }
            }
            await expectNoEscape(db, scope, rows, made, isUnder)
          })
        }
      },
    ),
    // Shrinking on a database takes minutes; the seed that is printed finds the case again.
    { numRuns: 12, endOnFailure: true },
  )
}, 120_000)

test.each([
  ['act', 'payload'],
  ['audit', 'detail'],
  ['audit_seal', 'hash'],
  ['figure_entry', 'amount'],
  ['month_figure', 'amount'],
  ['outbox', 'payload'],
])('%s can be neither updated nor deleted nor emptied by ptdv_app', async (name, column) => {
  const table = sql.table(name)
  for (const statement of [
    sql`update ${table} set ${sql.ref(column)} = ${sql.ref(column)}`,
    sql`delete from ${table}`,
    sql`truncate ${table}`,
  ]) {
    await expect(statement.execute(scene.house.db)).rejects.toMatchObject({ code: NOT_ALLOWED })
  }
})

test('what was granted cannot be rewritten: neither role nor dates nor place of a mandate', async () => {
  for (const column of [
    'role',
    'organisation_id',
    'from_on',
    'to_on',
    'account_id',
    'delegated_from',
  ]) {
    const statement = sql`update mandate set ${sql.ref(column)} = ${sql.ref(column)}`
    await expect(statement.execute(scene.house.db)).rejects.toMatchObject({ code: NOT_ALLOWED })
  }
  await expect(sql`delete from mandate`.execute(scene.house.db)).rejects.toMatchObject({
    code: NOT_ALLOWED,
  })
})

test('functions that see more than who calls them look up no table of the caller’s own making', async () => {
  const { rows } = await sql<{ name: string }>`
    select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
      and not coalesce('search_path=public, pg_temp' = any (proconfig), false)`.execute(
    scene.ownerDb,
  )
  expect(rows).toEqual([])
})

test('without a scope nothing is seen', async () => {
  await emptyTables()
  await seedRows([{ home: 1, other: 1 }])
  for (const [name, table] of tables) {
    expect(await visibleKeys(scene.house.db, name, table.key)).toEqual([])
  }
})

const dice = fc.tuple(fc.nat(), fc.nat())
const day = fc.integer({ min: -40, max: 40 })
/** The oracle's whole knowledge. */
interface View {
  readonly tree: Tree
  readonly today: PlainDate
}

const mandates = fc.array(
  fc.record({
    at: fc.nat(),
    from: day,
    length: fc.option(fc.integer({ min: 0, max: 60 })),
    ended: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)

interface RandomMandate {
  readonly at: number
  /** Days from today. */
  readonly from: number
  readonly length: number | null
  readonly ended: boolean
}

function pick(die: number, organisations: readonly number[]): number {
  return organisations[die % organisations.length]!
}

function placesOf(
  [home, other]: readonly [number, number],
  organisations: readonly number[],
): Places {
  return { home: pick(home, organisations), other: pick(other, organisations) }
}

/** Oracle: the organisation and all above it today. */
function walkUp({ tree, today }: View, organisation: number): Set<number> {
  const above = aliveOn(tree, organisation, today)
    ? [parentOn(tree, organisation, today)].filter((parent) => parent !== null)
    : getOrganisation(tree, organisation).successors.map((next) => next.organisation)
  return new Set([organisation, ...above.flatMap((next) => [...walkUp({ tree, today }, next)])])
}

/** Oracle: the provinces above, and those they were founded from, however long ago. */
function followed(view: View, scope: number): Set<number> {
  const isProvince = (id: number) => getOrganisation(view.tree, id).kind === 'provincial_committee'
  const before = (id: number): number[] => [
    id,
    ...getOrganisation(view.tree, id)
      .predecessors.map((one) => one.organisation)
      .filter(isProvince)
      .flatMap(before),
  ]
  const above = [...walkUp(view, scope)].filter(
    (id) => isProvince(id) && aliveOn(view.tree, id, view.today),
  )
  return new Set(above.flatMap(before))
}

/** Oracle: for which living organisations a mandate acts today. */
function actsFor(view: View, { at, from, length, ended }: RandomMandate): number[] {
  if (ended || from > 0 || (length !== null && from + length < 0)) return []
  return livesOnIn(view, at)
}

function livesOnIn({ tree, today }: View, organisation: number): number[] {
  if (aliveOn(tree, organisation, today)) return [organisation]
  const { life, successors } = getOrganisation(tree, organisation)
  const above = daysOf(life.from, life.to!).flatMap((date) => lineOn(tree, organisation, date))
  const next = successors
    .map((succession) => succession.organisation)
    .filter((id) => !above.includes(id))
  return [...new Set(next.flatMap((id) => livesOnIn({ tree, today }, id)))]
}

function daysOf(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = []
  for (let date = from; date < to; date = addDays(date, 1)) days.push(date)
  return days
}

async function emptyTables(): Promise<void> {
  n = 0
  const names = [
    ...Object.keys(SCOPED_TABLES),
    'mandate',
    'account',
    'organisation',
    'organisation_name',
    'organisation_parent',
    'organisation_successor',
    'organisation_line',
    'organisation_today',
  ]
  await sql`truncate ${sql.join(names.map((name) => sql.table(name)))} cascade`.execute(
    scene.ownerDb,
  )
}

/** One row of every table for each pair of places; answers their keys in that order. */
async function seedRows(rows: readonly Places[]): Promise<Map<string, string[]>> {
  const made = new Map<string, string[]>()
  for (const [name, table] of tables) {
    const keys: string[] = []
    for (const places of rows) {
      const inserted = await sql<{ key: string }>`
        ${table.insert(places, ++n)} returning ${sql.ref(table.key)}::text as key`.execute(
        scene.ownerDb,
      )
      keys.push(inserted.rows[0]!.key)
    }
    made.set(name, keys)
  }
  return made
}

async function seedMandates(wanted: readonly RandomMandate[], today: PlainDate): Promise<number[]> {
  const { ownerDb } = scene
  await sql`insert into account (id, user_name, display_name, created_on, organisation_id) overriding system value
    values (${ACCOUNT}, 'thu', 'Thử', ${today}, 1)`.execute(ownerDb)
  for (const { at, from, length, ended } of wanted) {
    const fromOn = addDays(today, from)
    await ownerDb
      .insertInto('mandate')
      .values({
        account_id: ACCOUNT,
        role: 'cell_officer',
        organisation_id: at,
        from_on: fromOn,
        to_on: length === null ? null : addDays(fromOn, length),
        ended_at: ended ? new Date() : null,
      })
      .execute()
  }
  const active = await activeMandates(scene.house.db, ACCOUNT, today)
  return active.map((mandate) => mandate.organisation.id).toSorted((a, b) => a - b)
}

/** What the unit of work does, but never kept. */
async function asApp(
  scope: number,
  work: (db: Transaction<Database>) => Promise<void>,
): Promise<void> {
  const done = new Error('Nothing of this is kept.')
  await scene.house.db
    .transaction()
    .execute(async (db) => {
      await sql`select set_config('ptdv.organisation', ${String(scope)}, true),
        set_config('ptdv.account', ${String(ACCOUNT)}, true)`.execute(db)
      await work(db)
      throw done
    })
    .catch((error: unknown) => {
      if (error !== done) throw error
    })
}

async function visibleKeys(
  db: Transaction<Database> | typeof scene.house.db,
  name: string,
  key: string,
): Promise<string[]> {
  // Acts of the tree are public decisions; the oracle is asked about the others.
  const condition = name === 'act' ? sql`where subject <> 'organisation'` : sql``
  const { rows } = await sql<{ key: string }>`
    select ${sql.ref(key)}::text as key from ${sql.table(name)} ${condition}`.execute(db)
  return rows.map((row) => row.key).toSorted()
}

/** 'done', taken back at once, or the database's code of refusal. */
async function attempt(
  db: Transaction<Database>,
  statement: () => Promise<unknown>,
): Promise<string> {
  await sql`savepoint attempt`.execute(db)
  const result = await statement().then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )
  await sql`rollback to savepoint attempt`.execute(db)
  return result
}

/** Rows outside cannot be moved in, nor rows inside moved out. */
async function expectNoEscape(
  db: Transaction<Database>,
  scope: number,
  rows: readonly Places[],
  made: ReadonlyMap<string, readonly string[]>,
  isUnder: IsUnder,
): Promise<void> {
  for (const [name, table] of tables) {
    if (table.moves === null || table.inserts === null) continue
    const inserts = table.inserts
    for (const [index, places] of rows.entries()) {
      const key = made.get(name)![index]!
      const target = rows[(index + 1) % rows.length]!.home
      const after = { ...places, home: target }
      let changed = -1n
      const result = await attempt(db, async () => {
        const moved = await sql`update ${sql.table(name)} set ${sql.ref(table.moves!)} = ${target}
          where ${sql.ref(table.key)}::text = ${key}`.execute(db)
        changed = moved.numAffectedRows ?? 0n
      })
      const expected = !table.sees(places, scope, isUnder)
        ? { result: 'done', changed: 0n }
        : inserts(after, scope, isUnder)
          ? { result: 'done', changed: 1n }
          : { result: NOT_ALLOWED, changed: -1n }
      expect({ name, scope, places, target, result, changed }).toEqual({
        name,
        scope,
        places,
        target,
        ...expected,
      })
    }
  }
}
