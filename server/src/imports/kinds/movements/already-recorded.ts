import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import type { RecordedMovement } from '@ptdv/core/imports/kinds/movement-types'
import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import type { MemberActKind } from '@ptdv/core/membership/acts'
import type { CaseEvent } from '@ptdv/core/membership/case-events'
import { isCaseEvent, type MemberEvent } from '@ptdv/core/membership/member-history'
import type { EndReason, MemberState } from '@ptdv/core/membership/member-state'
import { END_WORDS } from '@ptdv/core/membership/member-words'

interface Same {
  readonly acts: readonly MemberActKind[]
  readonly cases?: readonly CaseEvent['did'][]
  readonly ended?: readonly EndReason[]
}

/** By which acts, and by what of a case, each movement of a list may be in the books already. */
const SAME: { readonly [K in RecordedMovement]: Same } = {
  admitted: { acts: ['admitted'], cases: ['entered'] },
  readmitted: { acts: ['admitted'], cases: ['entered'] },
  arrived: { acts: ['transfer_arrived'] },
  transferred_in: { acts: ['transfer_received', 'transfer_arrived', 'transferred_in'] },
  transferred_out: {
    acts: ['transfer_received', 'transfer_introduced', 'transferred_out'],
    ended: ['transferred_out', 'departed'],
  },
  departed: {
    acts: ['transfer_received', 'transferred_out'],
    ended: ['transferred_out', 'departed'],
  },
  recognised: { acts: ['recognised'], cases: ['recognised'] },
  exempted: { acts: ['exempted'] },
  exemption_ended: { acts: ['exemption_ended'] },
  removed: { acts: ['removed', 'removal_decided'], cases: ['ended'], ended: ['removed'] },
  left: { acts: ['left', 'leave_decided'], ended: ['left'] },
  expelled: { acts: ['expelled', 'expulsion_decided'], ended: ['expelled'] },
  died: { acts: ['died'], cases: ['ended'], ended: ['died'] },
  restored: { acts: ['restored'] },
}

interface Looked {
  readonly movement: RecordedMovement
  readonly on: PlainDate
  /** All that is recorded, and what rows before made. */
  readonly events: readonly MemberEvent[]
  /** The cell that the row names. */
  readonly cell: number | null
  /** As the member is after all of it. */
  readonly latest: MemberState
  /** Which row made an act, if one of this file did. */
  readonly rowOf: (act: number) => number | undefined
}

/**
 * A movement that the books have: by hand, by an earlier import, by another row, or by the other register, which has
 * brought its half of a transfer. It is told, and not entered twice.
 */
export function alreadyRecorded(looked: Looked): Finding | null {
  const same = SAME[looked.movement]
  const recorded = looked.events.find(
    (event) => event.happenedOn === looked.on && isSame(event, same, looked),
  )
  if (recorded !== undefined) return toldOf(recorded, looked)
  const { ended } = looked.latest
  if (ended !== null && same.ended?.includes(ended.reason) === true) return otherDay(looked)
  return looked.movement === 'transferred_in' ? cameBefore(looked) : null
}

function isSame(event: MemberEvent, same: Same, { movement, cell }: Looked): boolean {
  if (isCaseEvent(event)) return same.cases?.includes(event.did) === true
  if (!same.acts.includes(event.kind)) return false
  if (event.kind !== 'transfer_received') return true
  if (movement === 'departed') return event.payload.cell === null
  // One who moves twice on a day is received in two cells.
  return movement === 'transferred_out' || cell === null || event.payload.cell === cell
}

function toldOf(event: MemberEvent, { rowOf }: Looked): Finding {
  const row = rowOf(event.id)
  if (row !== undefined) {
    return skip('TRUNG-BIEN-DONG', `Cùng một biến động với dòng ${row}: đã tính ở dòng ấy.`)
  }
  const by = isCaseEvent(event) ? 'trên hồ sơ kết nạp' : `do ${event.organisationName} ghi`
  return skip(
    'DA-GHI',
    `Biến động này đã có trong sổ ngày ${formatDate(event.happenedOn)}, ${by}: không ghi lần nữa.`,
  )
}

/** The same loss of the list on another day: one of the two is wrong, and the books are mended by correction only. */
function otherDay({ latest, on }: Looked): Finding {
  const { reason, on: was } = latest.ended!
  return {
    code: 'NGAY-KHAC-SO',
    column: 'happenedOn',
    sentence: `Sổ đã ghi ${END_WORDS[reason]} ngày ${formatDate(was)}, bảng ghi ngày ${formatDate(on)}. Bỏ qua dòng này nếu sổ đúng; nếu bảng đúng thì đính chính trên trang của đảng viên.`,
    severity: 'error',
  }
}

/** The other half of a transfer has been entered on its own day: a move is counted once, by the day of receipt. */
function cameBefore({ events, latest, cell, on, rowOf }: Looked): Finding | null {
  if (cell === null || latest.cell?.id !== cell || latest.ended !== null) return null
  const came = events.findLast(
    (event) => !isCaseEvent(event) && SAME.transferred_in.acts.includes(event.kind),
  )
  if (came === undefined || isCaseEvent(came)) return null
  const row = rowOf(came.id)
  const where = row === undefined ? `do ${came.organisationName} ghi` : `ở dòng ${row}`
  return skip(
    'NUA-KIA-DA-GHI',
    `Đã về chi bộ này ngày ${formatDate(came.happenedOn)} (${MEMBER_ACTS[came.kind].label.toLocaleLowerCase('vi')}, ${where}), bảng ghi ngày ${formatDate(on)}: một lần chuyển chỉ tính một lần, không ghi nữa.`,
  )
}

function skip(code: string, sentence: string): Finding {
  return { code, column: null, sentence, severity: 'skip' }
}
