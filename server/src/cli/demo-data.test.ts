import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../engine/clone-database.ts'
import type { ResolvedDatabase } from '../engine/resolve-database.ts'
import { contentOf, loadDemoInto } from './demo-data.ts'
import { withConnection } from './installation.ts'

let made: TestDatabase
let database: ResolvedDatabase
let folder: string

beforeEach(async () => {
  made = await createTestDatabase()
  database = { ...made, embedded: true, stop: async () => undefined }
  folder = await mkdtemp(path.join(tmpdir(), 'ptdv-demo-'))
  const module = path.join(folder, 'load-demo.ts')
  await writeFile(module, STUB)
  vi.stubEnv('PTDV_DEMO_MODULE', module)
  vi.spyOn(console, 'log').mockReturnValue()
})

afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await made.drop()
  await rm(folder, { recursive: true })
})

/** Writes a first row, then fails or finishes as the file beside it says. */
const STUB = `
import { existsSync } from 'node:fs'
import pg from ${JSON.stringify(import.meta.resolve('pg'))}
export const DEMO_ACCOUNTS = []
export async function loadDemo({ database, dataFolder }) {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query("insert into instance values ('first row', 'true')")
  if (existsSync(dataFolder + '/break')) { await client.end(); throw new Error('killed') }
  await client.query("insert into instance values ('demo', 'true')")
  await client.end()
}
`

const settings = () =>
  withConnection(database.ownerUrl, (db) =>
    db.selectFrom('instance').select('key').orderBy('key').execute(),
  )

test('a loaded demo is known as one and is not loaded twice', async () => {
  expect(await contentOf(database.ownerUrl)).toBe('empty')
  await loadDemoInto(database, folder, 'tiny')
  expect(await contentOf(database.ownerUrl)).toBe('demo')
  await expect(loadDemoInto(database, folder, 'tiny')).rejects.toThrow('CO-SO-DU-LIEU-KHONG-TRONG')
})

test('a load that broke off is begun again from an empty database', async () => {
  await writeFile(path.join(folder, 'break'), '')
  await expect(loadDemoInto(database, folder, 'tiny')).rejects.toThrow('killed')
  expect(await contentOf(database.ownerUrl)).toBe('half_loaded')

  await rm(path.join(folder, 'break'))
  await loadDemoInto(database, folder, 'tiny')
  expect(await settings()).toEqual([{ key: 'demo' }, { key: 'first row' }])
})

test("somebody's own server is never emptied", async () => {
  await writeFile(path.join(folder, 'break'), '')
  await expect(loadDemoInto(database, folder, 'tiny')).rejects.toThrow('killed')
  const theirs = { ...database, embedded: false }
  await expect(loadDemoInto(theirs, folder, 'tiny')).rejects.toThrow('DU-LIEU-MAU-NAP-DO-DANG')
  expect(await contentOf(database.ownerUrl)).toBe('half_loaded')
})
