import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { afterAll, beforeAll } from 'vitest'
import { makeAuth } from '../access/auth.ts'
import { connect, type Db } from '../database/connect.ts'
import type { House } from '../database/house.ts'
import { closeHouse, openHouse } from '../database/open-house.ts'
import { withTestDatabase } from '../engine/test-database.ts'

export interface TestHouse {
  readonly house: House
  /** The owner's connection: sets the scene, above row policies. */
  readonly ownerDb: Db
  readonly keeperUrl: string
  /** Where the house keeps its files. */
  readonly filesFolder: string
}

export const TEST_TODAY: PlainDate = '2024-10-15'

/** For a test file: a house on a database of its own, read inside hooks and tests only. */
export function withTestHouse(
  settings: { readonly demo?: boolean; readonly today?: PlainDate } = {},
): TestHouse {
  const database = withTestDatabase()
  let made: TestHouse | undefined
  beforeAll(async () => {
    const ownerDb = connect(database.ownerUrl, { max: 3 })
    const secret = randomBytes(32)
    const folder = await mkdtemp(path.join(tmpdir(), 'ptdv-house-'))
    const opened = await openHouse(database, secret, folder)
    const { today = TEST_TODAY, demo = false } = settings
    const auth = makeAuth({ db: opened.db, secret, baseUrl: 'http://127.0.0.1' })
    made = {
      ownerDb,
      keeperUrl: database.keeperUrl,
      filesFolder: path.join(folder, 'files'),
      house: { ...opened, auth, demo, today: () => today },
    }
  }, 60_000)
  afterAll(async () => {
    if (made === undefined) return
    await closeHouse(made.house)
    await made.ownerDb.destroy()
    await rm(path.dirname(made.filesFolder), { recursive: true, force: true })
  })
  const ready = () => {
    if (made === undefined) throw new Error('The test house stands only while tests run.')
    return made
  }
  return {
    get house() {
      return ready().house
    },
    get ownerDb() {
      return ready().ownerDb
    },
    get keeperUrl() {
      return ready().keeperUrl
    },
    get filesFolder() {
      return ready().filesFolder
    },
  }
}
