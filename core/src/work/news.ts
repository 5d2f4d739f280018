import { ACT_GATES } from '../admission/act-gates.ts'
import { MEMBER_ACTS } from '../membership/act-kinds.ts'

/** Under which heading something new stands. */
export const NEWS_GROUPS = {
  cases: 'Hồ sơ kết nạp',
  members: 'Đảng viên',
  targets: 'Chỉ tiêu, nguồn, báo cáo',
  organisations: 'Tổ chức, quy định',
} as const
export type NewsGroup = keyof typeof NEWS_GROUPS

interface NewsSubject {
  readonly group: NewsGroup
  /** By the kind of the act; what is not named is told by the subject's own words. */
  readonly kinds: Readonly<Record<string, { readonly label: string } | undefined>>
  readonly otherwise: string
  readonly link: (subjectId: number, kind: string) => string
}

const labels = (kinds: Readonly<Record<string, string>>): NewsSubject['kinds'] =>
  Object.fromEntries(Object.entries(kinds).map(([kind, label]) => [kind, { label }]))

/** What of all that is recorded is news to an office; a subject that is not here is none. */
export const NEWS_SUBJECTS: Readonly<Record<string, NewsSubject>> = {
  case: {
    group: 'cases',
    kinds: ACT_GATES,
    otherwise: 'Việc của hồ sơ',
    link: (id) => `/ho-so/${id}`,
  },
  membership: {
    group: 'members',
    kinds: MEMBER_ACTS,
    otherwise: 'Việc của đảng viên',
    link: (id) => `/dang-vien/${id}`,
  },
  person: {
    group: 'members',
    kinds: labels({ mended: 'Sửa thông tin cá nhân' }),
    otherwise: 'Sửa thông tin cá nhân',
    link: (id) => `/nguoi/${id}`,
  },
  target: {
    group: 'targets',
    kinds: labels({
      assigned: 'Giao chỉ tiêu',
      requested: 'Đề nghị điều chỉnh chỉ tiêu',
      request_answered: 'Trả lời đề nghị điều chỉnh chỉ tiêu',
      province_set: 'Đặt chỉ tiêu toàn tỉnh',
    }),
    otherwise: 'Việc về chỉ tiêu',
    link: () => '/chi-tieu',
  },
  survey: {
    group: 'targets',
    kinds: labels({ opened: 'Mở đợt khảo sát nguồn', reported: 'Gửi số nguồn' }),
    otherwise: 'Việc về khảo sát nguồn',
    link: () => '/nguon',
  },
  report: {
    group: 'targets',
    kinds: labels({ frozen: 'Chốt số liệu báo cáo', submitted: 'Gửi báo cáo' }),
    otherwise: 'Việc về báo cáo',
    link: () => '/bao-cao',
  },
  organisation: {
    group: 'organisations',
    kinds: {},
    otherwise: 'Thay đổi tổ chức',
    link: () => '/to-chuc',
  },
  reorganisation: {
    group: 'organisations',
    kinds: {},
    otherwise: 'Phương án sắp xếp tổ chức',
    link: (id) => `/to-chuc/sap-xep/${id}`,
  },
  setting: {
    group: 'organisations',
    kinds: labels({
      rule_set: 'Đặt điều còn để ngỏ',
      rule_confirmed: 'Xác nhận quy định',
      rule_amended: 'Ghi sửa đổi quy định',
      taken_back: 'Rút lại điều đã ghi',
      rise_days_set: 'Đặt số ngày để việc quá hạn hiện lên cấp trên',
      ahead_days_set: 'Đặt số ngày báo trước việc đến hạn',
    }),
    otherwise: 'Thay đổi thiết đặt',
    link: (_, kind) => (kind.endsWith('_days_set') ? '/tai-khoan/thu' : '/quy-dinh'),
  },
}

export const NEWS_SUBJECT_KEYS = Object.keys(NEWS_SUBJECTS)

/** “Ghi từ trần” → “từ trần”: the label of a button says what is done, not what was. */
export function newsWords(subject: string, kind: string): string {
  const { kinds, otherwise } = NEWS_SUBJECTS[subject]!
  const label = kinds[kind]?.label ?? otherwise
  const plain = label.replace(/^Ghi (đã )?/, '')
  return plain.charAt(0).toLocaleUpperCase('vi') + plain.slice(1)
}
