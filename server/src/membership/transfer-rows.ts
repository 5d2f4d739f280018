import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import { memberClock } from '@ptdv/core/membership/member-clocks'
import { sendNotice } from '../audit/send-notice.ts'
import { readSettings } from '../admission/read-settings.ts'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { MemberInHand, RecordedMemberAct } from './load-member.ts'

type TransferRow = Database['transfer']
type Outcome = NonNullable<TransferRow['outcome']>

/** How each act ends an open transfer; any other that ends the membership takes the introduction back. */
const OUTCOMES: { readonly [kind: string]: Outcome } = {
  transfer_received: 'received',
  transfer_returned: 'returned',
  transfer_withdrawn: 'withdrawn',
}

/** What both sides may read of a member's move: opened with the introduction. */
export async function openTransfer(
  unit: Unit,
  { person, input }: MemberInHand,
  act: Extract<RecordedMemberAct, { kind: 'transfer_introduced' }>,
  standing: 'probationary' | 'official',
): Promise<void> {
  const { payload } = act
  const settings = await readSettings(unit)
  const clock = memberClock('transfer_present', act.happenedOn, {
    calendar: input.calendar,
    settings,
  })
  await unit.db
    .insertInto('transfer')
    .values({
      act_id: act.id,
      person_id: person.id,
      case_id: null,
      person_name: person.name,
      person_birth: person.birth,
      standing,
      from_id: act.cell.id,
      from_name: act.cell.name,
      introducer_id: unit.asker.organisationId,
      introducer_name: unit.asker.organisationName,
      to_id: payload.to,
      to_name: payload.toName,
      because: payload.because,
      triggered_on: payload.triggeredOn,
      introduced_on: act.happenedOn,
      paper_number: payload.paper.number,
      paper_date: payload.paper.date,
      due_on: clock?.end ?? null,
      ended_on: null,
      outcome: null,
      received_id: null,
      received_name: null,
      reason: null,
    })
    .execute()
  if (payload.to === null) return
  await sendNotice(unit, {
    organisationId: payload.to,
    text: `${act.cell.name} giới thiệu ${person.name} chuyển sinh hoạt đảng đến (giấy số ${payload.paper.number}).`,
    link: '/dang-vien/chuyen-sinh-hoat',
    actId: act.id,
  })
}

/** Closed by the receipt, by sending the paper back, by taking it back, or with the membership itself. */
export async function closeTransfer(
  unit: Unit,
  { person }: MemberInHand,
  act: RecordedMemberAct,
): Promise<void> {
  const outcome = OUTCOMES[act.kind] ?? 'withdrawn'
  const row = await unit.db
    .updateTable('transfer')
    .set({
      ended_on: act.happenedOn,
      outcome,
      reason:
        'reason' in act.payload
          ? act.payload.reason
          : outcome === 'received'
            ? null
            : MEMBER_ACTS[act.kind].label,
      ...(act.kind === 'transfer_received' && {
        received_id: act.payload.cell,
        received_name: act.payload.cellName,
      }),
    })
    .where('person_id', '=', person.id)
    .where('ended_on', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return
  const told = {
    received: `${row.received_name} đã tiếp nhận ${person.name}.`,
    returned: `${unit.asker.organisationName} trả lại giấy giới thiệu của ${person.name}: ${row.reason}.`,
    withdrawn: `Giấy giới thiệu của ${person.name} (số ${row.paper_number}) đã rút: ${row.reason}.`,
  }[outcome]
  const others = new Set([
    row.from_id,
    row.introducer_id,
    ...(row.to_id === null ? [] : [row.to_id]),
  ])
  others.delete(unit.asker.organisationId)
  for (const organisationId of others) {
    await sendNotice(unit, {
      organisationId,
      text: told,
      link: '/dang-vien/chuyen-sinh-hoat',
      actId: act.id,
    })
  }
}
