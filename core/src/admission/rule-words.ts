import { dayOfYearInWords, type DayOfYear } from '../calendar/day-of-year.ts'
import type { FormCode, RuleValues } from './rule-values.ts'
import { THRESHOLDS } from './vote-result.ts'

/** Chapters of the page that lays the regimes side by side. */
export const RULE_GROUPS = {
  eligibility: 'Tiêu chuẩn của người xin vào Đảng',
  preparation: 'Bồi dưỡng, hồ sơ',
  vetting: 'Thẩm tra lý lịch',
  introduction: 'Giới thiệu vào Đảng',
  vote: 'Biểu quyết',
  decision: 'Quyết định, lễ kết nạp',
  move: 'Chuyển nơi công tác, kết nạp sai',
  probation: 'Dự bị, công nhận chính thức',
  party_age: 'Tuổi đảng',
  special: 'Kết nạp lại, trường hợp riêng',
  member: 'Chuyển sinh hoạt, xóa tên, chỉ tiêu',
  statistics: 'Thống kê, báo cáo',
  form: 'Mẫu giấy tờ',
  house: 'Quy ước của hệ thống',
} as const

export type RuleGroup = keyof typeof RULE_GROUPS

/** What kind of document a rule stands in. */
export type RuleDocument = 'charter' | 'regulation' | 'guidance' | 'procedure' | 'other'

const UNITS = {
  months: 'tháng',
  working_days: 'ngày làm việc',
  members: 'đảng viên',
  years: 'tuổi',
  votes: 'lần biểu quyết',
  percent: '% một năm',
} as const

export type RuleUnit =
  keyof typeof UNITS | 'fraction' | 'choice' | 'order' | 'form' | 'day' | 'day_of_year'

type Word = Exclude<
  Extract<RuleValues[keyof RuleValues], string>,
  FormCode | DayOfYear | `${number}-${number}-${number}` | keyof typeof THRESHOLDS
>

const WORDS = {
  vietnamese: 'công dân Việt Nam',
  month_of_birth: 'đủ từ ngày đầu của tháng',
  day_of_birth: 'đủ từ đúng ngày trong tháng',
  province_consents: 'Ban Thường vụ Tỉnh ủy đồng ý bằng văn bản trước khi quyết định',
  lower_secondary: 'tốt nghiệp trung học cơ sở trở lên',
  lower_secondary_or_equivalent: 'tốt nghiệp trung học cơ sở hoặc tương đương trở lên',
  primary: 'hoàn thành bậc tiểu học',
  literate_with_consent: 'biết đọc, biết viết, Ban Thường vụ Tỉnh ủy đồng ý bằng văn bản',
  kept: 'chi bộ lập, rà soát hằng tháng',
  first: 'người xin vào Đảng tự nguyện làm đơn',
  official_member: 'đảng viên chính thức',
  valid: 'đúng ngày tròn hạn còn giá trị',
  expired: 'đúng ngày tròn hạn hết giá trị',
  before: 'làm trước',
  gathered: 'chi ủy tổng hợp ý kiến đoàn thể và nơi cư trú',
  superior_assigns_cell: 'cấp ủy cấp trên phân công chi bộ thuận lợi nhất',
  waived: 'không đòi hỏi 12 tháng cùng công tác',
  required: 'vẫn đòi hỏi 12 tháng cùng công tác',
  asked_and_answered: 'gửi, nhận trả lời bằng văn bản',
  applicant_parents_spouse_children:
    'bản thân, cha mẹ đẻ, cha mẹ vợ (chồng) hoặc người nuôi dưỡng, vợ (chồng), con đẻ đủ năng lực hành vi',
  declared_member: 'cha, mẹ, anh chị em ruột, con đang là đảng viên, khai đầy đủ, trung thực',
  exempt: 'cũng không phải thẩm tra',
  asked: 'phải lấy',
  through_foreign_affairs: 'qua Đảng ủy Ngoài nước, Bộ Ngoại giao hoặc cơ quan đại diện',
  without_acquaintance: 'không đòi hỏi 12 tháng cùng công tác',
  convened_less_elsewhere_and_exempt:
    'đảng viên chính thức được triệu tập, trừ người chuyển tạm thời đi và người miễn sinh hoạt vắng mặt',
  secret_or_card: 'bỏ phiếu kín hoặc giơ thẻ đảng viên',
  one_by_one: 'xét từng người một',
  goes_up: 'báo cáo cấp có thẩm quyền xem xét, quyết định',
  standing_committee_above_base: 'ban thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng',
  notified: 'báo cho chi bộ dù kết nạp hay không',
  superior_consents: 'báo cáo và được cấp ủy cấp trên trực tiếp đồng ý',
  arrival_assigns_helper: 'nơi đến phân công đảng viên giúp đỡ, không đòi hỏi 12 tháng',
  goes_on: 'làm tiếp từ bước đã có',
  votes_again: 'nơi đến xét, biểu quyết lại',
  issuer_cancels: 'cấp ủy ra quyết định hủy bỏ, chi bộ xóa tên',
  cancel_and_redo: 'hủy bỏ, làm lại thủ tục theo thẩm quyền',
  competent_now_cancels: 'cấp ủy có thẩm quyền nơi đang sinh hoạt hủy bỏ',
  competent_now_with_consent:
    'cấp ủy nơi đang sinh hoạt hủy bỏ sau khi cấp trên đồng ý bằng văn bản',
  certificate: 'có giấy chứng nhận',
  end_of_probation: 'tính từ ngày hết 12 tháng dự bị, dù xét chậm',
  none_until_decision: 'không biểu quyết, ứng cử, bầu cử đến khi có quyết định',
  recognised_after_death: 'xét công nhận',
  not_recognised: 'không xét công nhận',
  decision_date: 'từ ngày ký quyết định kết nạp',
  card_date: 'theo ngày trong thẻ đảng viên',
  left_out: 'trừ thời gian không tham gia sinh hoạt',
  first_decision: 'từ quyết định kết nạp lần đầu, trừ thời gian ngoài Đảng',
  continuous: 'liên tục, truy đóng đảng phí',
  thirty_forty_then_fives: '30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90 năm tuổi đảng',
  four_rounds: 'bốn đợt: 3/2, 19/5, 2/9, 7/11',
  once: 'chỉ một lần',
  barred: 'không xét các trường hợp đã nêu',
  document: 'thêm giấy tờ, ý kiến theo văn bản riêng',
  one_after_another: 'việc sau chờ việc trước',
} as const satisfies Record<Word, string>

/** The value of a rule in Vietnamese, beginning small: “60 ngày làm việc”, “ít nhất 2/3”. */
export function ruleInWords(value: RuleValues[keyof RuleValues] | null, unit: RuleUnit): string {
  if (value === null) return 'chưa có văn bản nào nói'
  if (typeof value === 'number') {
    return unit in UNITS ? `${value} ${UNITS[unit as keyof typeof UNITS]}` : String(value)
  }
  if (unit === 'day_of_year') return `ngày ${dayOfYearInWords(value as DayOfYear)}`
  if (value in THRESHOLDS) return THRESHOLDS[value as keyof typeof THRESHOLDS].named
  if (value in WORDS) return WORDS[value as Word]
  return unit === 'form' ? `mẫu ${value}` : value
}

/** The same for what a document amends; one that does away with a step leaves no value. */
export function amendedInWords(value: RuleValues[keyof RuleValues] | null, unit: RuleUnit): string {
  return value === null ? 'thôi áp dụng' : ruleInWords(value, unit)
}
