import { findRule, type RuleSource } from '../admission/rule-on.ts'
import { formatDate } from '../calendar/format-date.ts'
import { addMonths, type PlainDate } from '../calendar/plain-date.ts'

/** Meetings in a row without an answer before the cell is warned: a mark of the system, no rule. */
export const SILENT_MEETINGS = 2

/** What is known of the contact between a cell and its member working away. */
export interface AwayContact {
  /** The last day on which they were in touch. */
  readonly inTouchOn: PlainDate
  /** Meetings since then that the member was asked about, whose day is past, without an answer. */
  readonly missed: number
  /** The last day away, as far as it is known. */
  readonly until: PlainDate | null
}

/** The rule's condition counted from the last contact; never a judgement of the person. */
export interface RemovalTerm {
  /** The day on which so many calendar months are full. */
  readonly fullOn: PlainDate
  readonly months: number
  readonly source: string
}

/** Three months in one year without activity or dues and without good reason (Charter Điều 8). */
export function removalTerm(inTouchOn: PlainDate, from?: RuleSource): RemovalTerm | undefined {
  const rule = findRule('no_activity_or_dues', inTouchOn, from)
  if (rule === undefined || rule.value === null) return undefined
  return {
    fullOn: addMonths(inTouchOn, rule.value),
    months: rule.value,
    source: rule.source,
  }
}

export function isSilent({ missed }: Pick<AwayContact, 'missed'>): boolean {
  return missed >= SILENT_MEETINGS
}

/** What the cell is told about one member working away, the most pressing first. */
export function awayWarnings(
  { inTouchOn, missed, until }: AwayContact,
  today: PlainDate,
  from?: RuleSource,
): readonly string[] {
  const warnings: string[] = []
  const term = removalTerm(inTouchOn, from)
  if (missed >= SILENT_MEETINGS) {
    warnings.push(
      `${missed} kỳ họp liền chưa có ý kiến, liên lạc gần nhất ngày ${formatDate(inTouchOn)}. Chi bộ chủ động hỏi thăm theo cách đã hẹn.`,
    )
    if (term !== undefined) warnings.push(termWords(term))
  }
  if (until !== null && until < today) {
    warnings.push(
      `Quá ngày dự kiến về (${formatDate(until)}): hỏi đảng viên, rồi ghi đã về hoặc ghi thay đổi.`,
    )
  }
  return warnings
}

/** “Điều lệ Đảng, Điều 8: …” The condition as the rule has it, and the day it could be met. */
export function termWords(term: RemovalTerm): string {
  const { fullOn, months } = term
  return `${conditionWords(term)} Tính từ lần liên lạc gần nhất, đủ ${months} tháng vào ngày ${formatDate(fullOn)}. Vắng hai kỳ họp chưa phải là ${months} tháng.`
}

/** The condition alone, for a list that gives each member's day beside the name. */
export function conditionWords({ months, source }: Pick<RemovalTerm, 'months' | 'source'>): string {
  return `${source}: chi bộ xét đề nghị xóa tên khi đảng viên bỏ sinh hoạt hoặc không đóng đảng phí ${months} tháng trong năm mà không có lý do chính đáng.`
}
