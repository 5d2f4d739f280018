import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import type { PlanRow } from './take-plan.ts'

/**
 * The tree changes by a decision with number and date; while a plan is a draft it may still be to come.
 * @throws Refusal THIEU-VAN-BAN, VAN-BAN-SAU-HOM-NAY
 */
export function assertPaper(row: PlanRow, today: PlainDate): { number: string; date: PlainDate } {
  if (row.paper_number === null || row.paper_date === null) {
    throw new Refusal(
      'THIEU-VAN-BAN',
      'Phương án chưa có số và ngày văn bản quyết định. Điền văn bản rồi thực hiện.',
      'paper.number',
    )
  }
  if (row.paper_date > today) {
    throw new Refusal(
      'VAN-BAN-SAU-HOM-NAY',
      `Ngày văn bản ${formatDate(row.paper_date)} còn ở phía trước. Xem lại ngày văn bản.`,
      'paper.date',
    )
  }
  return { number: row.paper_number, date: row.paper_date }
}
