import { row } from './rule-entry.ts'

/** From the ceremony to official membership, and the loss of a probationer (rules §7). */
export const PROBATION_RULES = {
  probation: row('Thời gian dự bị kể từ ngày kết nạp', 12, 'months', { charter: 'Điều 5.1' }, 'V'),
  probation_helper: row(
    'Người giúp đỡ đảng viên dự bị',
    'official_member',
    'choice',
    { charter: 'Điều 5.1' },
    'V',
  ),
  lylich_dangvien: row(
    'Khai lý lịch đảng viên kể từ ngày kết nạp',
    30,
    'working_days',
    { procedure: 'II.2.2' },
    'ISS',
  ),
  new_member_course: row(
    'Lớp bồi dưỡng đảng viên mới',
    'certificate',
    'order',
    { guidance: '§4' },
    'IVV',
  ),
  recognition_opinions: row(
    'Ý kiến đoàn thể, nơi cư trú',
    'gathered',
    'order',
    { guidance: '§4' },
    'IVV',
  ),
  earlier_place_comment: row(
    'Nhận xét của nơi sinh hoạt trước',
    'asked',
    'choice',
    { guidance: '§4' },
    'GGG',
  ),
  consider_recognition: row(
    'Chi bộ xét công nhận sau khi hết dự bị',
    30,
    'working_days',
    { regulation: '§4.2a' },
    'IVV',
  ),
  recognition_cell_vote: row(
    'Chi bộ đề nghị công nhận',
    'two_thirds',
    'fraction',
    { charter: 'Điều 5.2' },
    'V',
  ),
  recognition_base_vote: row(
    'Đảng ủy cơ sở đề nghị công nhận',
    'two_thirds',
    'fraction',
    { charter: 'Điều 5.2' },
    'V',
  ),
  recognition_decision_vote: row(
    'Ban thường vụ quyết định công nhận',
    'more_than_half',
    'fraction',
    { charter: 'Điều 5.2' },
    'G',
  ),
  recognition_decision: row(
    'Ra quyết định công nhận kể từ nghị quyết chi bộ',
    30,
    'working_days',
    { regulation: '§4.3.1' },
    'VVV',
  ),
  official_as_of: row(
    'Ngày chính thức',
    'end_of_probation',
    'choice',
    { regulation: '§4.2b' },
    'IVV',
  ),
  max_failed_votes: row(
    'Biểu quyết không đủ 2/3 thì báo cáo cấp trên sau',
    3,
    'votes',
    { regulation: '§4.2c' },
    'IVV',
  ),
  removal_cell_vote: row(
    'Chi bộ đề nghị xóa tên đảng viên dự bị',
    'two_thirds',
    'fraction',
    { regulation: '§4.2a' },
    'IVV',
  ),
  removal_base_vote: row(
    'Đảng ủy cơ sở đề nghị xóa tên',
    'two_thirds',
    'fraction',
    { regulation: '§4.2a' },
    'IVV',
  ),
  removal_decision_vote: row(
    'Ban thường vụ quyết định xóa tên',
    'more_than_half',
    'fraction',
    { regulation: '§4.2a' },
    'IVV',
  ),
  probationer_rights: row(
    'Quyền của đảng viên dự bị',
    'none_until_decision',
    'choice',
    { charter: 'Điều 3.4' },
    'V',
  ),
  // No text found: no automatic rule.
  probationer_dies: row('Đảng viên dự bị từ trần', null, 'choice', { regulation: '' }, 'UUU'),
} as const

export const PARTY_AGE_RULES = {
  party_age_start: row('Tính', 'decision_date', 'choice', { charter: 'Điều 5.4' }, 'V'),
  party_age_gaps: row('Thời gian gián đoạn', 'left_out', 'choice', { regulation: '§4.5' }, 'IVV'),
  party_age_lost_decision: row(
    'Mất quyết định kết nạp',
    'card_date',
    'choice',
    { regulation: '§4.5' },
    'IVV',
  ),
  party_age_readmitted: row(
    'Kết nạp lại',
    'first_decision',
    'choice',
    { regulation: '§4.5' },
    'IVV',
  ),
  party_age_restored: row(
    'Được khôi phục quyền đảng viên',
    'continuous',
    'choice',
    { regulation: '§4.5' },
    'IVV',
  ),
  badge_years: row(
    'Các mức Huy hiệu Đảng',
    'thirty_forty_then_fives',
    'choice',
    { other: 'HD 12-HD/BTCTW ngày 18/01/2022' },
    'S',
  ),
  badge_rounds: row(
    'Các đợt tặng Huy hiệu Đảng trong năm',
    'four_rounds',
    'choice',
    { other: 'Theo lệ chung, chưa đọc được văn bản' },
    'G',
  ),
  // No text found: no automatic rule.
  badge_early: row(
    'Tặng Huy hiệu Đảng sớm cho người bệnh nặng: thiếu không quá',
    null,
    'months',
    { other: 'Chưa đọc được văn bản' },
    'U',
  ),
  badge_after_death: row(
    'Truy tặng Huy hiệu Đảng: khi từ trần thiếu không quá',
    null,
    'months',
    { other: 'Chưa đọc được văn bản' },
    'U',
  ),
} as const

