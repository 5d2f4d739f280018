import type { PlainDate } from '../calendar/plain-date.ts'
import { closure } from './case-reading.ts'
import type { Context } from './condition.ts'
import { probationEnd } from './decision-reading.ts'
import { last } from './read-acts.ts'

/** What the person is by this case, with the three dates that must not be mixed up (rules §7). */
export interface MembershipStanding {
  readonly standing: 'none' | 'probationary' | 'official' | 'removed' | 'cancelled'
  /** Ngày quyết định kết nạp: party age is counted from it, once official. */
  readonly decidedOn?: PlainDate
  /** Ngày vào Đảng: the ceremony; probation runs from it. */
  readonly enteredOn?: PlainDate
  /** Ngày chính thức: twelve months after the ceremony, whenever it was decided (§4.2b). */
  readonly officialOn?: PlainDate
  /** The decision that recognised: votes and elections from it on, not before (Charter Điều 3.4). */
  readonly recognisedOn?: PlainDate
  /** Counted from the first decision where readmitted, less the time outside (§4.5). */
  readonly partyAgeFrom?: PlainDate
  readonly outside?: { readonly from: PlainDate; readonly to: PlainDate }
  readonly mayVote: boolean
}

export function membershipStanding(context: Context): MembershipStanding {
  const { history, circumstances } = context
  const ceremony = last(history, 'ceremony_held')
  const decided = last(history, 'decided')
  const closed = closure(context)
  if (ceremony === undefined || decided?.payload.outcome !== 'admitted') {
    return { standing: closed?.reason === 'cancelled' ? 'cancelled' : 'none', mayVote: false }
  }
  const dates = { decidedOn: decided.happenedOn, enteredOn: ceremony.happenedOn }
  if (closed?.reason === 'cancelled' || closed?.reason === 'removed') {
    return { standing: closed.reason, ...dates, mayVote: false }
  }
  if (closed?.reason !== 'recognised') return { standing: 'probationary', ...dates, mayVote: false }
  const officialOn = probationEnd(context) ?? circumstances.registeredOfficialOn ?? undefined
  const before = last(history, 'former_membership_noted')?.payload
  return {
    standing: 'official',
    ...dates,
    ...(officialOn !== undefined && { officialOn }),
    recognisedOn: closed.on,
    partyAgeFrom: before?.firstDecisionOn ?? decided.happenedOn,
    ...(before?.firstDecisionOn && {
      outside: { from: before.leftOn, to: decided.happenedOn },
    }),
    mayVote: true,
  }
}
