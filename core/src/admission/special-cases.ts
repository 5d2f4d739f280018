import type { Doer } from './act-gate.ts'
import type { AdmissionActKind } from './acts.ts'
import type { RuleKey } from './rulebook.ts'

interface SpecialCaseRow {
  /** After “thuộc trường hợp ”. */
  readonly label: string
  readonly rule: RuleKey
  /** What the competent body writes, after “thiếu ”; null where no paper of its own is asked for. */
  readonly paper: string | null
  readonly by: Doer
  /** The act before which the paper must be there. */
  readonly before: AdmissionActKind
}

/** The unusual paths: what makes one, who must write what, and before which act (rules §3, §5.2, §8). */
export const SPECIAL_CASES = {
  over_sixty: {
    label: 'trên 60 tuổi, ở nơi chưa có tổ chức đảng, đảng viên hoặc do yêu cầu đặc biệt',
    rule: 'over_sixty',
    paper: 'văn bản đồng ý của Ban Thường vụ Tỉnh ủy cho xét người trên 60 tuổi',
    by: 'province',
    before: 'decided',
  },
  hard_area: {
    label: 'miền núi, hải đảo, vùng dân tộc thiểu số, vùng đặc biệt khó khăn',
    rule: 'schooling_hard_area',
    paper: null,
    by: 'cell',
    before: 'cell_voted',
  },
  elder: {
    label: 'già làng, trưởng bản có uy tín',
    rule: 'schooling_elder',
    paper: 'văn bản đồng ý của Ban Thường vụ Tỉnh ủy về học vấn của già làng, trưởng bản',
    by: 'province',
    before: 'decided',
  },
  place_without_cell: {
    label: 'nơi chưa có đảng viên, chưa có chi bộ',
    rule: 'place_without_cell',
    paper: 'văn bản của cấp ủy cấp trên phân công chi bộ làm thủ tục',
    by: 'superior',
    before: 'helper_assigned',
  },
  former_member: {
    label: 'kết nạp lại',
    rule: 'readmission_consent',
    paper: 'văn bản đồng ý kết nạp lại của Ban Thường vụ Tỉnh ủy',
    by: 'province',
    before: 'decided',
  },
  private_owner: {
    label: 'chủ doanh nghiệp tư nhân',
    rule: 'private_owner',
    paper: 'xác nhận tiêu chuẩn người xin vào Đảng và doanh nghiệp theo HD 08-HD/BTCTW 2021',
    by: 'superior',
    before: 'cell_voted',
  },
  ethnic_hoa: {
    label: 'người Hoa',
    rule: 'ethnic_hoa',
    paper: 'xác nhận là công dân, gia đình từ ba đời ở Việt Nam theo HD 42-HD/BTCTW 2005',
    by: 'superior',
    before: 'cell_voted',
  },
  religious: {
    label: 'người có đạo',
    rule: 'religious',
    paper: 'ý kiến của cấp có thẩm quyền theo QĐ 123-QĐ/TW 2004',
    by: 'superior',
    before: 'cell_voted',
  },
  foreign_relative: {
    label: 'có vợ, chồng hoặc người thân là người nước ngoài',
    rule: 'foreign_relative',
    paper: 'ý kiến của cấp có thẩm quyền theo QĐ 127-QĐ/TW 2004',
    by: 'superior',
    before: 'cell_voted',
  },
  political_history: {
    label: 'có vấn đề về lịch sử chính trị',
    rule: 'political_history',
    paper: 'kết luận của cấp có thẩm quyền theo QĐ 58-QĐ/TW 2022, Điều 10',
    by: 'superior',
    before: 'cell_voted',
  },
} as const satisfies Record<string, SpecialCaseRow>

export type SpecialCase = keyof typeof SPECIAL_CASES

export const SPECIAL_CASE_KEYS = Object.keys(SPECIAL_CASES) as [SpecialCase, ...SpecialCase[]]

export function specialCase(matter: SpecialCase): SpecialCaseRow {
  return SPECIAL_CASES[matter]
}

/** Why somebody is no longer a member, and whether readmission is barred for good (§3.5). */
export const LEFT_BECAUSE = {
  removed: { label: 'bị xóa tên', barred: false },
  expelled: { label: 'bị khai trừ', barred: false },
  minor_crime: { label: 'bị kết án về tội ít nghiêm trọng', barred: false },
  own_request_hardship: {
    label: 'xin ra vì hoàn cảnh gia đình đặc biệt khó khăn',
    barred: false,
  },
  own_request: { label: 'tự làm đơn xin ra khỏi Đảng', barred: true },
  quit_activity: { label: 'tự ý bỏ sinh hoạt đảng', barred: true },
  disunity: { label: 'gây mất đoàn kết nội bộ nghiêm trọng', barred: true },
  corruption: { label: 'bị kết án về tội tham nhũng', barred: true },
  serious_crime: { label: 'bị kết án về tội nghiêm trọng trở lên', barred: true },
} as const satisfies Record<string, { label: string; barred: boolean }>

export type LeftBecause = keyof typeof LEFT_BECAUSE

export const LEFT_BECAUSE_KEYS = Object.keys(LEFT_BECAUSE) as [LeftBecause, ...LeftBecause[]]
