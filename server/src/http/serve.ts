import { startKeeper } from '../audit/keeper.ts'
import type { DatabaseUrls } from '../database/connect.ts'
import { closeHouse, openHouse, readSecret } from '../database/open-house.ts'
import { buildServer } from './build-server.ts'

export interface Serving {
  /** http://… the person opens. */
  readonly address: string
  close(): Promise<void>
}

/** Serves pages and API on loopback unless PTDV_HOST says otherwise, with the keeper working behind. */
export async function serve(options: {
  readonly database: DatabaseUrls
  readonly port: number
  readonly dataFolder: string
}): Promise<Serving> {
  const house = await openHouse(options.database, await readSecret(options.dataFolder))
  const app = await buildServer(house, { logLevel: process.env['PTDV_LOG'] ?? 'warn' })
  const keeper = startKeeper(house.keeperDb, (error) => app.log.error({ err: error }, 'keeper'))
  const address = await app.listen({
    port: options.port,
    host: process.env['PTDV_HOST'] ?? '127.0.0.1',
  })
  return {
    address,
    async close() {
      await app.close()
      await keeper.stop()
      await closeHouse(house)
    },
  }
}
