import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { BadgeYears } from '@ptdv/core/membership/badge-payloads'
import { eachByItself, type Answered } from '../database/each-by-itself.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { loadMember } from './load-member.ts'
import { recordMemberAct } from './record-member-act.ts'

export interface BadgesToRecord {
  /** null: proposed; else awarded by this decision. */
  readonly award: { readonly number: string; readonly early?: boolean | undefined } | null
  readonly happenedOn: PlainDate
  readonly round: PlainDate
  readonly lines: readonly { readonly person: number; readonly years: BadgeYears }[]
}

/** Many of one round, by one paper on one day: each answered by itself. */
export function recordBadges(
  unit: Unit,
  { award, happenedOn, round, lines }: BadgesToRecord,
): Promise<Answered<{ act: number }>[]> {
  return eachByItself(unit, lines, async ({ person, years }) => {
    // Whoever sends a list saw its rows, not each one's acts; a badge given meanwhile is refused by itself.
    const { version } = await loadMember(unit, person)
    const act =
      award === null
        ? ({ kind: 'badge_proposed', payload: { years, round } } as const)
        : ({
            kind: 'badge_awarded',
            payload: {
              years,
              round,
              paper: { number: award.number, date: happenedOn },
              ...(award.early ? { early: true } : {}),
            },
          } as const)
    const recorded = await recordMemberAct(unit, { person, happenedOn, version, ...act })
    return { act: recorded.act }
  })
}
