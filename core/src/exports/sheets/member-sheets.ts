import { code, date, text, type ExportSheet } from '../columns.ts'

export const MEMBER_SHEETS = {
  members: {
    name: 'Đảng viên',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      identity: code('Số định danh', 16),
      cell: text('Chi bộ', 44),
      cellCode: code('Mã chi bộ'),
      standing: text('Tư cách', 13),
      ceremonyOn: date('Ngày vào Đảng', 15),
      officialOn: date('Ngày chính thức', 15),
      office: text('Chức vụ', 20),
      elsewhere: text('Đang sinh hoạt tạm thời', 40),
      card: code('Số thẻ đảng viên', 16),
      cardOn: date('Ngày cấp thẻ'),
      cardPlace: text('Nơi cấp thẻ'),
      oldCard: code('Số thẻ cũ'),
    },
  },
} as const satisfies Record<string, ExportSheet>
