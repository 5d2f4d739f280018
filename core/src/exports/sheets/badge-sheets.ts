import { date, number, text, type ExportSheet } from '../columns.ts'

export const BADGE_SHEETS = {
  badges: {
    name: 'Huy hiệu Đảng',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      cell: text('Chi bộ', 44),
      years: number('Huy hiệu (năm)', 12),
      countedFrom: date('Tuổi đảng tính từ', 15),
      basis: text('Tính theo', 34),
      reachedOn: date('Đủ ngày'),
      state: text('Tình trạng', 12),
      proposals: text('Đề nghị', 50),
      number: text('Số quyết định', 16),
      awardedOn: date('Ngày quyết định', 15),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const BADGE_OUTLOOK_SHEETS = {
  rounds: {
    name: 'Theo đợt',
    columns: { round: date('Đợt'), years: number('Huy hiệu (năm)', 12), count: number('Số người') },
  },
  children: {
    name: 'Theo tổ chức',
    columns: {
      organisation: text('Tổ chức', 44),
      years: number('Huy hiệu (năm)', 12),
      count: number('Số người'),
    },
  },
} as const satisfies Record<string, ExportSheet>
