/** What became of a running number; a gap is one that neither a paper nor an act bears. */
export const NUMBER_STATES = {
  used: { label: 'Đã dùng', mends: false },
  waiting: { label: 'Đã lấy, chưa dùng', mends: true },
  skipped: { label: 'Bỏ trống', mends: true },
  explained: { label: 'Không dùng', mends: false },
} as const

export type NumberState = keyof typeof NUMBER_STATES
