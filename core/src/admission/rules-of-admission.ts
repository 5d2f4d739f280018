import { row } from './rule-entry.ts'

/** Under 2016 the numbers were not re-verified (I); under 2025 some are re-quoted only (S). */

/** Judged at the cell's meeting (rules §3). */
export const ELIGIBILITY_RULES = {
  citizenship: row('Quốc tịch', 'vietnamese', 'choice', { charter: 'Điều 1.2' }, 'V'),
  age_min: row('Tuổi từ, tính theo tháng', 18, 'years', { regulation: '§1.1.1' }, 'VVV'),
  age_max: row('Tuổi đến, tính theo tháng', 60, 'years', { regulation: '§1.1.1' }, 'VVV'),
  // “tính theo tháng” has no published worked boundary.
  age_month_boundary: row('Cách tính đủ tháng', null, 'choice', { regulation: '§1.1.1' }, 'UUU'),
  over_sixty: row('Người trên 60 tuổi', 'province_consents', 'choice', { guidance: '§1.1' }, 'VVI'),
  schooling_min: row('Học vấn', 'lower_secondary', 'choice', { regulation: '§1.1.2' }, 'VVV', {
    in2016: 'lower_secondary_or_equivalent',
  }),
  schooling_hard_area: row(
    'Học vấn ở miền núi, hải đảo, vùng dân tộc thiểu số, vùng đặc biệt khó khăn',
    'primary',
    'choice',
    { guidance: '§1.2' },
    'VII',
  ),
  schooling_elder: row(
    'Học vấn của già làng, trưởng bản có uy tín',
    'literate_with_consent',
    'choice',
    { guidance: '§1.2' },
    'VII',
  ),
} as const

export const PREPARATION_RULES = {
  outstanding_list: row(
    'Danh sách quần chúng ưu tú',
    'kept',
    'order',
    { other: 'HD 09-HD/BTCTW 2017' },
    'S',
  ),
  // Clause 2.1-d of Chỉ thị 49-CT/TU: of their own will.
  own_application: row('Đơn xin vào Đảng', 'first', 'order', { charter: 'Điều 4' }, 'V'),
  helper: row(
    'Người được phân công giúp đỡ',
    'official_member',
    'choice',
    { charter: 'Điều 4' },
    'V',
  ),
  awareness_cert_valid: row(
    'Giấy chứng nhận bồi dưỡng nhận thức có giá trị',
    60,
    'months',
    { guidance: '§3.1' },
    'IVV',
  ),
  // One worked answer treats the anniversary itself as expired; no text says.
  awareness_cert_last_day: row(
    'Ngày tròn hạn của giấy chứng nhận',
    null,
    'choice',
    { guidance: '§3.1' },
    'UUU',
  ),
  application_before_life_history: row(
    'Đơn trước lý lịch',
    'before',
    'order',
    { guidance: '§3.2' },
    'IVV',
  ),
  opinions: row('Ý kiến đoàn thể, nơi cư trú', 'gathered', 'order', { guidance: '§3.5' }, 'IVV'),
  dossier_stale: row('Hồ sơ phải làm lại một phần sau', 12, 'months', { guidance: '' }, 'IVS'),
  place_without_cell: row(
    'Nơi chưa có đảng viên, chưa có chi bộ',
    'superior_assigns_cell',
    'choice',
    { regulation: '§3.4' },
    'IVV',
  ),
  // Nobody there can have worked with the applicant for a year: no text seen settles it.
  place_without_cell_acquaintance: row(
    '12 tháng cùng công tác ở nơi chưa có chi bộ',
    null,
    'choice',
    { regulation: '§3.4' },
    'UUU',
  ),
  withdrawn_dossier_kept: row(
    'Thời hạn lưu hồ sơ đã rút đơn',
    null,
    'months',
    { other: 'HD 35-HD/VPTW 2010' },
    'U',
  ),
} as const

