import type { Paper } from '../admission/acts.ts'
import { formatDate } from '../calendar/format-date.ts'
import { yearOf, type PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'

/** A contact with its comment of one year, as far as it has come. */
export interface CommentState {
  readonly introducedOn: PlainDate
  readonly askedOn: PlainDate | null
  readonly commentedOn: PlainDate | null
}

/** A comment is asked of a year that has begun (QĐ 213-QĐ/TW: each year). @throws Refusal NAM-CHUA-DEN */
export function checkCommentYear(year: number, today: PlainDate): void {
  if (year <= yearOf(today)) return
  throw new Refusal(
    'NAM-CHUA-DEN',
    `Năm ${year} chưa đến. Chỉ hỏi nhận xét của năm đã bắt đầu.`,
    'year',
  )
}

/** Given once, with its paper, after it was asked. @throws Refusal saying what to do instead */
export function checkComment(
  { askedOn, commentedOn }: CommentState,
  { year, paper }: { readonly year: number; readonly paper: Paper },
  today: PlainDate,
): void {
  if (askedOn === null) {
    throw new Refusal(
      'CHUA-HOI-NHAN-XET',
      `Nơi công tác chưa hỏi nhận xét năm ${year}. Được hỏi rồi mới ghi.`,
    )
  }
  if (commentedOn !== null) {
    throw new Refusal('DA-NHAN-XET', `Đã ghi nhận xét năm ${year} ngày ${formatDate(commentedOn)}.`)
  }
  if (paper.date > today) {
    throw new Refusal(
      'NGAY-TUONG-LAI',
      `Ngày ${formatDate(paper.date)} chưa đến. Ghi ngày trên văn bản nhận xét.`,
      'paper.date',
    )
  }
  if (paper.date < askedOn) {
    throw new Refusal(
      'NHAN-XET-TRUOC-KHI-HOI',
      `Văn bản ngày ${formatDate(paper.date)} trước khi được hỏi (${formatDate(askedOn)}). Xem lại ngày.`,
      'paper.date',
    )
  }
}
