import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import type { Paper } from '@ptdv/core/admission/acts'
import { SOLDIER_ACTS } from '@ptdv/core/soldiers/act-kinds'
import type { SoldierAct, SoldierActKind, SoldierActOf } from '@ptdv/core/soldiers/acts'
import { checkCorrection } from '@ptdv/core/soldiers/check-correction'
import { checkSoldierAct } from '@ptdv/core/soldiers/check-soldier-act'
import { foldSoldier } from '@ptdv/core/soldiers/fold-soldier'
import { fromAnnounced, standingActs } from '@ptdv/core/soldiers/standing-acts'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { followSoldier, prepareSoldierAct } from './follow-soldier.ts'
import { followCorrection, prepareCorrection } from './follow-correction.ts'
import { loadSoldier, type SoldierInHand } from './load-soldier.ts'
import { settleSoldier } from './settle-soldier.ts'
import { assertOwnAct, assertSoldierDesk } from './soldier-desk.ts'

export interface SoldierActToRecord {
  readonly id: number
  readonly kind: SoldierActKind
  readonly happenedOn: PlainDate
  readonly payload: Record<string, unknown>
  /** How many acts the sender saw. */
  readonly version: number
}

/**
 * Records one act about a soldier: guards it, does what it brings with it (the member's arrival, the case in view),
 * appends it with its audit row and settles the row. One transaction.
 * @throws Conflict when somebody recorded another act since the version seen
 * @throws Refusal KHONG-DUNG-CAP for another desk's act, SAI-NOI-DUNG for a form that does not fit, and what the rules say
 */
export async function recordSoldierAct(
  unit: Unit,
  input: SoldierActToRecord,
): Promise<{ act: number; version: number }> {
  const held = await loadSoldier(unit, input.id, 'lock')
  assertSeen(held, input.version)
  const draft = await askedOf(unit, held, input)
  const act = await followSoldier(unit, held, draft)
  const { paper } = act.payload as { paper?: Paper }
  const id = await appendAct(unit, {
    subject: 'soldier',
    subjectId: held.id,
    kind: act.kind,
    homeId: (held.cell ?? held.commune).id,
    happenedOn: act.happenedOn,
    payload: act.payload,
    ...(paper === undefined ? {} : { paper }),
    ...(act.kind === 'corrected' ? { corrects: act.payload.act } : {}),
  })
  const version = held.version + 1
  const acts = fromAnnounced([...held.input.acts, { ...act, id }])
  const answer = foldSoldier({ ...held.input, acts })
  if (act.kind === 'corrected') await followCorrection(unit, held, answer, id)
  await settleSoldier(unit, { id: held.id, version }, answer)
  return { act: id, version }
}

/** The act as it would be recorded, guarded by its desk and by the rules. */
async function askedOf(
  unit: Unit,
  held: SoldierInHand,
  input: SoldierActToRecord,
): Promise<SoldierAct> {
  if (input.kind === 'corrected') return correctionOf(unit, held, input)
  assertSoldierDesk(unit, input.kind, held)
  const draft = draftOf(unit, input, await prepareSoldierAct(unit, held, input))
  checkSoldierAct(held.input, draft)
  return draft
}

async function correctionOf(
  unit: Unit,
  held: SoldierInHand,
  input: SoldierActToRecord,
): Promise<SoldierAct> {
  const asked = draftOf(unit, input, input.payload) as SoldierActOf<'corrected'>
  const mended = standingActs(held.input.acts).find(({ id }) => id === asked.payload.act)
  if (mended !== undefined) assertOwnAct(unit, mended)
  const payload =
    mended === undefined
      ? asked.payload
      : await prepareCorrection(unit, held, mended, asked.payload)
  checkCorrection(held.input, { ...asked, payload })
  return { ...asked, payload: mended === undefined ? payload : onlyFields(mended, payload) }
}

/** What a correction says is kept as the form of its kind takes it, and nothing that was sent beside it. */
function onlyFields(
  { kind }: SoldierAct,
  correction: SoldierActOf<'corrected'>['payload'],
): SoldierActOf<'corrected'>['payload'] {
  if (correction.happenedOn === null) return correction
  return { ...correction, payload: SOLDIER_ACTS[kind].schema.parse(correction.payload) }
}

/** @throws Conflict telling what was recorded meanwhile */
function assertSeen({ version, input: { acts } }: SoldierInHand, seen: number): void {
  if (seen === version) return
  throw new Conflict(
    acts
      .slice(seen)
      .map(
        (act) =>
          `${act.recordedBy}, ${act.organisationName}: ${SOLDIER_ACTS[act.kind].label}, ngày ${formatDate(act.happenedOn)}`,
      ),
  )
}

function draftOf(
  unit: Unit,
  { kind, happenedOn }: SoldierActToRecord,
  payload: Record<string, unknown>,
): SoldierAct {
  const parsed = SOLDIER_ACTS[kind].schema.safeParse(payload)
  if (!parsed.success) {
    throw new Refusal(
      'SAI-NOI-DUNG',
      'Có ô chưa điền hoặc điền chưa đúng. Xem ô được đánh dấu rồi ghi lại.',
      parsed.error.issues[0]?.path.join('.'),
    )
  }
  return {
    id: Number.MAX_SAFE_INTEGER,
    kind,
    happenedOn,
    organisation: unit.asker.organisationId,
    organisationName: unit.asker.organisationName,
    recordedBy: unit.asker.accountName,
    payload: parsed.data,
  } as SoldierAct
}
