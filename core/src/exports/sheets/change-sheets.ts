import { date, number, text, type ExportSheet } from '../columns.ts'

export const PLANS_SHEETS = {
  plans: {
    name: 'Phương án sắp xếp',
    numbered: true,
    columns: {
      name: text('Phương án', 50),
      effectiveOn: date('Ngày có hiệu lực', 14),
      state: text('Tình trạng', 18),
      changes: number('Số thay đổi', 11),
      openTodos: number('Việc để lại chưa xong', 13),
      savedBy: text('Người lưu', 28),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const IMPORTS_SHEETS = {
  imports: {
    name: 'Các lần nhập',
    numbered: true,
    columns: {
      file: text('Tệp', 44),
      kind: text('Loại', 24),
      state: text('Tình trạng', 18),
      write: number('Dòng ghi được', 11),
      repair: number('Dòng cần sửa', 11),
      skip: number('Dòng bỏ qua', 11),
      createdBy: text('Người đưa lên', 28),
      writtenBy: text('Người ghi', 28),
      undoneBy: text('Người hoàn tác', 28),
    },
  },
} as const satisfies Record<string, ExportSheet>
