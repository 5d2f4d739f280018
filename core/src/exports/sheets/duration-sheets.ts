import { date, number, text, type ExportSheet } from '../columns.ts'

export const DURATION_SHEETS = {
  stretches: {
    name: 'Từng chặng',
    columns: {
      stretch: text('Chặng', 50),
      by: text('Ai giải quyết', 28),
      cases: number('Số hồ sơ', 10),
      median: number('Số giữa, ngày làm việc', 14),
      limit: number('Hạn theo quy định', 12),
      overLimit: number('Quá hạn', 10),
      lastCases: number('Số hồ sơ năm trước', 12),
      lastMedian: number('Số giữa năm trước', 12),
    },
  },
  children: {
    name: 'Tổ chức trực thuộc',
    columns: {
      organisation: text('Tổ chức', 44),
      cases: number('Hồ sơ từ đơn đến lễ', 12),
      median: number('Số giữa từ đơn đến lễ', 13),
      lastMedian: number('Số giữa năm trước', 12),
      decisionCases: number('Hồ sơ từ nghị quyết chi bộ đến quyết định', 18),
      decisionMedian: number('Số giữa từ nghị quyết chi bộ đến quyết định', 18),
      returned: number('Bị trả lại', 10),
    },
  },
  returns: {
    name: 'Hồ sơ bị trả lại',
    numbered: true,
    columns: {
      person: text('Họ tên'),
      cell: text('Chi bộ', 44),
      by: text('Nơi trả', 40),
      on: date('Ngày trả'),
      reason: text('Lý do', 60),
    },
  },
} as const satisfies Record<string, ExportSheet>

export const DURATION_CASE_SHEETS = {
  cases: {
    name: 'Hồ sơ',
    numbered: true,
    columns: {
      name: text('Họ tên'),
      cell: text('Chi bộ', 44),
      from: date('Từ ngày'),
      to: date('Đến ngày'),
      days: number('Ngày làm việc', 11),
    },
  },
} as const satisfies Record<string, ExportSheet>
