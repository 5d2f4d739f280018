import type { Db } from '../database/connect.ts'
import { foldFigures } from '../figures/fold-figures.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { sealAudit } from './seal-audit.ts'

const EVERY_MS = 500

/**
 * Works behind the commits: seals audit rows, folds figures, delivers notices. Several servers may run one each;
 * every job takes its own lock in the database.
 */
export function startKeeper(
  keeperDb: Db,
  onFault: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  let wake: (() => void) | undefined
  const loop = (async () => {
    while (!stopped) {
      for (const job of [sealAudit, foldFigures, deliverOutbox]) {
        if (stopped) break
        await job(keeperDb).catch(onFault)
      }
      if (!stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, EVERY_MS)
        })
      }
    }
  })()
  return {
    async stop() {
      stopped = true
      wake?.()
      await loop
    },
  }
}
