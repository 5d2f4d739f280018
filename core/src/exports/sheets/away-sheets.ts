import { date, number, text, type ExportSheet } from '../columns.ts'

export const AWAY_SHEETS = {
  members: {
    name: 'Đi làm xa',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      cell: text('Chi bộ', 44),
      region: text('Tỉnh, thành phố hoặc nước', 26),
      place: text('Nơi làm việc', 40),
      since: date('Từ ngày'),
      until: date('Dự kiến đến', 15),
      way: text('Liên lạc qua', 20),
      pace: text('Bao lâu một lần', 24),
      inTouchOn: date('Liên lạc gần nhất', 17),
      lastAnswerOn: date('Ý kiến gần nhất', 17),
      missed: number('Kỳ họp chưa trả lời', 20),
      warnings: text('Lưu ý', 60),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const MEETING_SHEETS = {
  meetings: {
    name: 'Kỳ họp',
    numbered: true,
    columns: {
      heldOn: date('Ngày họp'),
      cell: text('Chi bộ', 44),
      subjects: text('Nội dung', 60),
      announcedOn: date('Báo ngày'),
      asked: number('Được hỏi'),
      answered: number('Đã gửi ý kiến', 15),
      read: number('Đã đọc vào biên bản', 20),
      calledOff: text('Hoãn'),
    },
  },
} as const satisfies Record<string, ExportSheet>
