import { isDeepStrictEqual } from 'node:util'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { memberClock } from '@ptdv/core/membership/member-clocks'
import type { MemberInput } from '@ptdv/core/membership/member-history'
import { temporaryStays, type StayElsewhere } from '@ptdv/core/membership/temporary-stays'
import { sendNotice } from '../audit/send-notice.ts'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { reachPlaces } from '../organisations/reach-places.ts'
import type { MemberInHand, RecordedMemberAct } from './load-member.ts'

type TemporaryRow = Database['temporary_transfer']

/**
 * What both sides may read of a member's stays elsewhere, as far as an act changes it; and whoever must hear of it
 * hears. A stay that is over may lie between two other organisations: it is written only where the act tells of it.
 */
export async function settleTemporary(
  unit: Unit,
  { person, input }: MemberInHand,
  act: RecordedMemberAct,
): Promise<void> {
  const rowsOf = (acts: MemberInput['acts']) =>
    temporaryStays({ ...input, acts }).map((stay) => temporaryRow(person, stay, input))
  const before = new Map(rowsOf(input.acts).map((row) => [row.act_id, row]))
  for (const row of rowsOf([...input.acts, act])) {
    if (isDeepStrictEqual(row, before.get(row.act_id))) continue
    await reachPlaces(unit, [row.from_id])
    await unit.db
      .insertInto('temporary_transfer')
      .values(row)
      .onConflict((known) => known.column('act_id').doUpdateSet(row))
      .execute()
    await tell(unit, act, row)
  }
}

/** What both sides may read of one stay. */
export function temporaryRow(
  person: Pick<MemberInHand['person'], 'id' | 'name' | 'birth'>,
  { introduced, until, received, home, standing, ended }: StayElsewhere,
  rules: Pick<MemberInput, 'calendar' | 'settings'>,
): TemporaryRow {
  const { payload, happenedOn } = introduced
  return {
    act_id: introduced.id,
    person_id: person.id,
    person_name: person.name,
    person_birth: person.birth,
    standing,
    from_id: home.id,
    from_name: home.name,
    introducer_id: introduced.organisation,
    introducer_name: introduced.organisationName,
    to_id: payload.to,
    to_name: payload.toName,
    because: payload.because,
    paper_number: payload.paper.number,
    introduced_on: happenedOn,
    due_on: memberClock('temp_transfer_present', happenedOn, rules)?.end ?? null,
    leaves_on: payload.from,
    until_on: until,
    received_on: received?.on ?? null,
    received_id: received?.cell ?? null,
    received_name: received?.name ?? null,
    ended_on: ended?.on ?? null,
    outcome: ended?.outcome ?? null,
    reason: ended?.reason ?? null,
  }
}

/** To everybody concerned but whoever recorded it. */
async function tell(unit: Unit, act: RecordedMemberAct, row: TemporaryRow): Promise<void> {
  const text = noticeOf(act, row)
  if (text === undefined) return
  const others = new Set([row.from_id, row.introducer_id, row.received_id ?? row.to_id])
  others.delete(unit.asker.organisationId)
  for (const organisationId of others) {
    if (organisationId === null) continue
    await sendNotice(unit, {
      organisationId,
      text,
      link: '/dang-vien/chuyen-sinh-hoat?loai=tam-thoi',
      actId: act.id,
    })
  }
}

/** What the other side hears; nothing where only this side is concerned. */
function noticeOf(act: RecordedMemberAct, row: TemporaryRow): string | undefined {
  const { person_name: name, paper_number: paper, from_name: from } = row
  const there = row.received_name ?? row.to_name
  if (row.outcome === 'ended' && act.kind !== 'corrected') {
    return `${name} không còn sinh hoạt tạm thời ở ${there}: ${row.reason}.`
  }
  switch (act.kind) {
    case 'temporary_introduced':
      return `${from} giới thiệu ${name} sinh hoạt đảng tạm thời đến (giấy số ${paper}).`
    case 'temporary_received':
      return `${there} đã tiếp nhận ${name} sinh hoạt tạm thời.`
    case 'temporary_declined':
      return `${act.organisationName} trả lại giấy giới thiệu tạm thời của ${name}: ${row.reason}.`
    case 'temporary_withdrawn':
      return `Giấy giới thiệu tạm thời của ${name} (số ${paper}) đã rút: ${row.reason}.`
    case 'temporary_extended':
      return `${name} sinh hoạt tạm thời ở ${there} được gia hạn đến ngày ${formatDate(row.until_on)}.`
    case 'temporary_returned':
      return `${name} đã trở về ${from}, thôi sinh hoạt tạm thời ở ${there}.`
    default:
      return undefined
  }
}
