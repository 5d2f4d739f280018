import path from 'node:path'
import pg from 'pg'
import type { DatabaseUrls } from '../database/connect.ts'
import { migrate, migrationsChecksum } from '../database/migrate.ts'
import { startEngine } from './embedded-postgres.ts'
import { isAlive } from './engine-users.ts'
import { ensureRoles } from './ensure-roles.ts'
import { externalUrls } from './resolve-database.ts'

export interface TestDatabase extends DatabaseUrls {
  drop(): Promise<void>
}

/** One engine for all tests of this clone; it stays while any test process lives. */
const DATA_FOLDER = path.join(import.meta.dirname, '../../../.tmp/test-engine')
/** One number for "the template is being made or cloned". */
const ADVISORY_LOCK = 4_920_232_029
const TEMPLATE = 'ptdv_template_'
const CLONE = 'ptdv_test_'

let count = 0

/** A migrated, empty database, cloned in about 0.1 s. The caller drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await testServer()
  const name = `${CLONE}${process.pid}_${++count}`
  await locked(server.ownerUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${await ensureTemplate(client, server)}`)
  })
  return {
    ownerUrl: inDatabase(server.ownerUrl, name),
    runtimeUrl: inDatabase(server.runtimeUrl, name),
    keeperUrl: inDatabase(server.keeperUrl, name),
    drop: async () => {
      await connected(server.ownerUrl, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      )
      await server.stop()
    },
  }
}

/** The server that holds test databases: PTDV_TEST_DATABASE_URL, else the embedded test engine. */
export async function testServer(): Promise<DatabaseUrls & { stop(): Promise<void> }> {
  const ownerUrl = process.env['PTDV_TEST_DATABASE_URL']
  if (!ownerUrl) return startEngine(DATA_FOLDER, { durable: false })
  await ensureRoles(ownerUrl, { ptdv_app: undefined, ptdv_keeper: undefined })
  return { ...externalUrls(ownerUrl), stop: async () => undefined }
}

/** Drops what killed test runs left behind. */
export async function dropAbandonedClones(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    for (const name of await databasesLike(client, CLONE)) {
      const pid = Number.parseInt(name.slice(CLONE.length), 10)
      if (!isAlive(pid)) await client.query(`drop database if exists ${name} with (force)`)
    }
  })
}

/** Answers the template's name; templates of other migrations are dropped. */
async function ensureTemplate(client: pg.Client, server: DatabaseUrls): Promise<string> {
  const template = TEMPLATE + (await migrationsChecksum())
  const kept = await databasesLike(client, TEMPLATE)
  if (kept.includes(template)) return template
  for (const old of kept) await client.query(`drop database if exists ${old} with (force)`)
  // Made under another name, so that a killed run never leaves half a template.
  const unfinished = `${TEMPLATE}unfinished`
  await client.query(`create database ${unfinished}`)
  await migrate(inDatabase(server.ownerUrl, unfinished))
  await client.query(`alter database ${unfinished} rename to ${template}`)
  return template
}

async function databasesLike(client: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  return rows.map((row) => row.datname)
}

async function locked(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  await connected(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK])
    await work(client)
  })
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inDatabase(url, 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
