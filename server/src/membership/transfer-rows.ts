import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import type { MemberActOf } from '@ptdv/core/membership/acts'
import { memberClock } from '@ptdv/core/membership/member-clocks'
import {
  afterEvent,
  isCaseEvent,
  memberEvents,
  openingState,
  type MemberEvent,
  type MemberInput,
} from '@ptdv/core/membership/member-history'
import { isDeepStrictEqual } from 'node:util'
import { reachPlaces } from '../organisations/reach-places.ts'
import { sendNotice } from '../audit/send-notice.ts'
import { ENDED_ON_THE_WAY } from '../admission/settle-membership.ts'
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

/** What both sides may read of a member's move: opened with the introduction; recorded late, it may be over already. */
export async function openTransfer(
  unit: Unit,
  { person, input, acts }: MemberInHand,
  act: Extract<RecordedMemberAct, { kind: 'transfer_introduced' }>,
  standing: 'probationary' | 'official',
): Promise<void> {
  const { payload } = act
  const told = movesOf({ ...input, acts: [...acts, act] }, unit.today).get(act.id)
  await unit.db
    .insertInto('transfer')
    .values({ ...openingRow(person, input, act, standing), ...told?.row })
    .execute()
  if (payload.to === null) return
  await sendNotice(unit, {
    organisationId: payload.to,
    text: `${act.cell.name} giới thiệu ${person.name} chuyển sinh hoạt đảng đến (giấy số ${payload.paper.number}).`,
    link: '/dang-vien/chuyen-sinh-hoat',
    actId: act.id,
  })
}

/** A move as its introduction opens it. */
export function openingRow(
  person: Pick<MemberInHand['person'], 'id' | 'name' | 'birth'>,
  rules: Pick<MemberInput, 'calendar' | 'settings'>,
  act: MemberActOf<'transfer_introduced'>,
  standing: 'probationary' | 'official',
): TransferRow {
  return {
    act_id: act.id,
    person_id: person.id,
    case_id: null,
    person_name: person.name,
    person_birth: person.birth,
    standing,
    from_id: act.cell.id,
    from_name: act.cell.name,
    introducer_id: act.organisation,
    introducer_name: act.organisationName,
    ...introductionOf(act, rules),
    ...STILL_OPEN,
  }
}

/**
 * The rows of a member's moves as their acts now tell them, corrections applied: an introduction that was mended, or
 * recorded of a time before what ended it, is read so by both sides.
 */
export async function settleTransfers(
  unit: Unit,
  { input, person }: MemberInHand,
  acts: readonly RecordedMemberAct[],
): Promise<void> {
  const before = movesOf(input, unit.today)
  for (const [act, { from, row }] of movesOf({ ...input, acts }, unit.today)) {
    // What this act leaves as it was may lie where the asker does not reach: where the member was long ago.
    if (isDeepStrictEqual(row, before.get(act)?.row)) continue
    await reachPlaces(unit, [from])
    await unit.db
      .updateTable('transfer')
      .set(row)
      .where('person_id', '=', person.id)
      .where('act_id', '=', act)
      .execute()
  }
}

interface Move {
  readonly from: number
  readonly row: Partial<TransferRow>
}

/** Each introduction by its act, with what became of it. */
function movesOf(input: MemberInput, today: PlainDate): ReadonlyMap<number, Move> {
  const events = memberEvents(input, today)
  const moves = new Map<number, Move>()
  let state = openingState(events, input.register)
  for (const event of events) {
    const after = afterEvent(state, event, input.register)
    if (!isCaseEvent(event) && event.kind === 'transfer_introduced') {
      const row = { ...introductionOf(event, input), ...STILL_OPEN }
      moves.set(event.id, { from: event.cell.id, row })
    } else if (state.transfer !== null && after.transfer === null) {
      const open = moves.get(state.transfer.id)
      if (open) moves.set(state.transfer.id, { ...open, row: { ...open.row, ...endingOf(event) } })
    }
    state = after
  }
  return moves
}

const STILL_OPEN = {
  ended_on: null,
  outcome: null,
  received_id: null,
  received_name: null,
  reason: null,
} as const

function introductionOf(
  { happenedOn, payload }: MemberActOf<'transfer_introduced'>,
  input: Pick<MemberInput, 'calendar' | 'settings'>,
) {
  return {
    to_id: payload.to,
    to_name: payload.toName,
    because: payload.because,
    triggered_on: payload.triggeredOn,
    introduced_on: happenedOn,
    paper_number: payload.paper.number,
    paper_date: payload.paper.date,
    due_on: memberClock('transfer_present', happenedOn, input)?.end ?? null,
  }
}

function endingOf(event: MemberEvent): Partial<TransferRow> {
  const ended_on = event.happenedOn
  if (isCaseEvent(event)) return { ended_on, outcome: 'withdrawn', reason: ENDED_ON_THE_WAY }
  const outcome = OUTCOMES[event.kind] ?? 'withdrawn'
  if (event.kind === 'transfer_received') {
    const { cell, cellName } = event.payload
    return { ended_on, outcome, received_id: cell, received_name: cellName }
  }
  const reason = 'reason' in event.payload ? event.payload.reason : MEMBER_ACTS[event.kind].label
  return { ended_on, outcome, reason }
}

/** Received, sent back, taken back, or ended with the membership itself: the other side is told. */
export async function tellTransferEnded(
  unit: Unit,
  { person }: MemberInHand,
  introduction: number,
  actId: number,
): Promise<void> {
  const row = await unit.db
    .selectFrom('transfer')
    .selectAll()
    .where('act_id', '=', introduction)
    .executeTakeFirst()
  if (row === undefined || row.outcome === null) return
  const told = {
    received: `${row.received_name} đã tiếp nhận ${person.name}.`,
    returned: `${unit.asker.organisationName} trả lại giấy giới thiệu của ${person.name}: ${row.reason}.`,
    withdrawn: `Giấy giới thiệu của ${person.name} (số ${row.paper_number}) đã rút: ${row.reason}.`,
  }[row.outcome]
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
      actId,
    })
  }
}
