import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Badge } from '../membership/badge-payloads.ts'
import { cardWords } from '../membership/member-words.ts'
import type { Card } from '../membership/card-payloads.ts'
import { DISCIPLINE_MEASURES } from '../membership/exit-payloads.ts'
import { foldMember } from '../membership/fold-member.ts'
import { isCaseEvent, memberEvents, type MemberInput } from '../membership/member-history.ts'
import type { GapReason } from '../membership/party-age.ts'
import type { Row, TextField } from './field.ts'

/** What the register tells of a member for their sheet (form 2-HSĐV), corrections applied. */
export interface SheetMember {
  readonly province: string | null
  readonly decidedOn: PlainDate | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
  readonly card: Card | null
  readonly badges: readonly Badge[]
  readonly exemptFrom: PlainDate | null
  /** Out of the Party and back, one sentence each. */
  readonly outside: readonly string[]
  readonly discipline: readonly Row[]
}

/** Rows of the form's table “Kỷ luật”: the month, why and what, who decided. */
const DISCIPLINE_ROW = {
  month: 'Tháng, năm',
  what: 'Lý do, hình thức',
  by: 'Cấp quyết định',
} as const

const OUTSIDE_WORDS: Readonly<Record<GapReason, { readonly out: string; readonly back: string }>> =
  {
    removed: { out: 'Bị xóa tên', back: 'trở lại' },
    expelled: { out: 'Bị khai trừ', back: 'trở lại' },
    left: { out: 'Ra khỏi Đảng theo đơn', back: 'trở lại' },
    lost_contact: { out: 'Mất liên lạc từ', back: 'trở lại' },
    transfer: { out: 'Gián đoạn khi chuyển sinh hoạt từ', back: 'sinh hoạt lại' },
    restored: { out: 'Ra khỏi danh sách', back: 'được phục hồi đảng tịch' },
  }

export function sheetMember(input: MemberInput, province: string | null): SheetMember {
  const answer = foldMember(input)
  const events = memberEvents(input, input.today)
  const exempted = events.findLast((event) => !isCaseEvent(event) && event.kind === 'exempted')
  return {
    province,
    decidedOn: answer.firstDecidedOn ?? answer.decidedOn,
    ceremonyOn: answer.ceremonyOn,
    officialOn: answer.officialOn,
    card: answer.card,
    badges: answer.badges,
    exemptFrom: answer.exempt ? (exempted?.happenedOn ?? null) : null,
    outside: answer.gaps.map(
      ({ from, to, because }) =>
        `${OUTSIDE_WORDS[because].out} ngày ${formatDate(from)}, ${OUTSIDE_WORDS[because].back} ngày ${formatDate(to)}`,
    ),
    discipline: events.flatMap((event) => {
      if (isCaseEvent(event) || event.kind !== 'disciplined') return []
      const { measure, paper } = event.payload
      return [
        {
          [DISCIPLINE_ROW.month]: formatDate(event.happenedOn).slice(3),
          [DISCIPLINE_ROW.what]: `${DISCIPLINE_MEASURES[measure]}, quyết định số ${paper.number}`,
          [DISCIPLINE_ROW.by]: event.organisationName,
        },
      ]
    }),
  }
}

/** What only a member's sheet has: a case alone does not tell it. */
export const SHEET_FIELDS = {
  'Đảng bộ tỉnh': ofMember('đảng bộ tỉnh', ({ province }) => province),
  'Số thẻ đảng viên': ofMember('số thẻ đảng viên', ({ card }) => card && cardWords(card)),
  'Huy hiệu Đảng': ofMember('Huy hiệu Đảng đã được tặng', ({ badges }) =>
    badges
      .map(({ years, on }) => `${years} năm${on === null ? '' : ` (${formatDate(on)})`}`)
      .join(', '),
  ),
  'Ngày miễn công tác và sinh hoạt': ofMember(
    'ngày được miễn công tác và sinh hoạt đảng',
    ({ exemptFrom }) => exemptFrom && formatDate(exemptFrom),
  ),
  'Ra khỏi Đảng, trở lại': ofMember('bị khai trừ, xóa tên; kết nạp lại; khôi phục', ({ outside }) =>
    outside.join('; '),
  ),
} as const satisfies Readonly<Record<string, TextField>>

function ofMember(about: string, tell: (member: SheetMember) => string | null): TextField {
  return {
    about,
    mend: 'register',
    read: ({ source: { member } }) => (member === undefined ? null : tell(member) || null),
  }
}
