interface MendingPage {
  /** On the link. */
  readonly label: string
  readonly href: (subject: number) => string
}

/** Where a finding is mended; its subject's number makes the address. */
export const MENDING_PAGES = {
  record: { label: 'Thông tin cá nhân', href: (id) => `/nguoi/${id}` },
  member: { label: 'Trang đảng viên', href: (id) => `/dang-vien/${id}` },
  case: { label: 'Hồ sơ kết nạp', href: (id) => `/ho-so/${id}` },
  organisation: { label: 'Trang tổ chức', href: (id) => `/to-chuc/${id}` },
  members: { label: 'Danh sách đảng viên', href: (id) => `/dang-vien?to-chuc=${id}` },
  targets: { label: 'Giao chỉ tiêu', href: () => '/chi-tieu/giao' },
  province_target: { label: 'Chỉ tiêu toàn tỉnh', href: () => '/chi-tieu/toan-tinh' },
  surveys: { label: 'Khảo sát nguồn', href: () => '/nguon' },
  board: { label: 'Bảng chỉ tiêu', href: (id) => `/chi-tieu?to-chuc=${id}` },
  import: { label: 'Lần nhập', href: (id) => `/nhap-excel/${id}` },
  jobs: { label: 'Việc của tôi', href: () => '/viec-chay' },
  accounts: { label: 'Tài khoản', href: () => '/quan-tri' },
  help: { label: 'Trợ giúp', href: () => '/tro-giup' },
} as const satisfies Record<string, MendingPage>

export type MendingPageKey = keyof typeof MENDING_PAGES
