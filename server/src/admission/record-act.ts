import { gateOf } from '@ptdv/core/admission/act-gates'
import type { AdmissionAct, AdmissionActKind } from '@ptdv/core/admission/acts'
import { caseFacts, factChanges } from '@ptdv/core/admission/case-facts'
import { checkAdmissionAct } from '@ptdv/core/admission/check-act'
import type { Circumstances } from '@ptdv/core/admission/circumstances'
import { PAYLOAD_SCHEMAS } from '@ptdv/core/admission/payload-schemas'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { appendAct } from '../audit/append-act.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { recordFigures } from '../figures/record-figures.ts'
import { getCaseRow, loadActs, type LoadedCase, type RecordedAct } from './load-case.ts'
import {
  circumstancesOf,
  loadCellFacts,
  loadPeople,
  type CellFacts,
  type PersonFacts,
} from './load-circumstances.ts'
import { answerCase, settleCase } from './settle-case.ts'
import { assertMembers } from './assert-members.ts'
import { assertDesk } from './desk.ts'
import { followUp } from './follow-up.ts'

export interface ActToRecord {
  readonly id: number
  readonly kind: AdmissionActKind
  readonly happenedOn: PlainDate
  readonly payload: Record<string, unknown>
  readonly version: number
}

export interface CaseInHand {
  readonly row: LoadedCase
  readonly acts: readonly RecordedAct[]
  readonly person: PersonFacts
  readonly cell: CellFacts
  readonly circumstances: Circumstances
}

/** Everything about one case that a write needs; the row stays locked until the transaction ends. */
export async function takeCase(unit: Unit, id: number): Promise<CaseInHand> {
  const row = await getCaseRow(unit, id, true)
  const acts = (await loadActs(unit, [id])).get(id)!
  const person = (await loadPeople(unit, [row.personId])).get(row.personId)!
  const cell = (await loadCellFacts(unit, [row.cellId])).get(row.cellId)!
  return { row, acts, person, cell, circumstances: circumstancesOf(person, cell) }
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
  assertDesk(unit, input.kind, { passage: held.cell.passage, circumstances: held.circumstances })
  return appendToCase(unit, held, input)
}

/** Appends without asking for a desk: for acts that come in through another door, as an answer to vetting does. */
export async function appendToCase(
  unit: Unit,
  held: CaseInHand,
  input: Pick<ActToRecord, 'kind' | 'happenedOn' | 'payload'>,
): Promise<{ act: number; version: number; stage: string }> {
  const payload = checkedPayload(input)
  const draft = {
    id: Number.MAX_SAFE_INTEGER,
    kind: input.kind,
    happenedOn: input.happenedOn,
    recordedAt: '9999-12-31T00:00:00.000Z',
    organisation: unit.asker.organisationId,
    organisationName: unit.asker.organisationName,
    payload,
  } as AdmissionAct
  checkAdmissionAct(
    {
      acts: held.acts,
      circumstances: held.circumstances,
      calendar: unit.house.calendar,
      today: unit.today,
    },
    draft,
  )
  await assertMembers(unit, draft, held.cell.passage)
  const paper = (payload as { paper?: { number: string; date: PlainDate } }).paper
  const id = await appendAct(unit, {
    subject: 'case',
    subjectId: held.row.id,
    kind: input.kind,
    homeId: held.row.cellId,
    happenedOn: input.happenedOn,
    payload,
    ...(paper === undefined ? {} : { paper }),
    ...(draft.kind === 'corrected' ? { corrects: draft.payload.act } : {}),
  })
  const recorded = {
    ...draft,
    id,
    recordedBy: unit.asker.accountName,
    onBehalfOf: unit.asker.onBehalfOf,
  } as RecordedAct
  const acts = [...held.acts, recorded]
  await recordFigures(
    unit,
    factChanges(caseFacts(held.acts), caseFacts(acts)).map((change) => ({
      actId: id,
      organisationId: held.row.cellId,
      onDate: change.on,
      kind: change.kind,
      source: held.row.source,
      amount: change.amount,
      personId: held.row.personId,
      caseId: held.row.id,
    })),
  )
  await followUp(unit, held, recorded)
  const before = answerCase(unit, held.acts, held.circumstances)
  const answer = answerCase(unit, acts, held.circumstances)
  const { waitsOrganisation } = await settleCase(
    unit,
    held.row.id,
    answer,
    held.circumstances,
    held.cell.passage,
    acts.length,
  )
  if (
    waitsOrganisation !== null &&
    waitsOrganisation.id !== unit.asker.organisationId &&
    before.stage !== answer.stage
  ) {
    await sendNotice(unit, {
      organisationId: waitsOrganisation.id,
      text: `Hồ sơ ${held.person.name}, ${held.cell.passage.cell.name}: ${gateOf(input.kind).label.toLocaleLowerCase('vi')}, nay đến lượt ${waitsOrganisation.name}.`,
      link: `/ho-so/${held.row.id}`,
      actId: id,
    })
  }
  return { act: id, version: acts.length, stage: answer.stage }
}

function checkedPayload(input: Pick<ActToRecord, 'kind' | 'payload'>): unknown {
  const parsed = PAYLOAD_SCHEMAS[input.kind].safeParse(input.payload)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.')
  throw new Refusal(
    'SAI-NOI-DUNG',
    'Có ô chưa điền hoặc điền chưa đúng. Xem ô được đánh dấu rồi ghi lại.',
    field,
  )
}