export const VETTING_RULES = {
  vetting: row('Thẩm tra', 'asked_and_answered', 'order', { guidance: '§3.4' }, 'IVS'),
  vetting_persons: row(
    'Người phải thẩm tra',
    'applicant_parents_spouse_children',
    'choice',
    { guidance: '§3.4' },
    'IVS',
  ),
  vetting_exempt_member: row(
    'Người không phải thẩm tra',
    'declared_member',
    'choice',
    { guidance: '§3.4' },
    'IVS',
  ),
  // The text on the spouse's side was truncated.
  vetting_exempt_spouse_side: row(
    'Bên vợ (chồng) đang là đảng viên',
    null,
    'choice',
    { guidance: '§3.4' },
    'UUU',
  ),
  vetting_abroad: row(
    'Người thân ở nước ngoài',
    'through_foreign_affairs',
    'choice',
    { guidance: '§3.4' },
    'IVS',
  ),
  vetting_before_certification: row(
    'Thẩm tra trước khi nhận xét, chứng nhận lý lịch',
    'before',
    'order',
    { guidance: '§3.4' },
    'IVS',
  ),
  vetting_answer: row(
    'Thời gian trả lời thẩm tra',
    null,
    'working_days',
    { other: 'Mốc nội bộ của Tỉnh ủy' },
    'U',
  ),
} as const

export const INTRODUCTION_RULES = {
  introducers: row('Đảng viên giới thiệu', 2, 'members', { regulation: '§3.2.1' }, 'IVV'),
  introducers_youth_union: row(
    'Cùng với ban chấp hành Đoàn cơ sở (trong tuổi Đoàn, nơi có Đoàn)',
    1,
    'members',
    { regulation: '§3.2.1' },
    'IVV',
  ),
  introducers_trade_union: row(
    'Cùng với ban chấp hành Công đoàn cơ sở (nơi không có Đoàn)',
    1,
    'members',
    { regulation: '§3.2.1' },
    'IVV',
  ),
  // Ban Tổ chức Tỉnh ủy Nghệ An's answer, narrower than the clause read alone.
  introducers_past_youth_age: row(
    'Quá tuổi Đoàn, nơi có Công đoàn, không có Đoàn',
    2,
    'members',
    { regulation: '§3.2.1' },
    'ISS',
  ),
  introducer_standing: row(
    'Người giới thiệu',
    'official_member',
    'choice',
    { regulation: '§3.2.1' },
    'IVV',
  ),
  introducer_acquaintance_min: row(
    'Cùng công tác, lao động, học tập ít nhất',
    12,
    'months',
    { regulation: '§3.2.1' },
    'IVV',
  ),
  introducer_replacement: row(
    'Thay người giới thiệu đã đi, bị kỷ luật',
    'without_acquaintance',
    'choice',
    { regulation: '§3.2.2' },
    'IVV',
  ),
  youth_age_min: row('Tuổi Đoàn từ', 16, 'years', { other: 'Điều lệ Đoàn' }, 'G'),
  youth_age_max: row('Tuổi Đoàn đến', 30, 'years', { other: 'Điều lệ Đoàn' }, 'G'),
} as const

export const VOTE_RULES = {
  minimum_cell: row('Chi bộ có ít nhất (chính thức)', 3, 'members', { charter: 'Điều 24.1' }, 'V'),
  vote_base: row(
    'Số đảng viên làm cơ sở tính',
    'convened_less_elsewhere_and_exempt',
    'choice',
    { regulation: '§9.3.2' },
    'IVV',
  ),
  // Under 2016 show of hands is told of, but its text was not seen.
  vote_form: row('Hình thức biểu quyết', 'secret_or_card', 'choice', { guidance: '§5.1' }, 'UVS', {
    in2016: null,
  }),
  one_by_one: row('Cách xét', 'one_by_one', 'choice', { guidance: '§3.6' }, 'IVV'),
  cell_vote: row('Chi bộ đề nghị kết nạp', 'two_thirds', 'fraction', { guidance: '§3.6b' }, 'IVV'),
  sub_committee_appraisal: row(
    'Đảng ủy bộ phận thẩm định (nếu có)',
    'before',
    'order',
    { guidance: '§3.6' },
    'IVV',
  ),
  base_vote: row(
    'Đảng ủy cơ sở đề nghị kết nạp',
    'two_thirds',
    'fraction',
    { guidance: '§3.6c' },
    'IVV',
  ),
  below_threshold: row('Biểu quyết chưa đủ', 'goes_up', 'order', { guidance: '§5.1' }, 'IVS'),
} as const

