import { formatDate } from '../calendar/format-date.ts'
import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import { gateOf } from './act-gates.ts'
import type { AdmissionAct } from './acts.ts'
import { checkPayload } from './check-payload.ts'
import type { Context } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'
import {
  contextOn,
  isLapsed,
  judgeGate,
  obstacle,
  type CaseInput,
  type JudgedCondition,
} from './judge.ts'
import { actsInOrder } from './read-acts.ts'

/**
 * Whether an act may be recorded on a case: on its own day, under that day's rulebook, with what
 * had happened by then, and without taking away what acts already recorded stand on. It is what
 * `next` of the fold says, besides what only the act itself tells (its date, its numbers).
 * @throws Refusal with a Vietnamese sentence naming what is missing
 */
export function checkAdmissionAct(input: CaseInput, act: AdmissionAct): void {
  checkDay(act.happenedOn, input, 'happenedOn')
  // Not recorded yet: of several alike on one day it comes last.
  const candidate = { ...act, id: Number.MAX_SAFE_INTEGER } as AdmissionAct
  const before = actsInOrder(input.acts, input.today)
  const after = actsInOrder([...input.acts, candidate], input.today)
  if (act.kind === 'corrected') checkCorrection(input, act, before, after)
  else {
    const position = after.findIndex(({ id }) => id === candidate.id)
    const context = contextOn(input, after.slice(0, position), act.happenedOn)
    checkGate(act, context, input.today)
    // What is recorded of today has happened already: a case that was closed takes nothing more the same day.
    if (act.happenedOn === input.today) {
      checkGate(act, contextOn(input, before, input.today), input.today)
    }
    checkPayload(act, context, input.today)
    checkOthers(input, before, after, position + 1)
  }
}

function checkDay(day: PlainDate, { today, circumstances }: CaseInput, field: string): void {
  if (!isPlainDate(day)) {
    throw new Refusal(
      'NGAY-KHONG-HOP-LE',
      `“${day}” không phải là một ngày có thật. Nhập lại ngày.`,
      field,
    )
  }
  if (day > today) {
    throw new Refusal(
      'NGAY-TUONG-LAI',
      `Ngày ${formatDate(day)} chưa đến. Chỉ ghi việc đã làm.`,
      field,
    )
  }
  if (day.slice(0, circumstances.birth.length) < circumstances.birth) {
    throw new Refusal(
      'NGAY-TRUOC-KHI-SINH',
      `Ngày ${formatDate(day)} trước ngày sinh của người xin vào Đảng. Kiểm lại ngày.`,
      field,
    )
  }
}

function checkGate(act: AdmissionAct, context: Context, today: PlainDate): void {
  const gate = judgeGate(act.kind, context)
  const because = obstacle(act.kind, gate, act.happenedOn === today ? undefined : act.happenedOn)
  if (because !== undefined) throw new Refusal(codeOf(gate), because)
}

const LAPSED_CODES: { readonly [K in ConditionKey]?: string } = {
  open: 'HO-SO-DA-DONG',
  once: 'VIEC-DA-GHI',
}

function codeOf(gate: readonly JudgedCondition[]): string {
  if (!isLapsed(gate)) return 'CHUA-DU-DIEU-KIEN'
  const first = gate.find(({ met }) => !met)
  return (first && LAPSED_CODES[first.key]) ?? 'VIEC-DA-QUA'
}

/** A correction names an act of this case, and leaves it and all others standing. */
function checkCorrection(
  input: CaseInput,
  { payload }: Extract<AdmissionAct, { kind: 'corrected' }>,
  before: readonly AdmissionAct[],
  after: readonly AdmissionAct[],
): void {
  checkDay(payload.happenedOn, input, 'payload.happenedOn')
  const position = after.findIndex(({ id }) => id === payload.act)
  const mended = after[position]
  if (mended === undefined || mended.kind === 'corrected') {
    throw new Refusal(
      'DINH-CHINH-KHONG-CO-VIEC',
      'Việc cần đính chính không có trong hồ sơ này. Chọn lại việc trong phần đã làm.',
    )
  }
  checkPayload(mended, contextOn(input, after.slice(0, position), mended.happenedOn), input.today)
  checkOthers(input, before, after, 0)
}

/** What was recorded before must not lose what it stands on; what it already lacked is left alone. */
function checkOthers(
  input: CaseInput,
  before: readonly AdmissionAct[],
  after: readonly AdmissionAct[],
  from: number,
): void {
  for (const [index, act] of after.entries()) {
    const earlier = before.findIndex(({ id }) => id === act.id)
    if (index < from || earlier < 0) continue
    const lacked = unmet(input, before, earlier).map(identity)
    const lost = unmet(input, after, index).filter((it) => !lacked.includes(identity(it)))
    if (lost.length === 0) continue
    const told = lost.map(({ clause }) => clause).join('; ')
    throw new Refusal(
      'LAM-HONG-VIEC-SAU',
      `Không ghi được: khi ấy “${gateOf(act.kind).label}” ngày ${formatDate(act.happenedOn)} không còn đủ điều kiện (${told}).`,
    )
  }
}

function unmet(
  input: CaseInput,
  ordered: readonly AdmissionAct[],
  index: number,
): readonly JudgedCondition[] {
  const act = ordered[index]
  if (act === undefined) return []
  const context = contextOn(input, ordered.slice(0, index), act.happenedOn)
  return judgeGate(act.kind, context).filter(({ met }) => !met)
}

function identity({ key, about }: JudgedCondition): string {
  return `${key} ${about ?? ''}`
}
