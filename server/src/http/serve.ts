import { startKeeper } from '../audit/keeper.ts'
import type { DatabaseUrls } from '../database/connect.ts'
import { closeHouse, openHouse, readSecret } from '../database/open-house.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { startJobs } from '../jobs/run-jobs.ts'
import { startReminders } from '../reminders/start-reminders.ts'
import { startNightly } from '../quality/start-nightly.ts'
import { startCalendar } from '../reorganisation/start-calendar.ts'
import { faultOf } from './answer-faults.ts'
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
  const secret = await readSecret(options.dataFolder)
  const house = await openHouse(options.database, secret, options.dataFolder)
  const app = await buildServer(house, { logLevel: process.env['PTDV_LOG'] ?? 'warn' })
  const keeper = startKeeper(house, (error) => app.log.error({ fault: faultOf(error) }, 'keeper'))
  const jobs = startJobs(house, JOB_RUNNERS, (error) =>
    app.log.error({ fault: faultOf(error) }, 'job'),
  )
  const calendar = startCalendar(house, (error) =>
    app.log.error({ fault: faultOf(error) }, 'calendar'),
  )
  const reminders = startReminders(house, (error) =>
    app.log.error({ fault: faultOf(error) }, 'reminders'),
  )
  const nightly = startNightly(house, (error) =>
    app.log.error({ fault: faultOf(error) }, 'nightly'),
  )
  const address = await app.listen({
    port: options.port,
    host: process.env['PTDV_HOST'] ?? '127.0.0.1',
  })
  return {
    address,
    async close() {
      await app.close()
      await jobs.stop()
      await nightly.stop()
      await calendar.stop()
      await reminders.stop()
      await keeper.stop()
      await closeHouse(house)
    },
  }
}
