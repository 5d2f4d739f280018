import { refusalOf } from '@ptdv/core/attempt'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberAct, MemberActKind, MemberPayloads } from '@ptdv/core/membership/acts'
import { checkMemberAct } from '@ptdv/core/membership/check-member-act'
import type { MemberInput } from '@ptdv/core/membership/member-history'
import type { Refusal } from '@ptdv/core/refusal'
import type { MemberFile } from '../../api/shapes.ts'
import type { DatedReading } from '../../writing/read-dated.ts'

/** An act as its form tells it. */
export type ReadMemberAct<K extends MemberActKind> = DatedReading<MemberPayloads[K]>

/** The member as the rules are asked about them here. */
export function inputOf({ input, acts }: MemberFile, today: PlainDate): MemberInput {
  return { ...input, acts, calendar: VIETNAM_CALENDAR, today }
}

/** An act not recorded yet. */
export function unrecorded<K extends MemberActKind>(
  { cell }: MemberFile,
  kind: K,
  { happenedOn, payload }: ReadMemberAct<K>,
): MemberAct {
  return {
    id: Number.MAX_SAFE_INTEGER,
    kind,
    happenedOn,
    recordedAt: '9999-12-31T00:00:00.000Z',
    organisation: 0,
    organisationName: '',
    cell: cell ?? { id: 0, name: '' },
    payload,
  } as MemberAct
}

/** What the server would say to this act, asked of the same rules here; null when it may be written. */
export function refusalOfMember<K extends MemberActKind>(
  member: MemberFile,
  kind: K,
  read: ReadMemberAct<K>,
  today: PlainDate,
): Refusal | null {
  return refusalOf(() => checkMemberAct(inputOf(member, today), unrecorded(member, kind, read)))
}
