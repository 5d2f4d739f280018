import { BADGE_YEARS } from '../../membership/badge-payloads.ts'
import type { FactKind } from '../facts.ts'
import {
  count,
  HEADING,
  nothing,
  PERIOD_COLUMNS,
  type Counts,
  type Form,
  type FormRow,
} from './form.ts'
import { isGiven } from './given-facts.ts'

const COMMENDATIONS = 'Hệ thống chưa ghi khen thưởng.'
const IRREGULAR = 'Hệ thống không ghi nội dung này.'

/** The facts that each row counts, or why there are none. A fact that comes to be recorded is named here. */
const SOURCES: Readonly<Record<string, readonly FactKind[] | string>> = {
  upper_flags: COMMENDATIONS,
  upper_certificates: COMMENDATIONS,
  base_flags: COMMENDATIONS,
  base_certificates: COMMENDATIONS,
  base_citations: COMMENDATIONS,
  sub_certificates: COMMENDATIONS,
  sub_citations: COMMENDATIONS,
  cell_certificates: COMMENDATIONS,
  cell_citations: COMMENDATIONS,
  member_certificates: COMMENDATIONS,
  member_citations: COMMENDATIONS,
  ...Object.fromEntries(
    BADGE_YEARS.map((years) => [`badge_${years}`, [`badge_${years}` as const]]),
  ),
  cards_given: ['card_given'],
  cards_lost: ['card_reissued'],
  cards_damaged: ['card_exchanged'],
  temporary_out: ['temporary_out'],
  temporary_in: ['temporary_in'],
  official_out: ['transferred_out', 'departed'],
  official_in: ['transferred_in', 'arrived'],
  irregular_in: IRREGULAR,
  irregular_out: IRREGULAR,
  forged: IRREGULAR,
}

function from(row: string): Counts {
  const source = SOURCES[row]!
  if (typeof source === 'string') return nothing(source)
  const isCounted = ({ kind }: { readonly kind: string }) =>
    (source as readonly string[]).includes(kind)
  return count(source.some(isGiven) ? 'given' : 'movements', [], isCounted)
}

const plain = (row: string, label: string): [string, FormRow] => [row, { label, counts: from(row) }]
const heading = (row: string, label: string, bold?: true): [string, FormRow] => [
  row,
  { label, counts: HEADING, ...(bold ? { bold } : {}) },
]

const ROWS: Readonly<Record<string, FormRow>> = Object.fromEntries([
  heading('commendations', 'I. Khen thưởng tổ chức đảng và đảng viên trong năm', true),
  heading('organisations', '1. Khen thưởng tổ chức đảng'),
  heading('upper', 'a) Số tổ chức đảng cấp trên trực tiếp cơ sở được khen, chia ra:'),
  plain('upper_flags', '- Tặng cờ'),
  plain('upper_certificates', '- Tặng bằng khen'),
  heading('base', 'b) Số tổ chức cơ sở đảng được khen, chia ra:'),
  plain('base_flags', '- Tặng cờ'),
  plain('base_certificates', '- Tặng bằng khen'),
  plain('base_citations', '- Tặng giấy khen'),
  heading('sub', 'c) Số đảng bộ bộ phận trực thuộc đảng ủy cơ sở được khen, chia ra:'),
  plain('sub_certificates', '- Tặng bằng khen'),
  plain('sub_citations', '- Tặng giấy khen'),
  heading('cell', 'd) Số chi bộ trực thuộc đảng bộ cơ sở được khen, chia ra:'),
  plain('cell_certificates', '- Tặng bằng khen'),
  plain('cell_citations', '- Tặng giấy khen'),
  heading('members', '2. Số đảng viên được khen, chia ra:'),
  plain('member_certificates', '- Tặng bằng khen'),
  plain('member_citations', '- Tặng giấy khen'),
  heading('badges', 'II. Tặng huy hiệu đảng trong năm', true),
  ...BADGE_YEARS.map((years) => plain(`badge_${years}`, `- Huy hiệu Đảng ${years} năm`)),
  heading('cards', 'III. Phát thẻ đảng viên trong năm', true),
  plain('cards_given', '1. Số thẻ đảng viên được phát cho đảng viên chính thức'),
  plain('cards_lost', '2. Số thẻ đảng viên được cấp lại cho đảng viên do mất'),
  plain('cards_damaged', '3. Số thẻ đảng viên được đổi lại cho đảng viên do bị hỏng'),
  heading('transfers', 'IV. Giới thiệu sinh hoạt Đảng trong năm', true),
  heading('temporary', '1. Số lượt đảng viên chuyển sinh hoạt đảng tạm thời'),
  plain('temporary_out', '- Giới thiệu chuyển đi'),
  plain('temporary_in', '- Tiếp nhận chuyển đến'),
  heading('official', '2. Số lượt đảng viên chuyển sinh hoạt đảng chính thức'),
  plain('official_out', '- Giới thiệu chuyển đi'),
  plain('official_in', '- Tiếp nhận chuyển đến'),
  heading('irregular', '3. Một số nội dung liên quan đến giới thiệu sinh hoạt đảng'),
  plain('irregular_in', '- Số đảng viên nơi khác chuyển sinh hoạt đảng đến chưa đúng quy định'),
  plain('irregular_out', '- Số đảng viên giới thiệu sinh hoạt đảng đi chưa đúng quy định'),
  plain('forged', '- Số trường hợp phát hiện giả mạo qua giới thiệu sinh hoạt đảng'),
])

/** Biểu 7-BTCTW (HD 11-HD/BTCTW of 13/12/2021): the work done for members. */
export const FORM_7: Form = {
  title: 'Nghiệp vụ công tác đảng viên',
  head: 'Tiêu chí',
  rows: ROWS,
  columns: PERIOD_COLUMNS,
  notes: [
    'Chuyển sinh hoạt đảng tính từng lượt, kể cả lượt chuyển trong nội bộ tổ chức đang xem.',
    'Tạm thời: chuyển đi tính theo ngày giới thiệu, chuyển đến theo ngày tiếp nhận; giấy đã rút hoặc bị trả lại không tính.',
  ],
}
