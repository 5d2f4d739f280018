import { Refusal } from '../refusal.ts'
import { formatPercentInSentence } from '../text/numbers.ts'
import type { Roll, Tally } from './acts.ts'
import { assertRollCanVote, voteBase, type VoteBase } from './vote-base.ts'

interface ThresholdRule {
  /** Votes in favour that suffice, out of a base. */
  readonly needed: (base: number) => number
  readonly named: string
  readonly met: string
  readonly missed: string
  /** What follows when missed, where the rule says (HD 01-HD/TW 2021 §5.1). */
  readonly next: string | null
}

/** The two thresholds of admission and recognition. Integers only: no fraction is ever rounded. */
export const THRESHOLDS = {
  /** Cell, base committee, delegated base committee (HD 06-HD/TW §3.6b, §3.6c). */
  two_thirds: {
    needed: twoThirds,
    named: 'ít nhất 2/3',
    met: 'đủ ít nhất 2/3',
    missed: 'chưa đủ ít nhất 2/3',
    next: 'chuyển cấp trên xem xét',
  },
  /** The standing committee that decides (QĐ 24/294-QĐ/TW §4.3.2). */
  more_than_half: {
    needed: moreThanHalf,
    named: 'quá một nửa',
    met: 'quá một nửa',
    missed: 'chưa quá một nửa',
    next: null,
  },
} as const satisfies Record<string, ThresholdRule>

export type Threshold = keyof typeof THRESHOLDS

/** The fewest of `base` that are at least two thirds of it. */
export function twoThirds(base: number): number {
  return Math.floor((2 * base + 2) / 3)
}

/** The fewest of `base` that are more than half of it. */
export function moreThanHalf(base: number): number {
  return Math.floor(base / 2) + 1
}

export interface VoteResult {
  readonly inFavour: number
  readonly base: number
  readonly needed: number
  readonly reached: boolean
  /** “14/20” */
  readonly share: string
  /** “70 %”, with a non-breaking space */
  readonly percent: string
  /** “đủ ít nhất 2/3” or “chưa đủ ít nhất 2/3” */
  readonly verdict: string
  /** What follows a missed vote, where the rule says: “chuyển cấp trên xem xét”. */
  readonly next: string | null
  /** “14/20, đạt 70 %, đủ ít nhất 2/3” */
  readonly sentence: string
}

/**
 * A vote against its base, which must be 1 or more.
 * @throws Refusal PHIEU-KHONG-HOP-LE, PHIEU-NHIEU-HON-CO-SO
 */
export function voteResult(
  tally: Tally,
  base: number,
  threshold: Threshold,
  afterMissed: string | null = THRESHOLDS[threshold].next,
): VoteResult {
  const votes = votesOf(tally)
  if (votes > base) {
    throw new Refusal(
      'PHIEU-NHIEU-HON-CO-SO',
      `Có ${votes} ý kiến nhưng chỉ ${base} người được tính. Kiểm lại số phiếu.`,
      'tally',
    )
  }
  const rule: ThresholdRule = THRESHOLDS[threshold]
  const needed = rule.needed(base)
  const reached = tally.inFavour >= needed
  const share = `${tally.inFavour}/${base}`
  const percent = formatPercentInSentence(tally.inFavour, base)
  const verdict = reached ? rule.met : rule.missed
  const next = reached ? null : afterMissed
  const sentence = [share, `đạt ${percent}`, verdict, next]
    .filter((part) => part !== null)
    .join(', ')
  return {
    inFavour: tally.inFavour,
    base,
    needed,
    reached,
    share,
    percent,
    verdict,
    next,
    sentence,
  }
}

/**
 * The cell's vote on one person: at least two thirds of the base of its roll. What was cast must be
 * exactly what the people present cast.
 * @throws Refusal PHIEU-KHAC-SO-CO-MAT, and those of assertRollCanVote and voteResult
 */
export function cellVoteResult(
  roll: readonly Roll[],
  tally: Tally,
  afterMissed?: string,
): { readonly base: VoteBase; readonly result: VoteResult } {
  assertRollCanVote(roll)
  const base = voteBase(roll)
  const votes = votesOf(tally)
  if (votes !== base.present) {
    throw new Refusal(
      'PHIEU-KHAC-SO-CO-MAT',
      `Tổng số ý kiến là ${votes} nhưng có ${base.present} người có mặt. Kiểm lại phiếu hoặc điểm danh.`,
      'tally',
    )
  }
  return { base, result: voteResult(tally, base.base, 'two_thirds', afterMissed) }
}

/** All votes cast. */
function votesOf({ inFavour, against, other }: Tally): number {
  if (![inFavour, against, other].every((votes) => Number.isInteger(votes) && votes >= 0)) {
    throw new Refusal('PHIEU-KHONG-HOP-LE', 'Số phiếu phải là số nguyên từ 0 trở lên.', 'tally')
  }
  return inFavour + against + other
}
