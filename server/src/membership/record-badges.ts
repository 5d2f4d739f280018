import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { BadgeYears } from '@ptdv/core/membership/badge-payloads'
import type { BadgeDoing } from '@ptdv/core/membership/badges-contract'
import { eachByItself, type Answered } from '../database/each-by-itself.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { loadMember } from './load-member.ts'
import { recordMemberAct } from './record-member-act.ts'

export interface BadgesToRecord {
  readonly doing: BadgeDoing
  readonly happenedOn: PlainDate
  readonly round: PlainDate
  readonly lines: readonly { readonly person: number; readonly years: BadgeYears }[]
}

/** Many of one round, by one paper on one day: each answered by itself. */
export function recordBadges(
  unit: Unit,
  { lines, ...shared }: BadgesToRecord,
): Promise<Answered<{ act: number }>[]> {
  return eachByItself(
    unit,
    lines,
    (line) => line.person,
    async ({ person, years }) => {
      // Whoever sends a list saw its rows, not each one's acts; a badge given meanwhile is refused by itself.
      const { version } = await loadMember(unit, person)
      const { happenedOn } = shared
      const { act } = await recordMemberAct(unit, {
        person,
        happenedOn,
        version,
        ...actOf(shared, years),
      })
      return { act }
    },
  )
}

function actOf({ doing, happenedOn, round }: Omit<BadgesToRecord, 'lines'>, years: BadgeYears) {
  switch (doing.what) {
    case 'propose':
      return { kind: 'badge_proposed', payload: { years, round } } as const
    case 'note':
      return { kind: 'badge_noted', payload: { years, on: null, number: null } } as const
    case 'award': {
      const paper = { number: doing.number, date: happenedOn }
      const early = doing.early ? { early: true } : {}
      return { kind: 'badge_awarded', payload: { years, round, paper, ...early } } as const
    }
  }
}
