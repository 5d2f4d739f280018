import { date, number, text, type ExportSheet } from '../columns.ts'

export const FORM_LIST_SHEETS = {
  people: {
    name: 'Người',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      cell: text('Chi bộ', 44),
      said: text('Nghề nghiệp, hoặc việc làm số thay đổi', 38),
      on: date('Ngày'),
      /** The sum is the figure, also where a correction takes one away. */
      amount: number('Số', 8),
    },
  },
  organisations: {
    name: 'Tổ chức',
    numbered: true,
    columns: { name: text('Tổ chức', 60), kind: text('Loại', 26) },
  },
} as const satisfies Record<string, ExportSheet>
