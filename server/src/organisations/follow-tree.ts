import { followCases } from '../admission/follow-cases.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { passOnFacts } from './pass-on-facts.ts'

/** What else follows the tree in the transaction of its act: facts entered meanwhile, and cases in progress. */
export async function followTree(
  unit: Unit,
  change: {
    readonly ended: readonly number[]
    /** Organisations that lie elsewhere in today's tree than before. */
    readonly elsewhere: readonly number[]
    readonly actId: number
    readonly onCases?: (done: number, total: number) => void
  },
): Promise<void> {
  await passOnFacts(unit, change.ended, change.actId)
  await followCases(unit, change.elsewhere, change.onCases)
}
