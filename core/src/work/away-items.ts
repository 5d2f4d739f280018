import { removalTerm, termWords } from '../away/away-watch.ts'
import type { RuleSource } from '../admission/rule-on.ts'
import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { formatNumber } from '../text/numbers.ts'
import type { OfficeItem } from './office-items.ts'

const CLAUSE = 'Chỉ thị 49-CT/TU, mục 2.4.'

export interface SilentDuty {
  readonly name: string
  readonly region: string
  readonly inTouchOn: PlainDate
  /** The day of the second meeting without an answer. */
  readonly since: PlainDate
}

/** A member working away who has not answered two meetings, for the cell. */
export function silentItem(
  { name, region, inTouchOn, since }: SilentDuty,
  from?: RuleSource,
): OfficeItem {
  const term = removalTerm(inTouchOn, from)
  return {
    group: 'overdue',
    person: name,
    what: `Đi làm xa (${region}), hai kỳ họp liền chưa trả lời: hỏi thăm theo cách đã hẹn`,
    due: since,
    dueText: `Liên lạc gần nhất ${formatDate(inTouchOn)}`,
    why: term === undefined ? CLAUSE : `${CLAUSE} ${termWords(term)}`,
    action: { label: 'Mở', task: 'away' },
  }
}

/** How many below an office have not answered: told above the cell, never who or what. */
export function silentBelowItem({
  name,
  count,
  since,
}: {
  readonly name: string
  readonly count: number
  readonly since: PlainDate
}): OfficeItem {
  return {
    group: 'overdue',
    person: name,
    what: `${formatNumber(count)} đảng viên đi làm xa hai kỳ họp liền chưa trả lời, nhắc chi bộ liên lạc`,
    due: since,
    dueText: `Lâu nhất từ ${formatDate(since)}`,
    why: CLAUSE,
    action: { label: 'Xem danh sách', task: 'away' },
  }
}

export interface AnswersDuty {
  readonly heldOn: PlainDate
  readonly answered: number
  readonly asked: number
}

/** Opinions of a meeting whose day has come, not yet read into its minutes. */
export function readingItem({ heldOn, answered, asked }: AnswersDuty): OfficeItem {
  return {
    group: 'this_week',
    person: `Kỳ họp ngày ${formatDate(heldOn)}`,
    what: `Đọc vào biên bản ý kiến của đảng viên ở xa (${formatNumber(answered)} trong ${formatNumber(asked)} người đã gửi)`,
    dueText: `Họp ngày ${formatDate(heldOn)}`,
    why: CLAUSE,
    action: { label: 'Mở kỳ họp', task: 'away' },
  }
}
