import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { connect } from '@ptdv/server/database/connect'
import { createTestDatabase } from '@ptdv/server/engine/clone-database'

const ROOT = path.join(import.meta.dirname, '../..')

interface House {
  /** Address of a real server on a database of this worker's own, filled with the tiny demo. */
  readonly address: string
  /** Its database as its owner, to hold a lock. */
  readonly ownerUrl: string
  /**
   * Stops it and starts it again on a later day, at the same address: for walks over years. Only in a house of the file's
   * own (`test.use({ houseName: … })`): whoever shares it would find themselves there too.
   */
  travelTo(day: PlainDate): Promise<void>
}

/** Playwright's `test` with a running house; `page.goto('/')` opens it. */
export const test = base.extend<
  object,
  { demo: readonly string[]; houseName: string; house: House }
>({
  /** Which demo stands in it; `test.use({ demo: … })` at the head of a file asks for another. */
  demo: [['--size=tiny'], { option: true, scope: 'worker' }],
  /** Files that name the same house share it; without a name they share the common one. */
  houseName: ['common', { option: true, scope: 'worker' }],
  house: [
    async ({ demo, houseName }, use) => {
      const database = await createTestDatabase()
      const data = await mkdtemp(path.join(tmpdir(), `ptdv-e2e-${houseName}-`))
      const start = (port: string) =>
        spawn(
          process.execPath,
          [path.join(ROOT, 'server/src/cli/main.ts'), 'start', '--demo', ...demo, `--port=${port}`],
          {
            env: {
              ...process.env,
              DATABASE_URL: database.ownerUrl,
              DATABASE_RUNTIME_URL: database.runtimeUrl,
              DATABASE_KEEPER_URL: database.keeperUrl,
              PTDV_DATA: data,
              // The day's work is told at whatever hour the tests run.
              PTDV_DIGEST_HOUR: '0',
              PTDV_DEMO_MODULE: path.join(ROOT, 'demo/src/load-demo.ts'),
            },
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        )
      let server = start('0')
      const stop = async () => {
        const over = once(server, 'exit')
        server.kill('SIGTERM')
        await over
      }
      const address = await addressOf(server.stdout)
      await use({
        address,
        ownerUrl: database.ownerUrl,
        travelTo: async (day) => {
          await stop()
          await setToday(database.ownerUrl, day)
          server = start(new URL(address).port)
          await addressOf(server.stdout)
        },
      })
      await stop()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ house }, use) => use(house.address),
})

export { expect } from '@playwright/test'

/** The demo's today is kept in its database. */
async function setToday(ownerUrl: string, day: PlainDate): Promise<void> {
  const db = connect(ownerUrl, { max: 1 })
  try {
    await db.updateTable('instance').set({ value: day }).where('key', '=', 'today').execute()
  } finally {
    await db.destroy()
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    output.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8')
      const address = /http:\/\/\S+/.exec(printed)?.[0]
      if (address !== undefined) resolve(address)
    })
    output.on('end', () => reject(new Error(`The server ended without an address: ${printed}`)))
  })
}
