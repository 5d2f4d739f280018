import { date, text, type ExportSheet } from '../columns.ts'

export const RESIDENCE_SHEETS = {
  contacts: {
    name: 'Nơi cư trú',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      birth: date('Ngày sinh'),
      own: text('Nơi sinh hoạt', 44),
      to: text('Nơi cư trú', 44),
      introducedOn: date('Giới thiệu ngày', 16),
      paper: text('Số giấy', 16),
      askedOn: date('Hỏi nhận xét ngày', 17),
      commentedOn: date('Đã nhận xét ngày', 17),
      commentPaper: text('Văn bản nhận xét', 26),
      endedOn: date('Thôi ngày'),
      reason: text('Lý do thôi', 30),
    },
  },
} as const satisfies Record<string, ExportSheet>
