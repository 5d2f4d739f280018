/** Which cases are listed; `after` goes on from “12 hồ sơ”. */
export const CASE_STATES = {
  open: { label: 'Đang mở', after: 'đang mở' },
  late: { label: 'Quá hạn', after: 'quá hạn' },
  closed: { label: 'Đã kết thúc', after: 'đã kết thúc' },
} as const

export type CaseState = keyof typeof CASE_STATES
