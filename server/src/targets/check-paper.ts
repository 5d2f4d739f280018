import { formatDate } from '@ptdv/core/calendar/format-date'
import { plainDate, yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'

export interface TargetPaper {
  readonly number: string
  readonly date: PlainDate
}

/** Targets are given for a term of five years at most: an older paper is a slip of the keyboard. */
const OLDEST_YEARS = 5

/**
 * The number and date behind a target of `year`.
 * @throws Refusal NGAY-KHONG-HOP-LE, NGAY-VAN-BAN-TUONG-LAI, NGAY-VAN-BAN-QUA-CU
 */
export function checkPaper(paper: TargetPaper, year: number, today: PlainDate): void {
  const date = plainDate(paper.date)
  if (date > today) {
    throw new Refusal(
      'NGAY-VAN-BAN-TUONG-LAI',
      `Văn bản số ${paper.number} ghi ngày ${formatDate(date)}, sau hôm nay (${formatDate(today)}). Sửa lại ngày văn bản.`,
      'paper.date',
    )
  }
  if (yearOf(date) < Math.min(year, yearOf(today)) - OLDEST_YEARS) {
    throw new Refusal(
      'NGAY-VAN-BAN-QUA-CU',
      `Văn bản số ${paper.number} ghi ngày ${formatDate(date)}, quá lâu so với chỉ tiêu năm ${year}. Sửa lại ngày văn bản.`,
      'paper.date',
    )
  }
}

/** “văn bản số 12-QĐ/TU ngày 05/01/2025” */
export function paperInWords(paper: TargetPaper): string {
  return `văn bản số ${paper.number} ngày ${formatDate(paper.date)}`
}
