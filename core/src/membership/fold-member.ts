import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { MEMBER_ACT_KINDS, MEMBER_ACTS } from './act-kinds.ts'
import type { MemberActKind } from './acts.ts'
import { memberClock, temporaryLimits, type MemberClock } from './member-clocks.ts'
import type { MemberContext } from './member-conditions.ts'
import { MEMBER_CONDITIONS } from './member-conditions.ts'
import type { MemberDoer } from './member-desks.ts'
import { memberEvents, stateAfter, type MemberEvent, type MemberInput } from './member-history.ts'
import type { MemberState } from './member-state.ts'

export type { MemberInput } from './member-history.ts'

/** A clock of a member. */
export interface MemberDeadline {
  readonly key: 'transfer_present' | 'temporary_present' | 'temporary_end'
  readonly label: string
  readonly start: PlainDate
  /** The last day in time. */
  readonly end: PlainDate
  readonly state: 'running' | 'late'
  readonly source: string
  /** false where it leans on a reading that the province has not confirmed. */
  readonly confirmed: boolean
}

export interface NextMemberAct {
  readonly kind: MemberActKind
  readonly label: string
  readonly by: MemberDoer
  readonly allowed: boolean
  /** Why not yet, as the server would refuse it. */
  readonly because?: string
}

/** Everything a screen, a guard or a reminder asks of a member on one day. */
export interface MemberAnswer extends MemberState {
  readonly deadlines: readonly MemberDeadline[]
  readonly warnings: readonly string[]
  /** What may be recorded of this member now, or waits for something. */
  readonly next: readonly NextMemberAct[]
}

/**
 * The one answer to “what is this member”: folded from the acts of the register and of the person's case up to
 * `today`. Pure; the server and the browser ask the same function.
 */
export function foldMember(input: MemberInput): MemberAnswer {
  const context = memberContext(input, memberEvents(input, input.today), input.today)
  return {
    ...context.state,
    deadlines: deadlines(context),
    warnings: warnings(context),
    next: nextActs(context),
  }
}

/** The member as the ordered events left them, looked at on a day. */
export function memberContext(
  input: MemberInput,
  ordered: readonly MemberEvent[],
  on: PlainDate,
): MemberContext {
  const { calendar, settings, openCase, register, birth } = input
  return {
    on,
    state: stateAfter(ordered, register),
    hasActs: input.acts.length > 0,
    openCase,
    birth,
    calendar,
    ...(settings && { settings }),
  }
}

function deadlines(context: MemberContext): readonly MemberDeadline[] {
  const { transfer, temporary } = context.state
  const found: MemberDeadline[] = []
  const add = (key: MemberDeadline['key'], label: string, clock: Clock | undefined) => {
    if (clock === undefined) return
    const { start, end, source, confirmed } = clock
    const state = end < context.on ? 'late' : 'running'
    found.push({ key, label, start, end, state, source, confirmed })
  }
  if (transfer !== null) {
    add(
      'transfer_present',
      `Nộp giấy giới thiệu cho ${transfer.payload.toName}`,
      memberClock('transfer_present', transfer.happenedOn, context),
    )
  }
  if (temporary !== null) {
    const { introduced, received, until } = temporary
    const { from, toName, because } = introduced.payload
    if (received === null) {
      add(
        'temporary_present',
        `Nộp giấy giới thiệu tạm thời cho ${toName}`,
        memberClock('temp_transfer_present', introduced.happenedOn, context),
      )
    }
    const limits = temporaryLimits(because, from, context)
    add('temporary_end', `Trở về từ ${received?.name ?? toName}, hoặc gia hạn`, {
      start: from,
      end: until,
      source: limits?.source ?? '',
      confirmed: true,
    })
  }
  return found
}

type Clock = Omit<MemberClock, 'length'>

/** Late is told, with who answers for it, and does not stop the transfer (§6.3.1: reasons are reported). */
function warnings(context: MemberContext): readonly string[] {
  const { transfer, temporary } = context.state
  return [
    ...(transfer === null
      ? []
      : begunLate('transfer_start', transfer.payload.triggeredOn, transfer.happenedOn, context)),
    ...(temporary === null
      ? []
      : begunLate(
          'temp_transfer_start',
          temporary.introduced.payload.from,
          temporary.introduced.happenedOn,
          context,
        )),
    ...(temporary !== null && temporary.until < context.on
      ? [
          `Hết thời gian sinh hoạt tạm thời ở ${temporary.received?.name ?? temporary.introduced.payload.toName} ngày ${formatDate(temporary.until)}, chưa ghi trở về hay gia hạn.`,
        ]
      : []),
  ]
}

function begunLate(
  key: 'transfer_start' | 'temp_transfer_start',
  start: PlainDate,
  introducedOn: PlainDate,
  context: MemberContext,
): readonly string[] {
  const begin = memberClock(key, start, context)
  if (begin === undefined || introducedOn <= begin.end) return []
  const unconfirmed = begin.confirmed ? '' : ' Con số này tỉnh chưa xác nhận.'
  return [
    `Giới thiệu ngày ${formatDate(introducedOn)}, quá hạn ngày ${formatDate(begin.end)} (${begin.length} ngày làm việc kể từ ngày ${formatDate(start)}): báo cáo lý do với cấp ủy có thẩm quyền.${unconfirmed}`,
  ]
}

function nextActs(context: MemberContext): readonly NextMemberAct[] {
  return MEMBER_ACT_KINDS.flatMap((kind) => {
    const { label, recordedBy: by } = MEMBER_ACTS[kind]
    const unmet = unmetOf(kind, context)
    if (by === null || unmet.some(({ hides }) => hides)) return []
    const because = obstacleOf(kind, unmet)
    return [
      {
        kind,
        label,
        by,
        allowed: because === undefined,
        ...(because !== undefined && { because }),
      },
    ]
  })
}

/** One condition that an act does not find on its day. */
export interface Unmet {
  readonly key: string
  readonly code: string
  readonly hides: boolean
  readonly clause: string
}

export function unmetOf(kind: MemberActKind, context: MemberContext): readonly Unmet[] {
  return MEMBER_ACTS[kind].needs.flatMap((key) => {
    const { code, hides, lacks } = MEMBER_CONDITIONS[key]
    const clause = lacks(context)
    return clause === undefined ? [] : [{ key, code, hides, clause }]
  })
}

/** “Không thể tiếp nhận ngày 05/11/2024: …” Undefined when nothing stands in the way. */
export function obstacleOf(
  kind: MemberActKind,
  unmet: readonly Unmet[],
  on?: PlainDate,
): string | undefined {
  const [first] = unmet
  if (first === undefined) return undefined
  const day = on === undefined ? '' : ` ngày ${formatDate(on)}`
  return `Không thể ${MEMBER_ACTS[kind].doing}${day}: ${first.clause}.`
}
