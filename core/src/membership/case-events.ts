import type { AdmissionAct } from '../admission/acts.ts'
import type { MembershipStanding } from '../admission/membership-standing.ts'
import { actsInOrder, historyOf, last } from '../admission/read-acts.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { CellRef } from './acts.ts'

/** Of a readmitted member: the first decision, and the days between which they were no member. */
export interface Outside {
  readonly firstDecidedOn: PlainDate
  readonly from: PlainDate
  readonly to: PlainDate
}

/** What the person's case of admission did to the membership. Its facts are the case's own (case-facts.ts). */
export type CaseEvent = {
  /** The act of the case. */
  readonly id: number
  readonly case: number
  readonly happenedOn: PlainDate
} & (
  | {
      readonly did: 'entered'
      readonly cell: CellRef
      readonly decidedOn: PlainDate | null
      readonly ceremonyOn: PlainDate
    }
  | { readonly did: 'recognised'; readonly officialOn: PlainDate; readonly outside?: Outside }
  | { readonly did: 'ended'; readonly reason: 'died' | 'removed' }
)

/** A case whose ceremony was held enters its person, recognises them, or takes them out again. */
export function caseEvents(
  id: number,
  acts: readonly AdmissionAct[],
  member: MembershipStanding,
  today: PlainDate,
): readonly CaseEvent[] {
  const history = historyOf(actsInOrder(acts, today))
  const ceremony = last(history, 'ceremony_held')
  if (ceremony === undefined) return []
  const events: CaseEvent[] = [
    {
      id: ceremony.id,
      case: id,
      happenedOn: ceremony.happenedOn,
      did: 'entered',
      // The cell holds the ceremony and records it.
      cell: { id: ceremony.organisation, name: ceremony.organisationName },
      decidedOn: member.decidedOn ?? null,
      ceremonyOn: ceremony.happenedOn,
    },
  ]
  for (const act of history.live) {
    const event = { id: act.id, case: id, happenedOn: act.happenedOn }
    if (act.kind === 'died') events.push({ ...event, did: 'ended', reason: 'died' })
    if (act.kind === 'membership_cancelled' && act.payload.ground === 'not_qualified') {
      events.push({ ...event, did: 'ended', reason: 'removed' })
    }
    if (act.kind !== 'recognition_decided') continue
    if (act.payload.outcome === 'removed') {
      events.push({ ...event, did: 'ended', reason: 'removed' })
    } else if (member.officialOn !== undefined) {
      const { officialOn, outside, partyAgeFrom } = member
      events.push({
        ...event,
        did: 'recognised',
        officialOn,
        ...(outside && partyAgeFrom && { outside: { ...outside, firstDecidedOn: partyAgeFrom } }),
      })
    }
  }
  return events
}
