/** What checks are about, in the order of the page. */
export const FAMILIES = {
  dates: 'Ngày tháng',
  ages: 'Tuổi',
  places: 'Nơi sinh hoạt',
  missing: 'Còn thiếu',
  numbers: 'Số giấy tờ',
  twins: 'Trùng người',
  orphans: 'Mất liên kết',
  books: 'Sổ và con số',
  clocks: 'Quá hạn đã lâu',
  targets: 'Chỉ tiêu, khảo sát',
  organisations: 'Tổ chức đảng',
  text: 'Cách viết tên',
  system: 'Hệ thống',
} as const

export type Family = keyof typeof FAMILIES
export const FAMILY_KEYS = Object.keys(FAMILIES) as [Family, ...Family[]]
