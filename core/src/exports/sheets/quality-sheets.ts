import { date, number, text, type ExportSheet } from '../columns.ts'

export const QUALITY_SHEETS = {
  checks: {
    name: 'Điều kiểm',
    columns: {
      family: text('Nhóm', 20),
      check: text('Điều kiểm', 56),
      severity: text('Mức', 16),
      found: number('Số chỗ', 10),
      fresh: number('Mới trong 7 ngày', 12),
      mended: number('Đã sửa trong 7 ngày', 12),
      since: date('Lâu nhất từ ngày', 14),
      why: text('Vì sao', 60),
      source: text('Căn cứ', 40),
    },
  },
  findings: {
    name: 'Từng chỗ',
    numbered: true,
    columns: {
      name: text('Người, hồ sơ, tổ chức', 34),
      organisation: text('Nơi', 44),
      check: text('Điều kiểm', 50),
      severity: text('Mức', 16),
      since: date('Thấy từ ngày', 14),
      mend: text('Cách sửa', 60),
    },
  },
} as const satisfies Record<string, ExportSheet>
