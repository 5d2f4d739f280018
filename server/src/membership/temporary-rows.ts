import { formatDate } from '@ptdv/core/calendar/format-date'
import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import type { MemberAnswer } from '@ptdv/core/membership/fold-member'
import type { MemberState, TemporaryTransfer } from '@ptdv/core/membership/member-state'
import { sendNotice } from '../audit/send-notice.ts'
import type { Database } from '../database/schema.ts'
import type { Unit } from '../database/unit-of-work.ts'
import type { MemberInHand, RecordedMemberAct } from './load-member.ts'

type TemporaryRow = Database['temporary_transfer']
type Outcome = NonNullable<TemporaryRow['outcome']>

/** How each act ends a stay; any other that ends it moved the membership, or ended that. */
const OUTCOMES: { readonly [kind: string]: Outcome } = {
  temporary_returned: 'returned',
  temporary_declined: 'declined',
  temporary_withdrawn: 'withdrawn',
}

/** What both sides may read of a member's stay elsewhere, as the acts now tell it; and whoever must hear of it hears. */
export async function settleTemporary(
  unit: Unit,
  held: MemberInHand,
  act: RecordedMemberAct,
  before: MemberState,
  answer: MemberAnswer,
): Promise<void> {
  const { temporary } = answer
  const wasOver =
    before.temporary !== null && before.temporary.introduced.id !== temporary?.introduced.id
  const over = wasOver ? await close(unit, held, act) : undefined
  const now = temporary === null ? undefined : await keep(unit, held, answer, temporary)
  const row = over ?? now
  const told = row && noticeOf(act, row)
  if (told === undefined) return
  const others = new Set([row!.from_id, row!.introducer_id, row!.received_id ?? row!.to_id])
  others.delete(unit.asker.organisationId)
  others.delete(null)
  for (const organisationId of others) {
    await sendNotice(unit, {
      organisationId: organisationId!,
      text: told,
      link: '/dang-vien/chuyen-sinh-hoat?loai=tam-thoi',
      actId: act.id,
    })
  }
}

/** Written at the introduction, and anew by whatever says more of it, corrections among them. */
async function keep(
  unit: Unit,
  { person }: MemberInHand,
  { standing, deadlines }: MemberAnswer,
  { introduced, until, received }: TemporaryTransfer,
): Promise<TemporaryRow | undefined> {
  if (standing === 'none') return undefined
  const { payload } = introduced
  const told = {
    to_id: payload.to,
    to_name: payload.toName,
    because: payload.because,
    paper_number: payload.paper.number,
    introduced_on: introduced.happenedOn,
    leaves_on: payload.from,
    until_on: until,
    received_on: received?.on ?? null,
    received_id: received?.cell ?? null,
    received_name: received?.name ?? null,
  }
  const dueOn = deadlines.find(({ key }) => key === 'temporary_present')?.end
  return unit.db
    .insertInto('temporary_transfer')
    .values({
      act_id: introduced.id,
      person_id: person.id,
      person_name: person.name,
      person_birth: person.birth,
      standing,
      from_id: introduced.cell.id,
      from_name: introduced.cell.name,
      introducer_id: introduced.organisation,
      introducer_name: introduced.organisationName,
      due_on: dueOn ?? null,
      ended_on: null,
      outcome: null,
      reason: null,
      ...told,
    })
    .onConflict((known) =>
      known
        .column('act_id')
        .doUpdateSet({ ...told, standing, ...(dueOn !== undefined && { due_on: dueOn }) }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function close(
  unit: Unit,
  { person }: MemberInHand,
  act: RecordedMemberAct,
): Promise<TemporaryRow | undefined> {
  const outcome = OUTCOMES[act.kind] ?? 'ended'
  return unit.db
    .updateTable('temporary_transfer')
    .set({
      ended_on: act.happenedOn,
      outcome,
      reason:
        'reason' in act.payload
          ? act.payload.reason
          : outcome === 'ended'
            ? MEMBER_ACTS[act.kind].label
            : null,
    })
    .where('person_id', '=', person.id)
    .where('ended_on', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

/** What the other side hears; nothing where only this side is concerned. */
function noticeOf(act: RecordedMemberAct, row: TemporaryRow): string | undefined {
  const { person_name: name, paper_number: paper, from_name: from } = row
  const there = row.received_name ?? row.to_name
  if (row.outcome === 'ended') {
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
