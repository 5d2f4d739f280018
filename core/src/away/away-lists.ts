/** Parts of the register of members working away. */
export const AWAY_LISTS = {
  all: 'Tất cả',
  silent: 'Hai kỳ họp chưa trả lời',
  past_until: 'Quá ngày dự kiến về',
} as const
export type AwayList = keyof typeof AWAY_LISTS
export const AWAY_LIST_KEYS = Object.keys(AWAY_LISTS) as readonly AwayList[]
