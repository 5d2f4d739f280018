import type { FactKind } from './facts.ts'

/**
 * Stretches of a case's way whose length the directive asks to shorten (clause 2.1-g), each between two facts of the
 * ledger and in one level's hands. `limit` is a term of the rules, in working days; where there is none, how long it may
 * take is the committee's own affair (rules §5.3: no term for vetting was found).
 */
export const STRETCHES = {
  whole: {
    name: 'Từ đơn xin vào Đảng đến lễ kết nạp',
    from: 'applied',
    to: 'joined',
    by: 'các cấp',
  },
  vetting: {
    name: 'Khai, thẩm tra, chứng nhận lý lịch',
    from: 'applied',
    to: 'vetted',
    by: 'chi bộ, đảng ủy cơ sở',
  },
  cell: {
    name: 'Từ chứng nhận lý lịch đến chi bộ họp xét',
    from: 'vetted',
    to: 'cell_voted',
    by: 'chi bộ',
  },
  base: {
    name: 'Từ nghị quyết chi bộ đến đảng ủy cơ sở họp xét',
    from: 'cell_voted',
    to: 'base_voted',
    by: 'đảng ủy cơ sở',
  },
  decision: {
    name: 'Từ nghị quyết chi bộ đến quyết định kết nạp',
    from: 'cell_voted',
    to: 'admitted',
    by: 'cấp có thẩm quyền',
    // QĐ 24/232/294-QĐ/TW §4.3.1: 60 working days from the cell's resolution.
    limit: 60,
  },
  ceremony: {
    name: 'Từ quyết định đến lễ kết nạp',
    from: 'admitted',
    to: 'joined',
    by: 'chi bộ',
  },
} as const satisfies Record<
  string,
  {
    readonly name: string
    readonly from: FactKind
    readonly to: FactKind
    readonly by: string
    readonly limit?: number
  }
>

export type StretchKey = keyof typeof STRETCHES
export const STRETCH_KEYS = Object.keys(STRETCHES) as readonly StretchKey[]

/** The term of the rules for a stretch, in working days; null where there is none. */
export function limitOf(key: StretchKey): number | null {
  const stretch = STRETCHES[key]
  return 'limit' in stretch ? stretch.limit : null
}

/**
 * The median of whole numbers, in halves: 3 and 4 give 3.5. null of none.
 * A median, because one forgotten case would move a mean and says nothing of the others.
 */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]!
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2
}
