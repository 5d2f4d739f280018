import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { connect, type Db } from '@ptdv/server/database/connect'
import type { House } from '@ptdv/server/database/house'
import { migrate } from '@ptdv/server/database/migrate'
import { closeHouse, openHouse } from '@ptdv/server/database/open-house'
import { startEngine } from '@ptdv/server/engine/embedded-postgres'

export interface BenchHouse {
  readonly house: House
  readonly ownerDb: Db
  readonly ownerUrl: string
  close(): Promise<void>
}

/** A fresh, durable database (fsync on) of the bench's own; thrown away at the next run. */
export async function openBenchHouse(name: string): Promise<BenchHouse> {
  const folder = path.join(import.meta.dirname, '../../.tmp/bench', name)
  await rm(folder, { recursive: true, force: true })
  const engine = await startEngine(folder)
  await migrate(engine.ownerUrl)
  const house = await openHouse(engine, randomBytes(32))
  const ownerDb = connect(engine.ownerUrl, { max: 2 })
  return {
    house,
    ownerDb,
    ownerUrl: engine.ownerUrl,
    async close() {
      await ownerDb.destroy()
      await closeHouse(house)
      await engine.stop()
    },
  }
}
