import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberAct, MemberActKind, MemberPayloads } from '@ptdv/core/membership/acts'
import { checkMemberAct } from '@ptdv/core/membership/check-member-act'
import type { MemberInput } from '@ptdv/core/membership/member-history'
import { Refusal } from '@ptdv/core/refusal'
import type { MemberFile } from '../../api/shapes.ts'
import { FieldReader } from '../../writing/field-reader.ts'
import type { Reading } from '../../writing/use-write-form.ts'
import type { MemberSpec, MemberValues } from './member-spec.ts'

/** An act as its form tells it. */
export interface ReadMemberAct<K extends MemberActKind> {
  readonly happenedOn: PlainDate
  readonly payload: MemberPayloads[K]
}

export function readMemberForm<K extends MemberActKind, V extends MemberValues>(
  spec: MemberSpec<K, V>,
  values: V,
  member: MemberFile,
): Reading<ReadMemberAct<K>> {
  const reader = new FieldReader()
  const happenedOn = reader.given(
    'happenedOn',
    spec.day ? spec.day(values) : values.happenedOn,
    'Nhập ngày, ví dụ 15/10/2024.',
  )
  const payload = spec.read(values, reader, member)
  return reader.problems.length > 0
    ? { complete: false, problems: reader.problems }
    : { complete: true, body: { happenedOn, payload } }
}

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
  } as unknown as MemberAct
}

/** What the server would say to this act, asked of the same rules here; null when it may be written. */
export function refusalOf<K extends MemberActKind>(
  member: MemberFile,
  kind: K,
  read: ReadMemberAct<K>,
  today: PlainDate,
): Refusal | null {
  try {
    checkMemberAct(inputOf(member, today), unrecorded(member, kind, read))
    return null
  } catch (refused) {
    if (refused instanceof Refusal) return refused
    throw refused
  }
}
