import { code, date, number, percent, text, type ExportSheet } from '../columns.ts'

const MEASURED = {
  target: number('Chỉ tiêu'),
  result: number('Kết nạp'),
  percent: percent('Đạt'),
  expected: number('Cần có theo nhịp', 14),
  difference: number('Hơn, kém so với nhịp', 16),
  left: number('Còn'),
  lastResult: number('Kết nạp cùng kỳ năm trước', 17),
  lastTarget: number('Chỉ tiêu năm trước', 14),
  lastPercent: percent('Đạt cùng kỳ năm trước', 14),
} as const

export const BOARD_SHEETS = {
  children: {
    name: 'Tổ chức trực thuộc',
    columns: { organisation: text('Tổ chức', 44), code: code('Mã'), ...MEASURED },
  },
  sources: {
    name: 'Năm nguồn',
    columns: {
      source: text('Nguồn', 38),
      target: number('Chỉ tiêu'),
      result: number('Kết nạp'),
      percent: percent('Đạt'),
      left: number('Còn'),
      lastResult: number('Kết nạp cùng kỳ năm trước', 17),
    },
  },
  months: {
    name: 'Theo tháng',
    columns: {
      organisation: text('Tổ chức', 44),
      code: code('Mã'),
      m1: number('Tháng 1', 9),
      m2: number('Tháng 2', 9),
      m3: number('Tháng 3', 9),
      m4: number('Tháng 4', 9),
      m5: number('Tháng 5', 9),
      m6: number('Tháng 6', 9),
      m7: number('Tháng 7', 9),
      m8: number('Tháng 8', 9),
      m9: number('Tháng 9', 9),
      m10: number('Tháng 10', 9),
      m11: number('Tháng 11', 9),
      m12: number('Tháng 12', 9),
      total: number('Cộng', 9),
      target: number('Chỉ tiêu năm', 11),
    },
  },
  funnel: {
    name: 'Từ nguồn đến kết nạp',
    columns: { step: text('Bước', 50), count: number('Số người') },
  },
} as const satisfies Record<string, ExportSheet>

export const BEHIND_SHEETS = {
  people: {
    name: 'Danh sách',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      cell: text('Chi bộ', 44),
      cellCode: code('Mã chi bộ'),
      source: text('Nguồn', 38),
      on: date('Ngày'),
      /** −1 where a correction takes one away: the sum is the figure. */
      amount: number('Số', 8),
    },
  },
} as const satisfies Record<string, ExportSheet>
