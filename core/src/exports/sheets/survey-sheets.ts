import { code, date, number, text, type ExportSheet } from '../columns.ts'

export const ROUNDS_SHEETS = {
  rounds: {
    name: 'Các đợt khảo sát',
    numbered: true,
    columns: {
      name: text('Đợt', 44),
      year: code('Năm', 8),
      by: text('Cấp mở đợt', 44),
      asOf: date('Số chốt ngày'),
      dueOn: date('Hạn báo cáo'),
    },
  },
} as const satisfies Record<string, ExportSheet>

const COUNTS = {
  inView: number('Quần chúng ưu tú', 13),
  eligible: number('Đủ điều kiện', 13),
  trained: number('Đã học nhận thức về Đảng', 15),
} as const

export const ROUND_SHEETS = {
  totals: {
    name: 'Cộng theo năm nguồn',
    columns: { source: text('Nguồn', 38), ...COUNTS },
  },
  children: {
    name: 'Tổ chức trực thuộc',
    columns: {
      organisation: text('Tổ chức', 44),
      expected: number('Chi bộ phải báo cáo', 13),
      reported: number('Đã báo cáo', 13),
      ...COUNTS,
    },
  },
  bySource: {
    name: 'Trực thuộc theo nguồn',
    columns: { organisation: text('Tổ chức', 44), source: text('Nguồn', 38), ...COUNTS },
  },
} as const satisfies Record<string, ExportSheet>
