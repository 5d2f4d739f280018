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

/** A durable database (fsync on) of the bench's own; what an earlier run left under the name is thrown away first. */
export async function openBenchHouse(name: string): Promise<BenchHouse> {
  await rm(folderOf(name), { recursive: true, force: true })
  return openKeptHouse(name)
}

/** The same as an earlier run left it. */
export async function openKeptHouse(name: string): Promise<BenchHouse> {
  const engine = await startEngine(folderOf(name))
  await migrate(engine.ownerUrl)
  const house = await openHouse(engine, randomBytes(32), folderOf(name))
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

function folderOf(name: string): string {
  return path.join(import.meta.dirname, '../../.tmp/bench', name)
}
