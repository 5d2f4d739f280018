import { row } from './rule-entry.ts'

/**
 * When a period of statistics ends and when its figures are handed in (rules §11). HD 11-HD/BTCTW of 13/12/2021 was not
 * seen whole: the cut-offs are general knowledge, the days of handing in were not found.
 */
export const STATISTICS_RULES = {
  half_year_cut_off: row(
    'Chốt số liệu thống kê 6 tháng hết',
    '06-30',
    'day_of_year',
    { other: 'Theo lệ chung, chưa đọc được văn bản' },
    'G',
  ),
  year_cut_off: row(
    'Chốt số liệu thống kê năm hết',
    '12-31',
    'day_of_year',
    { other: 'Theo lệ chung, chưa đọc được văn bản' },
    'G',
  ),
  half_year_statistics_due: row(
    'Gửi thống kê 6 tháng trước hoặc trong',
    null,
    'day_of_year',
    { other: 'Chưa tìm thấy văn bản' },
    'U',
  ),
  year_statistics_due: row(
    'Gửi thống kê, báo cáo năm trước hoặc trong',
    null,
    'day_of_year',
    { other: 'Chưa tìm thấy văn bản' },
    'U',
  ),
} as const
