import pg from 'pg'

/** Drops the database that the address names, with all it holds, and makes it again, empty. */
export async function recreateDatabase(ownerUrl: string): Promise<void> {
  const beside = new URL(ownerUrl)
  const name = pg.escapeIdentifier(beside.pathname.slice(1))
  beside.pathname = '/postgres'
  const client = new pg.Client({ connectionString: beside.href })
  await client.connect()
  try {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}
