import { formatDate } from '@ptdv/core/calendar/format-date'
import { Conflict } from '@ptdv/core/refusal'
import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import { appendAct } from '../audit/append-act.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { findDraft, putDraft } from './draft.ts'
import { listAssignments, readLines } from './read-assignments.ts'
import { requestsLink } from './target-links.ts'

export const ANSWER_NAMES = { accepted: 'chấp nhận', declined: 'chưa chấp nhận' } as const

/**
 * Answers a request from directly below. An accepted one is written into the draft; the figures change only when the
 * next assignment carries them.
 * @throws Missing when the request is not from directly below; Conflict when it was answered meanwhile
 */
export async function answerRequest(
  unit: Unit,
  input: { readonly id: number; readonly answer: 'accepted' | 'declined'; readonly reason: string },
): Promise<{ done: boolean }> {
  const request = await unit.db
    .selectFrom('target_request as r')
    .innerJoin('organisation as child', 'child.id', 'r.organisation_id')
    .where('r.id', '=', input.id)
    .where('child.parent_id', '=', unit.asker.organisationId)
    .select(['r.organisation_id', 'child.name', 'r.year', 'r.amounts', 'r.answer', 'r.answered_on'])
    .forUpdate('r')
    .executeTakeFirst()
  if (request === undefined) throw new Missing()
  if (request.answer !== null && request.answered_on !== null) {
    throw new Conflict([
      `Đề nghị của ${request.name} đã được trả lời ngày ${formatDate(request.answered_on)}: ${ANSWER_NAMES[request.answer]}.`,
    ])
  }
  const actId = await appendAct(unit, {
    subject: 'target',
    subjectId: request.organisation_id,
    kind: 'request_answered',
    homeId: request.organisation_id,
    happenedOn: unit.today,
    payload: { request: input.id, year: request.year, answer: input.answer, reason: input.reason },
  })
  await unit.db
    .updateTable('target_request')
    .set({ answer: input.answer, answer_reason: input.reason, answered_on: unit.today })
    .where('id', '=', input.id)
    .execute()
  if (input.answer === 'accepted') {
    await writeIntoDraft(unit, request.year, request.organisation_id, request.amounts)
  }
  await sendNotice(unit, {
    organisationId: request.organisation_id,
    text: `${unit.asker.organisationName} ${ANSWER_NAMES[input.answer]} đề nghị chỉ tiêu năm ${request.year}: ${input.reason}`,
    link: requestsLink(request.year),
    actId,
  })
  return { done: true }
}

async function writeIntoDraft(
  unit: Unit,
  year: number,
  child: number,
  amounts: Readonly<Record<string, number>>,
): Promise<void> {
  const draft = await findDraft(unit, year)
  const [newest] = await listAssignments(unit, year)
  const before = draft?.lines ?? (newest === undefined ? [] : await readLines(unit, newest.actId))
  const asked = SOURCE_IDS.map((source) => ({
    child,
    source,
    amount: amounts[source] ?? 0,
    note: before.find((line) => line.child === child && line.source === source)?.note ?? null,
  }))
  const lines = [...before.filter((line) => line.child !== child), ...asked]
  await putDraft(unit, year, lines, draft?.version ?? 0)
}
