import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import type { Paper } from '@ptdv/core/admission/acts'
import { SOLDIER_ACTS } from '@ptdv/core/soldiers/act-kinds'
import type { SoldierAct, SoldierActKind } from '@ptdv/core/soldiers/acts'
import { checkSoldierAct } from '@ptdv/core/soldiers/check-soldier-act'
import { foldSoldier } from '@ptdv/core/soldiers/fold-soldier'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { followSoldier, prepareSoldierAct } from './follow-soldier.ts'
import { loadSoldier, type SoldierInHand } from './load-soldier.ts'
import { settleSoldier } from './settle-soldier.ts'
import { assertSoldierDesk } from './soldier-desk.ts'

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
  assertSoldierDesk(unit, input.kind, held)
  const draft = draftOf(unit, input, await prepareSoldierAct(unit, held, input))
  checkSoldierAct(held.input, draft)
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
  })
  const version = held.version + 1
  const acts = [...held.input.acts, { ...act, id }] as const
  await settleSoldier(
    unit,
    { id: held.id, version },
    foldSoldier({ ...held.input, acts: acts as unknown as typeof held.input.acts }),
  )
  return { act: id, version }
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
    organisationName: unit.asker.organisationName,
    recordedBy: unit.asker.accountName,
    payload: parsed.data,
  } as SoldierAct
}
