import { code, date, number, percent, text, type ExportSheet } from '../columns.ts'

/** One row for each organisation and source, so that sums and filters of Excel work on it. */
const ALLOCATED = {
  organisation: text('Tổ chức', 44),
  code: code('Mã'),
  source: text('Nguồn', 38),
  pool: number('Nguồn đủ điều kiện', 13),
  lastResult: number('Kết nạp năm trước', 13),
  lastTarget: number('Chỉ tiêu năm trước', 13),
  amount: number('Chỉ tiêu', 12),
  note: text('Ghi chú', 40),
} as const

export const ALLOCATION_SHEETS = {
  draft: { name: 'Dự thảo', columns: ALLOCATED },
  assigned: { name: 'Đã giao', columns: ALLOCATED },
  versions: {
    name: 'Các lần đã giao',
    columns: {
      version: number('Lần', 8),
      total: number('Tổng chỉ tiêu', 13),
      paper: code('Số văn bản', 18),
      paperDate: date('Ngày văn bản'),
      assignedOn: date('Ngày giao'),
      changeReason: text('Lý do đổi', 50),
    },
  },
} as const satisfies Record<string, ExportSheet>

/** One row for each organisation, as the paper has it. */
export const ASSIGNMENT_SHEETS = {
  assigned: {
    name: 'Chỉ tiêu đã giao',
    columns: {
      organisation: text('Tổ chức', 44),
      code: code('Mã'),
      s1: number('Nông thôn', 11),
      s2: number('Tư nhân', 11),
      s3: number('Học sinh, sinh viên', 11),
      s4: number('Hành chính, sự nghiệp', 11),
      s5: number('Bộ đội xuất ngũ', 11),
      total: number('Cộng', 9),
      before: number('Lần giao trước', 12),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const PROVINCE_TARGET_SHEETS = {
  history: {
    name: 'Chỉ tiêu toàn tỉnh',
    columns: {
      year: code('Năm', 8),
      membersAtStart: number('Đảng viên đầu năm', 14),
      rate: percent('Tỷ lệ'),
      byRate: number('Theo tỷ lệ', 12),
      minimum: number('Mức tối thiểu', 12),
      target: number('Chỉ tiêu', 12),
      applies: text('Áp dụng', 22),
      setOn: date('Ngày đặt'),
      paper: code('Số văn bản', 18),
      paperDate: date('Ngày văn bản'),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const REQUEST_SHEETS = {
  requests: {
    name: 'Đề nghị điều chỉnh',
    numbered: true,
    columns: {
      side: text('Chiều', 22),
      organisation: text('Tổ chức đề nghị', 44),
      requestedOn: date('Ngày đề nghị'),
      s1: number('Nông thôn', 11),
      s2: number('Tư nhân', 11),
      s3: number('Học sinh, sinh viên', 11),
      s4: number('Hành chính, sự nghiệp', 11),
      s5: number('Bộ đội xuất ngũ', 11),
      total: number('Cộng', 9),
      reason: text('Lý do', 50),
      answer: text('Trả lời', 18),
      answerReason: text('Lý do trả lời', 50),
    },
  },
} as const satisfies Record<string, ExportSheet>
