import type { Paper } from '@ptdv/core/admission/acts'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import type { CellRef, MemberActKind, MemberActOf } from '@ptdv/core/membership/acts'
import { checkMemberAct } from '@ptdv/core/membership/check-member-act'
import { memberFactChanges, memberFacts } from '@ptdv/core/membership/member-facts'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { appendAct, type ActFigure } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { settleAway } from '../away/settle-away.ts'
import { settleResidence } from '../residence/settle-residence.ts'
import { assertCardFree } from './assert-card-free.ts'
import { carryCases } from './carry-cases.ts'
import { checkedCorrection } from './checked-correction.ts'
import { findArrival } from './find-arrival.ts'
import {
  answerMember,
  loadMember,
  type MemberInHand,
  type RecordedMemberAct,
} from './load-member.ts'
import { assertIntroducer, assertMemberDesk, refuseDesk } from './member-desk.ts'
import { reachPlaces } from '../organisations/reach-places.ts'
import { settleMember } from './settle-member.ts'
import { settleTemporary } from './temporary-rows.ts'
import { openTransfer, settleTransfers, tellTransferEnded } from './transfer-rows.ts'

export interface MemberActToRecord {
  readonly person: number
  readonly kind: MemberActKind
  readonly happenedOn: PlainDate
  readonly payload: Record<string, unknown>
  /** How many acts the sender saw. */
  readonly version: number
}

/**
 * Records one act of a member: guards it, appends it with its audit row, moves the figures and the register's row, and
 * tells the other side. One transaction.
 * @throws Conflict when somebody recorded another act since the version seen
 * @throws Refusal KHONG-DUNG-CAP for another desk's act, SAI-NOI-DUNG for a form that does not fit, and what the rules say
 */
export async function recordMemberAct(
  unit: Unit,
  input: MemberActToRecord,
): Promise<{ act: number; version: number }> {
  const held = await loadMember(unit, input.person, 'lock')
  assertSeen(held, input.version)
  const { recordedBy: by } = MEMBER_ACTS[input.kind]
  if (by === null) refuseDesk([])
  const payload = checkedPayload(input)
  if (held.standing === null) refuseDesk([])
  if (input.kind === 'transfer_introduced' || input.kind === 'temporary_introduced') {
    const to = (payload as { to: number | null }).to
    const arrival = to === null ? null : await findArrival(unit, to)
    assertIntroducer(unit, held.standing, arrival?.passage ?? null)
  } else {
    if (input.kind === 'residence_introduced') {
      const { to } = payload as { to: number | null }
      if (to !== null) await findArrival(unit, to)
    }
    // The paper of who goes out of the province comes back to whoever gave it.
    assertMemberDesk(unit, held.standing, by === 'arrival' ? 'introducer' : by)
  }
  if (input.kind === 'corrected') {
    const correction = payload as unknown as MemberActOf<'corrected'>['payload']
    const checked = await checkedCorrection(unit, held, held.standing, correction)
    return appendToMember(unit, held, { ...input, payload: { ...checked } })
  }
  return appendToMember(unit, held, { ...input, payload })
}

/**
 * Appends without asking for a desk: for acts that come in through another door, as the receipt of a transfer does.
 * `cell` is where the act lies: the member's own unless said otherwise.
 */
