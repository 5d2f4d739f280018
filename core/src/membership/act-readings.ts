import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { MEMBER_ACTS } from './act-kinds.ts'
import type { MemberAct, MemberActOf } from './acts.ts'
import { isCaseEvent, memberEvents } from './member-history.ts'
import { describeMemberAct } from './member-words.ts'

/** An act as it was recorded, and as it is read today. */
export interface ActReading<A extends MemberAct = MemberAct> {
  readonly act: A
  /** As the last correction has it; null where none was made. */
  readonly readAs: MemberAct | null
  /** In words, as it is read. */
  readonly words: string
}

/** What was recorded is never taken away: beside each act stands how it is read since (QĐ 294-QĐ/TW §6.2.4). */
export function actReadings<A extends MemberAct>(
  acts: readonly A[],
  today: PlainDate,
): readonly ActReading<A>[] {
  const read = memberEvents({ acts, caseEvents: [] }, today)
  const mended = new Set(acts.flatMap((act) => (act.kind === 'corrected' ? [act.payload.act] : [])))
  return acts.map((act) => {
    const event = mended.has(act.id) ? read.find(({ id }) => id === act.id) : undefined
    const readAs = event === undefined || isCaseEvent(event) ? null : event
    const words =
      act.kind === 'corrected' ? correctionWords(act, acts) : describeMemberAct(readAs ?? act)
    return { act, readAs, words }
  })
}

/** “Đính chính “Ghi từ trần” ngày 01/09/2024: căn cứ …; Ban Thường vụ … đồng ý, số 12-CV ngày 05/10/2024” */
function correctionWords(
  { payload }: MemberActOf<'corrected'>,
  acts: readonly MemberAct[],
): string {
  const { act: number, basis, approvedBy, paper } = payload
  const mended = acts.find(({ id }) => id === number)
  const what =
    mended === undefined
      ? `việc số ${number}`
      : `“${MEMBER_ACTS[mended.kind].label}” ngày ${formatDate(mended.happenedOn)}`
  const consent = paper === undefined ? '' : `, số ${paper.number} ngày ${formatDate(paper.date)}`
  return `Đính chính ${what}: căn cứ ${basis}; ${approvedBy} đồng ý${consent}`
}
