import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { refuseOlder } from './ensure-roles.ts'
import { externalUrls, resolveDatabase } from './resolve-database.ts'
import { withTestDatabase } from './test-database.ts'
import { withConnection } from '../cli/installation.ts'
import { sql } from 'kysely'

const given = withTestDatabase()

async function roleOf(url: string): Promise<string | undefined> {
  const { rows } = await withConnection(url, (db) =>
    sql<{ role: string }>`select current_user as role`.execute(db),
  )
  return rows[0]?.role
}

test('with DATABASE_URL alone the owner steps into the roles that serve', async () => {
  const database = await resolveDatabase({ DATABASE_URL: given.ownerUrl }, tmpdir())
  expect(database.embedded).toBe(false)
  expect(await roleOf(database.runtimeUrl)).toBe('ptdv_app')
  expect(await roleOf(database.keeperUrl)).toBe('ptdv_keeper')
})

test('logins of their own are used when given', async () => {
  const database = await resolveDatabase(
    {
      DATABASE_URL: given.ownerUrl,
      DATABASE_RUNTIME_URL: given.runtimeUrl,
      DATABASE_KEEPER_URL: given.keeperUrl,
    },
    tmpdir(),
  )
  expect(database).toMatchObject({
    runtimeUrl: given.runtimeUrl,
    keeperUrl: given.keeperUrl,
  })
})

test('options that the address already carries are kept', () => {
  const { runtimeUrl } = externalUrls(
    'postgres://o:p@db/ptdv?options=-c%20jit%3Doff&sslmode=require',
  )
  expect(new URL(runtimeUrl).searchParams.get('options')).toBe('-c jit=off -c role=ptdv_app')
  expect(new URL(runtimeUrl).searchParams.get('sslmode')).toBe('require')
})

test('a server older than PostgreSQL 15 is refused in words', () => {
  expect(() => refuseOlder(140_011)).toThrow('POSTGRESQL-QUA-CU')
  expect(() => refuseOlder(150_000)).not.toThrow()
})