export async function appendToMember(
  unit: Unit,
  held: MemberInHand,
  { kind, happenedOn, payload }: Pick<MemberActToRecord, 'kind' | 'happenedOn' | 'payload'>,
  cell: CellRef = held.standing?.passage.cell ?? held.input.register!.cell,
): Promise<{ act: number; version: number }> {
  const before = answerMember(held)
  const draft = {
    id: Number.MAX_SAFE_INTEGER,
    kind,
    happenedOn,
    recordedAt: '9999-12-31T00:00:00.000Z',
    organisation: unit.asker.organisationId,
    organisationName: unit.asker.organisationName,
    cell,
    payload,
    recordedBy: unit.asker.accountName,
    onBehalfOf: unit.asker.onBehalfOf,
  } as RecordedMemberAct
  checkMemberAct(held.input, draft)
  const input = { ...held.input, acts: [...held.input.acts, draft] }
  const figures = await placedFigures(
    unit,
    held,
    memberFactChanges(memberFacts(held.input), memberFacts(input)),
  )
  const { card } = answerMember({ input })
  const cardNumber = card?.number ?? null
  if (cardNumber !== null && cardNumber !== before.card?.number) {
    await assertCardFree(unit, held.person.id, cardNumber)
  }
  await reachPlaces(unit, [...new Set([cell.id, ...figures.map((each) => each.organisationId)])])
  const { paper } = payload as { paper?: Paper | undefined }
  const id = await appendAct(
    unit,
    {
      subject: 'membership',
      subjectId: held.person.id,
      kind,
      homeId: cell.id,
      happenedOn,
      payload,
      ...(paper === undefined ? {} : { paper }),
      ...(draft.kind === 'corrected' ? { corrects: draft.payload.act } : {}),
    },
    figures,
  )
  const recorded = { ...draft, id } as RecordedMemberAct
  const acts = [...held.acts, recorded]
  const answer = answerMember({ input: { ...held.input, acts } })
  await settleMember(unit, held, answer)
  await settleAway(unit, held.person.id, before, answer)
  await settleResidence(unit, held, recorded, answer)
  if (recorded.kind === 'transfer_introduced' && before.standing !== 'none') {
    await openTransfer(unit, held, recorded, before.standing)
  }
  if (recorded.kind === 'transfer_received') await carryCases(unit, held, recorded, before)
  await settleTransfers(unit, held, acts)
  if (before.transfer !== null && answer.transfer === null) {
    await tellTransferEnded(unit, held, before.transfer.id, id)
  }
  await settleTemporary(unit, held, recorded)
  return { act: id, version: held.version + 1 }
}

/** @throws Conflict telling what was recorded meanwhile */
export function assertSeen(held: MemberInHand, version: number): void {
  if (version === held.version) return
  const unseen = held.acts.slice(version)
  throw new Conflict(
    unseen.map(
      (act) =>
        `${act.recordedBy}, ${act.organisationName}: ${MEMBER_ACTS[act.kind].label}, ngày ${formatDate(act.happenedOn)}`,
    ),
  )
}

function checkedPayload({ kind, payload }: MemberActToRecord): Record<string, unknown> {
  const parsed = MEMBER_ACTS[kind].schema.safeParse(payload)
  if (parsed.success) return parsed.data as Record<string, unknown>
  throw new Refusal(
    'SAI-NOI-DUNG',
    'Có ô chưa điền hoặc điền chưa đúng. Xem ô được đánh dấu rồi ghi lại.',
    parsed.error.issues[0]?.path.join('.'),
  )
}

/** A fact counts where its cell lay on the fact's own day; so does the other side of a move. */
async function placedFigures(
  unit: Unit,
  { person }: MemberInHand,
  changes: ReturnType<typeof memberFactChanges>,
): Promise<ActFigure[]> {
  const { rows } = await sql<{ cell: number; counterpart: number | null }>`
    select home_on((c ->> 'cell')::integer, (c ->> 'on')::date) as cell,
      home_on((c ->> 'counterpart')::integer, (c ->> 'on')::date) as counterpart
    from jsonb_array_elements(${JSON.stringify(changes)}::jsonb) with ordinality as each (c, place)
    order by place`.execute(unit.db)
  return changes.map(({ cell, on, kind, amount }, index) => ({
    organisationId: rows[index]?.cell ?? cell,
    onDate: on,
    kind,
    source: 0,
    amount,
    personId: person.id,
    caseId: null,
    counterpartId: rows[index]?.counterpart ?? null,
  }))
}
