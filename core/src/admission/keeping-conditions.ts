import { formatDate } from '../calendar/format-date.ts'
import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import { closure } from './case-reading.ts'
import { found, type Condition, type Context, type Finding } from './condition.ts'
import type { ConditionKey } from './condition-key.ts'

/** What must be over before anything kept of a case may be destroyed. */
export const KEEPING = {
  kept_long_enough: {
    label: 'Hết thời hạn lưu hồ sơ',
    rule: 'withdrawn_dossier_kept',
    judge: judgeKept,
  },
} as const satisfies Partial<Record<ConditionKey, Condition>>

/**
 * The first day on which what was kept of a withdrawn application may be destroyed. Undefined where it was not
 * withdrawn, or the province has set no term (no text seen settles it).
 */
export function keptUntil(context: Context): PlainDate | undefined {
  const closed = closure(context)
  const months = context.findRule('withdrawn_dossier_kept')?.value
  if (closed?.reason !== 'withdrawn' || typeof months !== 'number') return undefined
  return addMonths(closed.on, months)
}

function judgeKept(context: Context): readonly Finding[] {
  const until = keptUntil(context)
  if (until === undefined) {
    return found(
      false,
      'Tỉnh ủy chưa đặt thời hạn lưu hồ sơ đã rút đơn, đặt ở trang Quy định theo văn bản rồi mới hủy',
    )
  }
  return found(context.on >= until, `hồ sơ phải lưu đến ngày ${formatDate(until)}`)
}
