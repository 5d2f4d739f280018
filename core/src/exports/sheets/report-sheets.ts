import { date, text, type ExportSheet } from '../columns.ts'

export const REPORTS_SHEETS = {
  reports: {
    name: 'Báo cáo năm',
    numbered: true,
    columns: {
      organisation: text('Tổ chức', 48),
      state: text('Đến bước', 26),
      cutOff: date('Số chốt hết ngày', 15),
    },
  },
} as const satisfies Record<string, ExportSheet>
