import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { MemberAct, MemberActKind, MemberPayloads } from './acts.ts'
import { checkMemberAct } from './check-member-act.ts'
import type { MemberInput } from './fold-member.ts'

// Acts of one member written by hand, and how the tests ask about them.

let id = 1
/** Recorded on the day it happened; later made, higher the number. */
export function act<K extends MemberActKind>(
  kind: K,
  happenedOn: PlainDate,
  payload: MemberPayloads[K],
  cell = { id: 7, name: 'Chi bộ thôn Một' },
): MemberAct {
  return {
    id: id++,
    kind,
    happenedOn,
    recordedAt: `${happenedOn}T08:00:00Z`,
    organisation: 1,
    organisationName: 'Đảng ủy xã Tân Dân',
    cell,
    payload,
  } as MemberAct
}

export function inputOf(acts: readonly MemberAct[], more: Partial<MemberInput> = {}): MemberInput {
  return {
    acts,
    caseEvents: [],
    openCase: false,
    register: null,
    birth: '1970-05-20',
    calendar: VIETNAM_CALENDAR,
    today: '2024-10-15',
    ...more,
  }
}

/** The code it is refused with, or undefined when it may be recorded. */
export function codeOf(acts: readonly MemberAct[], next: MemberAct): string | undefined {
  try {
    checkMemberAct(inputOf(acts), next)
    return undefined
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code
    throw refused
  }
}
