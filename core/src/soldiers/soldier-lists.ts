/** The lists of demobilised soldiers: each number of the board is one of them, and opens it. */
export const SOLDIER_LISTS = {
  all: 'Tất cả',
  members: 'Đảng viên',
  late: 'Quá hạn',
  on_the_way: 'Chưa về chi bộ',
  no_reserve: 'Chưa vào dự bị động viên',
  no_work: 'Chưa có việc làm ổn định',
  work_unknown: 'Chưa rõ việc làm',
  wishes: 'Có nguyện vọng quy hoạch',
  no_companion: 'Chưa có người đồng hành',
  quiet: 'Lâu không có việc ghi thêm',
} as const

export type SoldierList = keyof typeof SOLDIER_LISTS
export const SOLDIER_LIST_KEYS = Object.keys(SOLDIER_LISTS) as [SoldierList, ...SoldierList[]]

/** Of who is no member, nothing recorded for as long as this is told. Ours to remind with: no document sets it. */
export const QUIET_MONTHS = 3
