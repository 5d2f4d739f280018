import { expect, test } from 'vitest'
import pg from 'pg'
import { createTestDatabase } from './clone-database.ts'
import { withTestDatabase } from './test-database.ts'

const database = withTestDatabase()

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

test('a clone is migrated', async () => {
  const rows = await ask(database.ownerUrl, 'select name from migration')
  expect(rows.length).toBeGreaterThan(0)
})

test.each(['runtimeUrl', 'keeperUrl'] as const)(
  '%s serves as a role that is neither superuser nor above row policies nor owner',
  async (url) => {
    const [role] = await ask(
      database[url],
      `select current_user as name, rolsuper, rolbypassrls,
         (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
       from pg_roles where rolname = current_user`,
    )
    expect(role).toEqual({
      name: url === 'runtimeUrl' ? 'ptdv_app' : 'ptdv_keeper',
      rolsuper: false,
      rolbypassrls: false,
      owned: 0,
    })
  },
)

test('two clones do not see each other, and dropping one leaves no trace', async () => {
  const other = await createTestDatabase()
  await ask(other.ownerUrl, 'create table only_here ()')
  const seen = await ask(database.ownerUrl, `select to_regclass('only_here') as found`)
  expect(seen).toEqual([{ found: null }])

  await other.drop()
  const name = new URL(other.ownerUrl).pathname.slice(1)
  const left = await ask(database.ownerUrl, `select 1 from pg_database where datname = '${name}'`)
  expect(left).toEqual([])
})
