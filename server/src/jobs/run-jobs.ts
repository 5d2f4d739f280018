import type { JobKind } from '@ptdv/core/jobs/kinds'
import type { House } from '../database/house.ts'
import { claimJob } from './claim-job.ts'
import type { JobRunner } from './job-run.ts'
import { runJob } from './run-job.ts'

const EVERY_MS = 400
/** Each holds a connection of the keeper's while it runs. */
export const JOBS_AT_ONCE = 2

export type JobRunners = { readonly [Kind in JobKind]?: JobRunner }

/** Runs what was asked for, oldest first. Several servers may do so beside one another. */
export function startJobs(
  house: House,
  runners: JobRunners,
  onFault: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  const wakes = new Set<() => void>()
  const rest = () =>
    new Promise<void>((resolve) => {
      const wake = () => {
        wakes.delete(wake)
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(wake, EVERY_MS)
      wakes.add(wake)
    })
  const worker = async () => {
    while (!stopped) {
      const worked = await workOnce(house, runners).catch((error: unknown) => {
        onFault(error)
        return false
      })
      if (!worked && !stopped) await rest()
    }
  }
  const workers = Array.from({ length: JOBS_AT_ONCE }, worker)
  return {
    async stop() {
      stopped = true
      for (const wake of wakes) wake()
      await Promise.all(workers)
    },
  }
}

/** Runs the oldest job that nobody runs. Answers whether there was one. */
export function workOnce(house: House, runners: JobRunners): Promise<boolean> {
  return house.keeperDb.connection().execute(async (connection) => {
    const claimed = await claimJob(connection, Object.keys(runners))
    if (claimed === undefined) return false
    try {
      await runJob(house, connection, claimed, runners[claimed.kind]!)
    } finally {
      await claimed.release()
    }
    return true
  })
}