export const SPECIAL_RULES = {
  readmission_wait: row('Kết nạp lại sau', 36, 'months', { regulation: '§3.5' }, 'IVV'),
  readmission_wait_minor_crime: row(
    'Án ít nghiêm trọng: kết nạp lại sau khi xóa án tích',
    60,
    'months',
    { regulation: '§3.5' },
    'IVV',
  ),
  readmission_consent: row(
    'Đồng ý kết nạp lại',
    'province_consents',
    'choice',
    { regulation: '§3.5' },
    'IVV',
  ),
  readmission_once: row('Số lần kết nạp lại', 'once', 'choice', { regulation: '§3.5' }, 'IVV'),
  readmission_bars: row(
    'Tự ý bỏ sinh hoạt, xin ra khỏi Đảng (trừ gia đình đặc biệt khó khăn), gây mất đoàn kết, tham nhũng, án nghiêm trọng trở lên',
    'barred',
    'choice',
    { regulation: '§3.5' },
    'IVV',
  ),
  ...populationRules(),
  private_owner: row(
    'Chủ doanh nghiệp tư nhân',
    'document',
    'choice',
    { other: 'HD 08-HD/BTCTW 27/9/2021' },
    'V',
  ),
  ethnic_hoa: row(
    'Người Hoa',
    'document',
    'choice',
    { other: 'Thông tri 06-TT/TW 2004; HD 42-HD/BTCTW 2005' },
    'V',
  ),
  religious: row(
    'Người có đạo',
    'document',
    'choice',
    { other: 'QĐ 123-QĐ/TW 2004; HD 40-HD/BTCTW' },
    'G',
  ),
  foreign_relative: row(
    'Có vợ, chồng, người thân là người nước ngoài',
    'document',
    'choice',
    { other: 'QĐ 127-QĐ/TW 2004; HD 41-HD/BTCTW' },
    'G',
  ),
  political_history: row(
    'Có vấn đề về lịch sử chính trị',
    'document',
    'choice',
    { other: 'QĐ 58-QĐ/TW 2022, Điều 10' },
    'V',
  ),
} as const

/** Since 20/3/2025 a third child is no longer disciplined; whether the waits ended was not found (U). */
function populationRules() {
  const place = { other: 'QĐ 05-QĐi/TW 28/8/2018', from: '2018-08-28', to: '2025-03-19' } as const
  const since = {
    value: null,
    place: { other: 'Từ 20/3/2025: chưa rõ còn áp dụng hay không', from: '2025-03-20' },
    confidence: 'U',
  } as const
  return {
    population_wait_third: row('Sinh con thứ ba: chờ', 24, 'months', place, 'V', { also: [since] }),
    population_wait_fourth: row('Sinh con thứ tư trở lên: chờ', 36, 'months', place, 'V', {
      also: [since],
    }),
  }
}

export const MEMBER_RULES = {
  transfer_start: row(
    'Làm thủ tục chuyển sinh hoạt chính thức',
    60,
    'working_days',
    { regulation: '§6.3.1' },
    'IVV',
  ),
  transfer_present: row(
    'Nộp hồ sơ nơi đến kể từ ngày giới thiệu',
    30,
    'working_days',
    { regulation: '§6.3.1' },
    'IVV',
  ),
  // §6.3.1 speaks of official transfers; that its days hold for temporary ones too is our reading, for the province to confirm.
  temp_transfer_start: row(
    'Làm thủ tục chuyển sinh hoạt tạm thời kể từ ngày đi',
    60,
    'working_days',
    { regulation: '§6.3.1' },
    'III',
  ),
  temp_transfer_present: row(
    'Nộp giấy giới thiệu tạm thời kể từ ngày giới thiệu',
    30,
    'working_days',
    { regulation: '§6.3.1' },
    'III',
  ),
  temp_transfer_min: row(
    'Chuyển sinh hoạt tạm thời từ',
    3,
    'months',
    { regulation: '§6.3.2' },
    'IVV',
  ),
  temp_transfer_max: row(
    'Chuyển sinh hoạt tạm thời dưới',
    12,
    'months',
    { regulation: '§6.3.2' },
    'IVV',
  ),
  temp_transfer_study_max: row(
    'Đi học trong nước: đến',
    24,
    'months',
    { regulation: '§6.3.2' },
    'IVV',
  ),
  temp_transfer_abroad_min: row(
    'Ra nước ngoài, chuyển sinh hoạt tạm thời từ',
    3,
    'months',
    { other: 'HD 30' },
    'V',
  ),
  temp_transfer_abroad_max: row(
    'Ra nước ngoài, chuyển sinh hoạt tạm thời dưới',
    12,
    'months',
    { other: 'HD 30' },
    'V',
  ),
  no_activity_or_dues: row(
    'Bỏ sinh hoạt, không đóng đảng phí trong năm',
    3,
    'months',
    { charter: 'Điều 8' },
    'V',
  ),
  quota_rate: row(
    'Kết nạp so với tổng số đảng viên, ít nhất',
    3,
    'percent',
    { other: 'Chỉ thị 49-CT/TU ngày 28/8/2023', from: '2023-08-28' },
    'V',
  ),
} as const
