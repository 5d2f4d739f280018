import { formatDate, formatPartialDate } from '../calendar/format-date.ts'
import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import { MEMBER_ACTS } from './act-kinds.ts'
import type { MemberAct, MemberActOf } from './acts.ts'
import { checkAway } from './check-away.ts'
import { checkExit } from './check-exit.ts'
import { checkTemporary } from './check-temporary.ts'
import type { MemberContext } from './member-conditions.ts'
import { memberContext, obstacleOf, unmetOf, type MemberInput, type Unmet } from './fold-member.ts'
import { isCaseEvent, memberEvents, type MemberEvent } from './member-history.ts'
import type { MemberState } from './member-state.ts'

/**
 * Whether an act may be recorded of a member: on its own day, with what had happened by then, and without taking away
 * what is recorded already. It is what `next` of the fold says, besides what only the act itself tells.
 * @throws Refusal with a Vietnamese sentence that says what to do
 */
export function checkMemberAct(input: MemberInput, act: MemberAct): void {
  checkDay(act.happenedOn, input, 'happenedOn')
  // Not recorded yet: of several alike on one day it comes last.
  const candidate = { ...act, id: Number.MAX_SAFE_INTEGER } as MemberAct
  const before = memberEvents(input, input.today)
  const after = memberEvents({ ...input, acts: [...input.acts, candidate] }, input.today)
  const position = after.findIndex(({ id }) => id === candidate.id)
  const context = memberContext(input, after.slice(0, position), act.happenedOn)
  const unmet = unmetOf(act.kind, context)
  const because = obstacleOf(
    act.kind,
    unmet,
    act.happenedOn === input.today ? undefined : act.happenedOn,
  )
  if (because !== undefined) throw new Refusal(unmet[0]!.code, because)
  if (act.kind === 'corrected') checkCorrection(input, act, after)
  else checkContent(act, context)
  checkOthers(input, before, after)
}

function checkDay(day: PlainDate, { today, birth }: MemberInput, field: string): void {
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
  checkAfterBirth(day, birth, field)
}

/** Of a birth known to the month or the year alone, no day of that month or year is before it. */
function checkAfterBirth(day: PlainDate, birth: MemberContext['birth'], field: string): void {
  if (birth === null || day.slice(0, birth.length) >= birth) return
  throw new Refusal(
    'NGAY-TRUOC-KHI-SINH',
    `Ngày ${formatDate(day)} trước ngày sinh của đảng viên (${formatPartialDate(birth)}). Kiểm lại ngày ấy, hoặc đính chính ngày sinh.`,
    field,
  )
}

/** What only the act itself tells. */
function checkContent(act: MemberAct, context: MemberContext): void {
  const { state, ...rules } = context
  if (act.kind === 'transfer_introduced') checkIntroduction(act, state)
  if (act.kind === 'transfer_received') checkReceipt(act, state)
  if (ENTRIES.includes(act.kind)) checkEntry(act as MemberActOf<Entry>, context.birth)
  checkTemporary(act, state, rules)
  checkExit(act, context)
  checkAway(act, state)
}

function checkIntroduction(
  { payload, happenedOn }: MemberActOf<'transfer_introduced'>,
  { cell }: MemberState,
): void {
  if (payload.to !== null && payload.to === cell?.id) {
    throw new Refusal(
      'DANG-O-NOI-AY',
      `Đảng viên đang sinh hoạt ở ${cell.name}. Chọn nơi đến khác.`,
      'to',
    )
  }
  if (payload.triggeredOn > happenedOn) {
    throw new Refusal(
      'NGAY-QUYET-DINH-SAU',
      `Ngày ${formatDate(payload.triggeredOn)} sau ngày giới thiệu. Ghi ngày quyết định có hiệu lực hoặc ngày đổi nơi cư trú, không sau ngày giới thiệu.`,
      'triggeredOn',
    )
  }
}