export const DECISION_RULES = {
  // Since 1/7/2025 the commune-level committees take the place the districts had (I).
  decider: row(
    'Cấp quyết định kết nạp',
    'standing_committee_above_base',
    'choice',
    { regulation: '§4.3.2' },
    'IVI',
  ),
  // Verified for removing a name; for admission general knowledge.
  decision_vote: row(
    'Ban thường vụ quyết định',
    'more_than_half',
    'fraction',
    { regulation: '§4.3.2' },
    'GGG',
  ),
  decision_vote_delegated: row(
    'Đảng ủy cơ sở được ủy quyền quyết định (tổng số ủy viên)',
    'two_thirds',
    'fraction',
    { guidance: '§3.7a' },
    'ISS',
  ),
  admission_decision: row(
    'Ra quyết định kể từ nghị quyết chi bộ',
    60,
    'working_days',
    { regulation: '§4.3.1' },
    'VVV',
  ),
  decision_extension_max: row(
    'Kéo dài thêm không quá',
    30,
    'working_days',
    { regulation: '§4.3.1' },
    'VVV',
  ),
  result_to_cell: row('Kết quả', 'notified', 'order', { regulation: '§4.3.1' }, 'VVV'),
  ceremony: row(
    'Tổ chức lễ kể từ ngày nhận quyết định',
    30,
    'working_days',
    { regulation: '§4.1' },
    'VVV',
  ),
  late_ceremony: row(
    'Tổ chức lễ chậm',
    'superior_consents',
    'choice',
    { regulation: '§4.1' },
    'IVV',
  ),
} as const

export const MOVE_RULES = {
  moved_while_helped: row(
    'Chuyển nơi công tác khi đang được giúp đỡ',
    'arrival_assigns_helper',
    'choice',
    { guidance: '' },
    'IVI',
  ),
  // Three branches exist; their text was truncated.
  moved_after_resolutions: row(
    'Chuyển đi khi đã có nghị quyết, hồ sơ chưa gửi',
    null,
    'choice',
    { guidance: '' },
    'UUU',
  ),
  moved_while_undecided: row(
    'Chuyển đi khi hồ sơ đã gửi, chưa quyết định',
    null,
    'choice',
    { guidance: '' },
    'UUU',
  ),
  moved_after_decision: row(
    'Chuyển đi khi đã có quyết định, chưa làm lễ',
    null,
    'choice',
    { guidance: '' },
    'UUU',
  ),
  wrong_admission: row(
    'Không đủ tiêu chuẩn khi kết nạp, công nhận',
    'issuer_cancels',
    'choice',
    { regulation: '§4.4' },
    'IVV',
  ),
  wrong_procedure: row(
    'Sai thẩm quyền, thủ tục',
    'cancel_and_redo',
    'choice',
    { regulation: '§4.4' },
    'IVV',
  ),
  // 2021 added it.
  wrong_admission_body_gone: row(
    'Cấp ủy đã quyết định nay sáp nhập, giải thể',
    'competent_now_cancels',
    'choice',
    { regulation: '§4.4' },
    'UVV',
    { in2016: null },
  ),
  wrong_admission_transferred: row(
    'Người ấy đã chuyển đi nơi khác',
    'competent_now_with_consent',
    'choice',
    { regulation: '§4.4' },
    'IVV',
  ),
} as const
