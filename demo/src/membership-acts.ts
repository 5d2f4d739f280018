import { addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberPayloads } from '@ptdv/core/membership/acts'
import { dateAt, type Day } from './days.ts'
import type { DemoMemberActKind, DemoMembershipAct, DemoMembershipActOf } from './demo-data.ts'
import type { Numbering } from './numbering.ts'
import type { Loss } from './plan.ts'
import type { Roster } from './roster.ts'
import type { Place } from './tree.ts'

interface Joined {
  readonly roster: Roster
  readonly decidedOn: Day
  readonly ceremonyOn: Day
  readonly since: Day
  readonly by: 'registered' | 'transferred_in' | null
}

/** The act by which somebody enters the figures without a case here. */
export function joinAct(numbers: Numbering, joined: Joined): DemoMembershipAct {
  const { decidedOn, ceremonyOn, since, by } = joined
  const payload = { decidedOn: dateAt(decidedOn), ceremonyOn: dateAt(ceremonyOn) }
  return { ...recorded(numbers, joined, since), kind: by ?? 'registered', payload }
}

/** Recognised as of the day the twelve months ended, whenever decided (QĐ 24-QĐ/TW §4.2b). */
export function recognitionAct(numbers: Numbering, joined: Joined, on: Day): DemoMembershipAct {
  const payload = { officialOn: addMonths(dateAt(joined.ceremonyOn), 12) }
  return { ...recorded(numbers, joined, on), kind: 'recognised', payload }
}

export function lossAct(numbers: Numbering, joined: Joined, { on, kind }: Loss): DemoMembershipAct {
  return { ...recorded(numbers, joined, on), kind, payload: {} }
}

/** What a member's cell, or a committee above it, records of them as the screens do. */
export function memberAct<K extends DemoMemberActKind>(
  numbers: Numbering,
  by: Place,
  on: PlainDate,
  kind: K,
  payload: MemberPayloads[K],
): DemoMembershipActOf<K> {
  return {
    id: numbers.act(),
    happenedOn: on,
    organisation: by.id,
    organisationName: by.name,
    kind,
    payload,
  }
}

/** As they happened: what is told up to a day is the first of them. */
export function inOrderOfDays(acts: readonly DemoMembershipAct[]): DemoMembershipAct[] {
  return acts.toSorted((a, b) =>
    a.happenedOn === b.happenedOn ? a.id - b.id : a.happenedOn < b.happenedOn ? -1 : 1,
  )
}

function recorded(numbers: Numbering, { roster: { cell } }: Joined, on: Day) {
  return {
    id: numbers.act(),
    happenedOn: dateAt(on),
    organisation: cell.id,
    organisationName: cell.name,
  }
}
