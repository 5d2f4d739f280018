import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'

/** As long as a written opinion may be, in characters: two printed pages. */
export const OPINION_MOST = 4_000
/** As long as a line of the agenda may be, and as many lines as there may be. */
export const SUBJECT_MOST = 200
export const SUBJECTS_MOST = 12

/** An opinion takes no part in a vote: said on both pages and on the appendix of the minutes. */
export const NO_VOTE =
  'Ý kiến bằng văn bản không phải là phiếu biểu quyết: biểu quyết chỉ tính đảng viên dự họp.'

/** A meeting is announced before it is held. @throws Refusal NGAY-HOP-DA-QUA */
export function checkMeetingDay(heldOn: PlainDate, today: PlainDate): void {
  if (heldOn >= today) return
  throw new Refusal(
    'NGAY-HOP-DA-QUA',
    `Ngày ${formatDate(heldOn)} đã qua. Báo kỳ họp trước khi họp để đảng viên ở xa kịp gửi ý kiến.`,
    'heldOn',
  )
}

/** What is known of one meeting and one who was asked about it. */
export interface AskedMeeting {
  readonly heldOn: PlainDate
  readonly calledOff: boolean
  /** Read into the minutes. */
  readonly readOn: PlainDate | null
}

/** Written and changed until the end of the meeting's day, or until it was read. @throws Refusal saying what to do instead */
export function checkOpinion(
  { heldOn, calledOff, readOn }: AskedMeeting,
  text: string,
  today: PlainDate,
): void {
  if (calledOff) {
    throw new Refusal(
      'HOP-DA-HOAN',
      `Kỳ họp ngày ${formatDate(heldOn)} đã hoãn. Chi bộ báo kỳ họp khác thì gửi ý kiến cho kỳ ấy.`,
    )
  }
  if (readOn !== null) {
    throw new Refusal(
      'DA-DOC-BIEN-BAN',
      `Ý kiến đã đọc vào biên bản kỳ họp ngày ${formatDate(readOn)} nên không sửa được nữa. Có ý kiến thêm thì gửi cho kỳ họp sau.`,
    )
  }
  if (today > heldOn) {
    throw new Refusal(
      'HET-HAN-GUI-Y-KIEN',
      `Kỳ họp ngày ${formatDate(heldOn)} đã qua nên không gửi, không sửa được nữa. Có ý kiến thì gửi cho kỳ họp sau, hoặc gọi chi bộ.`,
    )
  }
  if (text.trim() === '') {
    throw new Refusal('Y-KIEN-TRONG', 'Chưa viết ý kiến. Viết rồi gửi.', 'text')
  }
}

/** Opinions are read at the meeting, not before. @throws Refusal CHUA-HOP, HOP-DA-HOAN */
export function checkReading(
  { heldOn, calledOff }: Pick<AskedMeeting, 'heldOn' | 'calledOff'>,
  today: PlainDate,
): void {
  if (calledOff) {
    throw new Refusal('HOP-DA-HOAN', `Kỳ họp ngày ${formatDate(heldOn)} đã hoãn.`)
  }
  if (heldOn > today) {
    throw new Refusal(
      'CHUA-HOP',
      `Chưa đến ngày họp ${formatDate(heldOn)}. Đọc ý kiến tại kỳ họp rồi ghi.`,
    )
  }
}
