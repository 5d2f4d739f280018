import { randomBytes } from 'node:crypto'
import { plainDate } from '@ptdv/core/calendar/plain-date'
import { connect, type Db } from '@ptdv/server/database/connect'
import { withTestDatabase } from '@ptdv/server/engine/test-database'
import { rebuildFigures } from '@ptdv/server/figures/fold-figures'
import { refreshTree } from '@ptdv/server/organisations/refresh-tree'
import { identityKeys, openIdentity } from '@ptdv/server/people/identity-keys'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generate } from './generate.ts'
import { loadData, type LoadedDemo } from './load-data.ts'
import { STORY_END } from './plan.ts'

const urls = withTestDatabase()
const keys = identityKeys(randomBytes(32))
const data = generate('tiny')
let db: Db
let keeperDb: Db
let loaded: LoadedDemo

beforeAll(async () => {
  db = connect(urls.ownerUrl, { max: 2 })
  keeperDb = connect(urls.keeperUrl, { max: 1 })
  loaded = await loadData(urls.ownerUrl, { scale: 'tiny', identityKeys: keys })
})
afterAll(async () => {
  await db.destroy()
  await keeperDb.destroy()
})

async function count(table: string): Promise<number> {
  const result = await sql<{
    count: number
  }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return result.rows[0]!.count
}

test('everything that was generated stands in the database', async () => {
  expect(await count('person')).toBe(data.people.length)
  expect(await count('membership')).toBe(data.memberships.length)
  expect(await count('admission_case')).toBe(data.cases.length)
  expect(await count('soldier')).toBe(data.soldiers.length)
  expect(await count('cell_meeting')).toBe(data.meetings.length)
  expect(await count('residence_comment')).toBe(data.comments.length)
  expect(await count('militia_post')).toBe(data.militiaPosts.length)
  expect(await count('survey_report')).toBe(data.surveyReports.length)
  expect(await count('account')).toBe(loaded.accounts.length)
  const acts =
    data.organisationActs.length +
    data.memberships.flatMap(({ acts }) => acts).length +
    data.cases.flatMap(({ acts }) => acts).length +
    data.surveyRounds.length +
    data.surveyReports.length +
    data.provinceTargets.length +
    data.targetAssignments.length +
    data.targetRequests.length +
    data.baseTypes.length +
    data.soldiers.flatMap(({ acts }) => acts).length +
    data.militiaPosts.flatMap(({ ended }) => (ended === null ? [1] : [1, 2])).length +
    data.meetings.flatMap(({ opinion }) => (opinion === null ? [1] : [1, 2])).length +
    data.comments.flatMap(({ answer }) => (answer === null ? [1] : [1, 2])).length +
    data.targetRequests.filter(({ answer }) => answer !== null).length
  expect(await count('act')).toBe(acts)
})

test('the cached tree and the month figures are what the server would make of the acts', async () => {
  const snapshot = async () => ({
    tree: (await sql`select * from organisation_line order by 1, 2, 3`.execute(db)).rows,
    today: (await sql`select * from organisation_today order by 1, 2`.execute(db)).rows,
    figures: (await sql`select * from month_figure order by 1, 2, 3, 4, 5`.execute(db)).rows,
  })
  const asLoaded = await snapshot()
  await db.transaction().execute((transaction) => refreshTree(transaction, STORY_END))
  await rebuildFigures(keeperDb)
  expect(await snapshot()).toEqual(asLoaded)
})

test('the root counts the members and the admissions that the data tells', async () => {
  const figure = async (kind: string, from: string) => {
    const result = await sql<{ amount: number }>`
      select sum(amount)::integer as amount from month_figure
      where organisation_id = 1 and basis = 'then' and kind = ${kind} and month >= ${from}::date`.execute(
      db,
    )
    return result.rows[0]!.amount
  }
  expect(await figure('member', '2000-01-01')).toBe(
    data.memberships.filter(({ ended }) => ended === null).length,
  )
  expect(await figure('admitted', '2024-01-01')).toBe(6)
})

test('numbers given from now on do not meet those of the demo', async () => {
  const result = await sql<{
    id: number
  }>`select nextval(pg_get_serial_sequence('act', 'id')) as id`.execute(db)
  expect(result.rows[0]!.id).toBe((await maxAct()) + 1)
})

async function maxAct(): Promise<number> {
  const result = await sql<{ id: number }>`select max(id) as id from act`.execute(db)
  return result.rows[0]!.id
}

test('citizen numbers lie sealed, and open with the key of the installation', async () => {
  const { id, citizenNumber } = data.people[0]!
  const row = await db
    .selectFrom('person')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(row.identity_cipher!.toString('latin1')).not.toContain(citizenNumber)
  expect(openIdentity(keys, row.identity_cipher!)).toBe(citizenNumber)
})

test('the installation knows that it is a demo, and its today', async () => {
  const settings = await db.selectFrom('instance').selectAll().execute()
  expect(settings).toContainEqual({ key: 'demo', value: 'true' })
  expect(settings).toContainEqual({ key: 'today', value: plainDate(STORY_END) })
})

test('a database with anything in it is left as it is', async () => {
  const before = await count('act')
  await expect(
    loadData(urls.ownerUrl, { scale: 'tiny', identityKeys: keys }),
  ).rejects.toMatchObject({
    code: 'CO-SO-DU-LIEU-KHONG-TRONG',
  })
  expect(await count('act')).toBe(before)
})
