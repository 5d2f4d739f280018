import { date, number, text, type ExportSheet } from '../columns.ts'

export const LOSSES_SHEETS = {
  reasons: {
    name: 'Theo lý do',
    columns: {
      reason: text('Lý do', 30),
      count: number('Số người', 12),
      lastYear: number('Cùng kỳ năm trước', 14),
      months: text('Từng tháng', 44),
    },
  },
  children: {
    name: 'Theo tổ chức',
    columns: {
      organisation: text('Tổ chức', 44),
      removed: number('Xóa tên', 10),
      left: number('Xin ra', 10),
      expelled: number('Khai trừ', 10),
      worrying: number('Cộng', 10),
      lastYear: number('Cùng kỳ năm trước', 12),
      died: number('Từ trần', 10),
      departed: number('Ra ngoài tỉnh', 10),
      transferredOut: number('Chuyển đi trong tỉnh', 12),
      membersAtStart: number('Đảng viên đầu năm', 12),
    },
  },
  risks: {
    name: 'Có nguy cơ',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      cell: text('Chi bộ', 44),
      risk: text('Điều kiện', 50),
      source: text('Căn cứ', 30),
      due: date('Hạn'),
      tells: text('Chi tiết', 40),
      todo: text('Phải làm gì', 60),
    },
  },
} as const satisfies Record<string, ExportSheet>