/** A member on the way out of the province is received there, one on the way to us here. */
function checkReceipt(
  { payload }: MemberActOf<'transfer_received'>,
  { transfer, cell }: MemberState,
): void {
  if (transfer !== null && (transfer.payload.to === null) !== (payload.cell === null)) {
    throw new Refusal(
      'SAI-NOI-TIEP-NHAN',
      transfer.payload.to === null
        ? `Giấy giới thiệu ra ngoài tỉnh, đến ${transfer.payload.toName}. Chi bộ trong tỉnh không tiếp nhận bằng giấy này.`
        : 'Chọn chi bộ tiếp nhận đảng viên.',
      'cell',
    )
  }
  if (payload.cell !== null && payload.cell === cell?.id) {
    throw new Refusal(
      'DANG-O-NOI-AY',
      `Đảng viên đang sinh hoạt ở ${cell.name}. Chọn chi bộ khác, hoặc rút giấy giới thiệu.`,
      'cell',
    )
  }
}

type Entry = 'registered' | 'admitted' | 'transferred_in' | 'transfer_arrived'
const ENTRIES: readonly MemberAct['kind'][] = [
  'registered',
  'admitted',
  'transferred_in',
  'transfer_arrived',
] satisfies readonly Entry[]

/** Whoever comes into a list brings dates that follow one another. */
function checkEntry(
  { kind, payload, happenedOn }: MemberActOf<Entry>,
  birth: MemberContext['birth'],
): void {
  const { decidedOn, ceremonyOn, officialOn = null } = payload
  const days = [decidedOn, ceremonyOn, officialOn, kind === 'transfer_arrived' ? happenedOn : null]
  const known = days.filter((day) => day !== null)
  if (known.some((day, index) => index > 0 && known[index - 1]! > day)) {
    throw new Refusal(
      'NGAY-SAI-THU-TU',
      'Ngày quyết định kết nạp, ngày vào Đảng, ngày chính thức và ngày tiếp nhận phải theo thứ tự ấy. Xem lại các ngày.',
      'ceremonyOn',
    )
  }
  if (decidedOn !== null) checkAfterBirth(decidedOn, birth, 'decidedOn')
  if (ceremonyOn !== null) checkAfterBirth(ceremonyOn, birth, 'ceremonyOn')
}

/** A correction names an act of this member, and leaves it and all others standing. */
function checkCorrection(
  input: MemberInput,
  { payload }: MemberActOf<'corrected'>,
  after: readonly MemberEvent[],
): void {
  checkDay(payload.happenedOn, input, 'payload.happenedOn')
  const position = after.findIndex(({ id }) => id === payload.act)
  const mended = after[position]
  if (mended === undefined || isCaseEvent(mended) || mended.kind === 'corrected') {
    throw new Refusal(
      'DINH-CHINH-KHONG-CO-VIEC',
      'Việc cần đính chính không có ở đảng viên này. Việc của hồ sơ kết nạp thì đính chính trên hồ sơ ấy.',
    )
  }
  const parsed = MEMBER_ACTS[mended.kind].schema.safeParse(payload.payload)
  if (!parsed.success) {
    throw new Refusal(
      'SAI-NOI-DUNG',
      'Có ô chưa điền hoặc điền chưa đúng. Xem ô được đánh dấu rồi ghi lại.',
      `payload.${parsed.error.issues[0]?.path.join('.') ?? ''}`,
    )
  }
  checkContent(mended, memberContext(input, after.slice(0, position), mended.happenedOn))
}

/** What was recorded before must not lose what it stands on; what it already lacked is left alone. */
function checkOthers(
  input: MemberInput,
  before: readonly MemberEvent[],
  after: readonly MemberEvent[],
): void {
  for (const [index, event] of after.entries()) {
    const earlier = before.findIndex(({ id }) => id === event.id)
    if (earlier < 0 || isCaseEvent(event)) continue
    const lacked = unmetAt(input, before, earlier).map(({ key }) => key)
    const [lost] = unmetAt(input, after, index).filter(({ key }) => !lacked.includes(key))
    if (lost === undefined) continue
    throw new Refusal(
      'LAM-HONG-VIEC-SAU',
      `Không ghi được: khi ấy việc “${MEMBER_ACTS[event.kind].label}” ngày ${formatDate(event.happenedOn)} không còn đứng được (${lost.clause}).`,
    )
  }
}

function unmetAt(
  input: MemberInput,
  ordered: readonly MemberEvent[],
  index: number,
): readonly Unmet[] {
  const event = ordered[index]
  if (event === undefined || isCaseEvent(event)) return []
  return unmetOf(event.kind, memberContext(input, ordered.slice(0, index), event.happenedOn))
}
