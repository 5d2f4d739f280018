import { gateOf } from '@ptdv/core/admission/act-gates'
import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { caseFacts, factChanges } from '@ptdv/core/admission/case-facts'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Conflict } from '@ptdv/core/refusal'
import { appendAct } from '../audit/append-act.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { reachPlaces } from '../organisations/reach-places.ts'
import { placeOn, takeCase, type CaseInHand, type RecordedAct } from './load-cases.ts'
import { answerCase, settleCase } from './settle-case.ts'
import { assertMembers } from './assert-members.ts'
import { assertCorrector, assertDesk } from './desk.ts'
import { draftAct } from './draft-act.ts'
import { followUp } from './follow-up.ts'
import { assertMove } from './move-case.ts'

export interface ActToRecord {
  readonly id: number
  readonly kind: AdmissionActKind
  readonly happenedOn: PlainDate
  readonly payload: Record<string, unknown>
  readonly version: number
}

/**
 * Records one act of a case: guards it by the rulebook of its day, appends it with its audit row, moves the figures,
 * and tells whose turn it is. One transaction.
 * @throws Conflict when somebody recorded another act since the version seen
 * @throws Refusal KHONG-DUNG-CAP for another desk's act, SAI-NOI-DUNG for a form that does not fit, and what the rules say
 */
export async function recordAct(
  unit: Unit,
  input: ActToRecord,
): Promise<{ act: number; version: number; stage: string }> {
  const held = await takeCase(unit, input.id)
  const unseen = held.acts.slice(input.version)
  if (unseen.length > 0 || input.version > held.acts.length) {
    throw new Conflict(
      unseen.map(
        (act) =>
          `${act.recordedBy}, ${act.organisationName}: ${gateOf(act.kind).label}, ngày ${formatDate(act.happenedOn)}`,
      ),
    )
  }
  assertDesk(unit, input.kind, held)
  if (input.kind === 'corrected') {
    const { act } = input.payload as { readonly act?: unknown }
    const mended = held.acts.find(({ id }) => id === act)
    if (mended !== undefined) assertCorrector(unit, mended.kind, held)
  }
  if (input.kind === 'moved') await assertMove(unit, held, input.payload)
  return appendToCase(unit, held, input)
}

/** Appends without asking for a desk: for acts that come in through another door, as an answer to vetting does. */
export async function appendToCase(
  unit: Unit,
  held: CaseInHand,
  input: Pick<ActToRecord, 'kind' | 'happenedOn' | 'payload'>,
): Promise<{ act: number; version: number; stage: string }> {
  const draft = draftAct(unit, held, input)
  await assertMembers(unit, draft, held.passage)
  const paper = (draft.payload as { paper?: { number: string; date: PlainDate } }).paper
  const recorded = {
    ...draft,
    recordedBy: unit.asker.accountName,
    onBehalfOf: unit.asker.onBehalfOf,
  } as RecordedAct
  const after = { ...held, acts: [...held.acts, recorded] }
  const answer = answerCase(unit, after)
  const { turn, update } = settleCase(after, answer)
  const figures = factChanges(caseFacts(held.acts), caseFacts(after.acts)).map((change) => ({
    organisationId: placeOn(held, change.on),
    onDate: change.on,
    kind: change.kind,
    source: held.row.source,
    amount: change.amount,
    personId: held.person.id,
    caseId: held.row.id,
  }))
  // What is corrected may count where the case lay before it came here.
  if (held.acts.some(({ kind }) => kind === 'move_received')) {
    await reachPlaces(
      unit,
      figures.map(({ organisationId }) => organisationId),
    )
  }
  const id = await appendAct(
    unit,
    {
      subject: 'case',
      subjectId: held.row.id,
      kind: input.kind,
      homeId: held.passage.cell.id,
      happenedOn: input.happenedOn,
      payload: draft.payload,
      ...(paper === undefined ? {} : { paper }),
      ...(draft.kind === 'corrected' ? { corrects: draft.payload.act } : {}),
    },
    figures,
    update,
  )
  await followUp(unit, held, { ...recorded, id })
  if (turn !== null && turn.id !== unit.asker.organisationId && held.row.stage !== answer.stage) {
    await sendNotice(unit, {
      organisationId: turn.id,
      text: `Hồ sơ ${held.person.name}, ${held.passage.cell.name}: ${gateOf(input.kind).label.toLocaleLowerCase('vi')}, nay đến lượt ${turn.name}.`,
      link: `/ho-so/${held.row.id}`,
      actId: id,
    })
  }
  return { act: id, version: after.acts.length, stage: answer.stage }
}
