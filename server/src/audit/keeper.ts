import type { House } from '../database/house.ts'
import { forgetWrites } from '../database/forget-writes.ts'
import { sweepFiles } from '../files/sweep-files.ts'
import { foldFigures } from '../figures/fold-figures.ts'
import { emptyImports } from '../imports/empty-imports.ts'
import { every, type Rounds } from '../jobs/every.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { sealAudit } from './seal-audit.ts'

const EVERY_MS = 500
const HOUR_MS = 3_600_000

/**
 * Works behind the commits: seals audit rows, folds figures, delivers notices, ends what is kept past its days. Several servers may run one each;
 * every job takes its own lock in the database.
 */
export function startKeeper(
  { keeperDb, files }: Pick<House, 'keeperDb' | 'files'>,
  onFault: (error: unknown) => void,
): Rounds {
  let sweptAt = -HOUR_MS
  const sweep = async () => {
    if (performance.now() - sweptAt < HOUR_MS) return
    sweptAt = performance.now()
    await sweepFiles(keeperDb, files, new Date())
    await emptyImports(keeperDb, new Date())
    await forgetWrites(keeperDb, new Date())
  }
  return every(
    { ms: EVERY_MS },
    async (isStopped) => {
      for (const job of [sealAudit, foldFigures, deliverOutbox, sweep]) {
        if (isStopped()) break
        await job(keeperDb).catch(onFault)
      }
    },
    onFault,
  )
}
