import type { FactKind } from './facts.ts'

interface Loss {
  readonly name: string
  /** What it takes in. */
  readonly means: string
  /** Neither death nor a move: what clause 0.3 warns of. */
  readonly counts: boolean
}

/** How members go off the list, by the facts of the ledger (clause 0.3), those to be worried about first. */
export const LOSSES_BY_REASON = {
  removed: {
    name: 'Xóa tên',
    means: 'bỏ sinh hoạt, không đóng đảng phí, không đủ tư cách (Điều lệ Đảng, Điều 8)',
    counts: true,
  },
  left: { name: 'Xin ra', means: 'được cho ra khỏi Đảng theo đơn', counts: true },
  expelled: { name: 'Khai trừ', means: 'theo quyết định kỷ luật', counts: true },
  died: { name: 'Từ trần', means: '', counts: false },
  departed: { name: 'Chuyển ra ngoài tỉnh', means: '', counts: false },
  transferred_out: {
    name: 'Chuyển đi trong tỉnh',
    means: 'kể cả giữa các chi bộ trực thuộc',
    counts: false,
  },
} as const satisfies Partial<Record<FactKind, Loss>>

export type LossKey = keyof typeof LOSSES_BY_REASON
export const LOSS_KEYS = Object.keys(LOSSES_BY_REASON) as readonly LossKey[]

interface Counted {
  readonly loss: LossKey
  readonly count: number
  readonly lastYear: number
}

/** Removed, left and expelled together, this year and last. */
export function worrying(reasons: readonly Counted[]): { count: number; lastYear: number } {
  const chosen = reasons.filter(({ loss }) => LOSSES_BY_REASON[loss].counts)
  return {
    count: chosen.reduce((sum, { count }) => sum + count, 0),
    lastYear: chosen.reduce((sum, { lastYear }) => sum + lastYear, 0),
  }
}

/** More went than by the same day a year before. */
export function isRising(reasons: readonly Counted[]): boolean {
  const { count, lastYear } = worrying(reasons)
  return count > lastYear
}

/** Of a hundred members at the start of the year, in hundredths; null where there were none. */
export function perHundred(count: number, members: number): number | null {
  return members <= 0 ? null : Math.round((count * 10_000) / members)
}
