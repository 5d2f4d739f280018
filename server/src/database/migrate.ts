import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

const FOLDER = path.join(import.meta.dirname, '../../migrations')
/** One number for "PTĐV is migrating"; a second process waits for the first. */
const ADVISORY_LOCK = 4_920_232_028

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(FOLDER, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Changes whenever any migration changes; the template database of the tests is named after it. */
export async function migrationsChecksum(): Promise<string> {
  const hash = createHash('sha256')
  for (const migration of await readMigrations()) hash.update(migration.name + migration.checksum)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Brings the database to the newest schema, each migration in a transaction of its own.
 * @throws Error when an applied migration was edited afterwards, or the server is older than PostgreSQL 15.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK])
    await client.query(`create table if not exists migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const applied = new Map<string, string>(
      (await client.query('select name, checksum from migration')).rows.map((row) => [
        row.name,
        row.checksum,
      ]),
    )
    for (const migration of await readMigrations()) {
      const before = applied.get(migration.name)
      if (before === migration.checksum) continue
      if (before !== undefined) {
        throw new Error(`Migration ${migration.name} was changed after it had been applied.`)
      }
      await client.query('begin')
      try {
        await client.query(migration.sql)
        await client.query('insert into migration (name, checksum) values ($1, $2)', [
          migration.name,
          migration.checksum,
        ])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    }
  } finally {
    await client.end()
  }
}
