/** Names in the address, of both lists of moves. */
export const KIND = 'loai'
export const SIDE = 'phia'
export const STATE = 'tinh-trang'

/** For a time; without it, for good. */
export const TEMPORARY = 'tam-thoi'

export const SIDES = [
  { value: 'in', label: 'Chuyển đến' },
  { value: 'out', label: 'Chuyển đi' },
] as const
