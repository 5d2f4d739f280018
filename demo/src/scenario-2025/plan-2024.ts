import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Tree } from '@ptdv/core/organisations/tree'
import type { Plan, PlannedChange } from '@ptdv/core/reorganisation/plan'
import { communeInSentence } from '../tree-districts.ts'
import { committeesByCode } from './committees-by-code.ts'
import { MERGER_2024 } from './reform-tables.ts'

/** NQ 1248/NQ-UBTVQH15 of 24/10/2024. */
export const MERGED_ON: PlainDate = '2024-12-01'

/** The merger inside old Hưng Yên as far as it is verified: keyed on codes, two committees merged, fifteen renamed. */
export function plan2024(tree: Tree): Plan {
  const committees = committeesByCode(tree, 'base_committee', MERGED_ON)
  const verified = MERGER_2024.filter((row) => row.verified && committees.has(row.code))
  const changes = verified.flatMap(({ code, change, successor }): PlannedChange[] => {
    const organisation = committees.get(code)!
    if (successor === null) return []
    if (change === 'renamed') {
      const name = `Đảng ủy ${communeInSentence(successor.name)}`
      return [{ kind: 'renamed', organisation, name }]
    }
    return [
      { kind: 'merged', organisations: [organisation], into: committees.get(successor.code)! },
    ]
  })
  return {
    effectiveOn: MERGED_ON,
    changes,
    decisions: { mandates: 'pass_on', names: 'keep', targets: 'keep', decider: 'handed_over' },
  }
}
