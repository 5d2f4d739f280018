import { SOURCE_IDS, type SourceId } from '../sources/five-sources.ts'
import { formatNumber } from '../text/numbers.ts'

export interface SourceAmount {
  readonly source: SourceId
  readonly amount: number
}

export interface Gap {
  /** Given to us by the level above. */
  readonly fromAbove: number
  /** Given by us to the levels below: the sum of the parts. */
  readonly sumOfParts: number
  /** What is still to be given; negative when more was given than received. */
  readonly left: number
  /** “Đã giao 2.231 / được giao 2.238, còn 7” */
  readonly words: string
}

export interface AllocationGap extends Gap {
  /** The five sources in order; null where the level above gave only a total. */
  readonly bySource: readonly (Gap & { readonly source: SourceId })[] | null
  /** Exact in total, and in every source where the sources were given. */
  readonly exact: boolean
}

/**
 * What was assigned from above against the sum of the parts assigned below (clause 2.1-a: exact to
 * the last person). `lines` may hold any number of lines of a source.
 */
export function allocationGap(
  fromAbove: { readonly total: number; readonly bySource: readonly SourceAmount[] | null },
  lines: readonly SourceAmount[],
): AllocationGap {
  const total = gap(fromAbove.total, sumOf(lines))
  const given = fromAbove.bySource
  const bySource =
    given === null
      ? null
      : SOURCE_IDS.map((source) => ({ source, ...gap(sumOf(given, source), sumOf(lines, source)) }))
  const exact = total.left === 0 && (bySource ?? []).every(({ left }) => left === 0)
  return { ...total, bySource, exact }
}

function gap(fromAbove: number, sumOfParts: number): Gap {
  const left = fromAbove - sumOfParts
  const words = `Đã giao ${formatNumber(sumOfParts)} / được giao ${formatNumber(fromAbove)}, ${leftInWords(left)}`
  return { fromAbove, sumOfParts, left, words }
}

function leftInWords(left: number): string {
  if (left === 0) return 'đủ'
  return left > 0 ? `còn ${formatNumber(left)}` : `vượt ${formatNumber(-left)}`
}

function sumOf(lines: readonly SourceAmount[], source?: SourceId): number {
  return lines
    .filter((line) => source === undefined || line.source === source)
    .reduce((sum, line) => sum + line.amount, 0)
}
