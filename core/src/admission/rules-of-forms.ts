import { row, type Entry } from './rule-entry.ts'

/** Codes of the papers (rules §9), by how well each code was seen. */
export const FORM_RULES = {
  form_certificate: form('Giấy chứng nhận bồi dưỡng nhận thức', 'CN-NTVĐ', 'ISS'),
  form_application: form('Đơn xin vào Đảng', '1-KNĐ', 'IVV'),
  form_life_history: form('Lý lịch của người xin vào Đảng', '2-KNĐ', 'IVV'),
  form_member_introduction: form('Giấy giới thiệu của đảng viên', '3-KNĐ', 'IVV'),
  form_youth_union: form('Nghị quyết giới thiệu đoàn viên ưu tú', '4-KNĐ', 'IVV'),
  // One repository only.
  form_trade_union: form('Nghị quyết giới thiệu đoàn viên công đoàn', '4a-KNĐ', 'UUU'),
  form_opinions: form('Tổng hợp ý kiến đoàn thể, nơi cư trú', '5-KNĐ', 'IVV'),
  form_cell_resolution: form('Nghị quyết chi bộ đề nghị kết nạp', '6-KNĐ', 'IVV'),
  form_appraisal: form('Báo cáo thẩm định của đảng ủy bộ phận', '7-KNĐ', 'IVV'),
  form_base_resolution: form('Nghị quyết của đảng ủy cơ sở', '8-KNĐ', 'IVV'),
  form_decision: form('Quyết định kết nạp', '9-KNĐ', 'IVV'),
  form_self_review: form('Bản tự kiểm điểm của đảng viên dự bị', '10-KNĐ', 'IVV'),
  form_helper_comment: form('Nhận xét của đảng viên giúp đỡ', '11-KNĐ', 'IVV'),
  form_recognition_opinions: form('Tổng hợp ý kiến để công nhận', '12-KNĐ', 'IVV'),
  form_recognition_cell: form('Nghị quyết chi bộ đề nghị công nhận', '13-KNĐ', 'IVV'),
  form_recognition_appraisal: form('Báo cáo thẩm định để công nhận', '14-KNĐ', 'GGG'),
  form_recognition_base: form('Nghị quyết của đảng ủy cơ sở đề nghị công nhận', '15-KNĐ', 'IVV'),
  form_recognition_decision: form('Quyết định công nhận', '16-KNĐ', 'ISS'),
  form_member_life_history: form('Lý lịch đảng viên', '1-HSĐV', 'GGG'),
  form_member_sheet: form('Phiếu đảng viên', '2-HSĐV', 'GGG'),
  forms_of_2025: row(
    'Ngày bắt đầu dùng mẫu của HD 38-HD/BTCTW',
    null,
    'day',
    { other: 'HD 38-HD/BTCTW 2025' },
    'U',
  ),
} as const

/** Everything the system itself asks for: no document stands behind it. */
export const HOUSE_RULES = {
  house_order: row(
    'Thứ tự ghi việc',
    'one_after_another',
    'order',
    { other: 'Quy ước của hệ thống' },
    'I',
  ),
} as const

function form<const V>(name: string, code: V, confidence: Entry['confidence']) {
  return row(name, code, 'form', { procedure: '' }, confidence)
}
