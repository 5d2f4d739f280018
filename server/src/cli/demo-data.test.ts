import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../engine/clone-database.ts'
import { contentOf, loadDemoInto } from './demo-data.ts'
import { withConnection } from './installation.ts'

let made: TestDatabase
let folder: string

beforeEach(async () => {
  made = await createTestDatabase()
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

/** Loads in one transaction, as the demo promises, and breaks off where a file says so. */
const STUB = `
import { existsSync } from 'node:fs'
import pg from ${JSON.stringify(import.meta.resolve('pg'))}
export const demoAccounts = () => []
export async function loadDemo({ database, dataFolder }) {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    await client.query("begin; insert into instance values ('demo', 'true')")
    if (existsSync(dataFolder + '/break')) throw new Error('broken off')
    await client.query('commit')
  } finally {
    await client.end()
  }
}
`

test('a loaded demo is known as one and is not loaded twice', async () => {
  expect(await contentOf(made.ownerUrl)).toBe('empty')
  await loadDemoInto(made, folder, { size: 'tiny', scenario: '2024' })
  expect(await contentOf(made.ownerUrl)).toBe('demo')
  await expect(loadDemoInto(made, folder, { size: 'tiny', scenario: '2024' })).rejects.toThrow(
    'CO-SO-DU-LIEU-KHONG-TRONG',
  )
})

test('a load that broke off leaves an empty database, to be loaded again', async () => {
  await writeFile(path.join(folder, 'break'), '')
  await expect(loadDemoInto(made, folder, { size: 'tiny', scenario: '2024' })).rejects.toThrow(
    'broken off',
  )
  expect(await contentOf(made.ownerUrl)).toBe('empty')

  await rm(path.join(folder, 'break'))
  await loadDemoInto(made, folder, { size: 'tiny', scenario: '2024' })
  expect(await contentOf(made.ownerUrl)).toBe('demo')
})

test("somebody's real data is never mixed with the demo", async () => {
  await withConnection(made.ownerUrl, (db) => db.insertInto('act').values(ACT).execute())
  expect(await contentOf(made.ownerUrl)).toBe('real')
  await expect(loadDemoInto(made, folder, { size: 'tiny', scenario: '2024' })).rejects.toThrow(
    'CO-SO-DU-LIEU-KHONG-TRONG',
  )
})

const ACT = {
  subject: 'setting',
  subject_id: 1,
  kind: 'set',
  organisation_id: 1,
  organisation_name: 'Tỉnh ủy',
  home_id: 1,
  happened_on: '2024-10-15',
  effective_on: '2024-10-15',
  recorded_by_name: 'Thử nghiệm',
  payload: '{}',
} as const
