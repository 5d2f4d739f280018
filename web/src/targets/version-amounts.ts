import type { SourceId } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { SheetLine } from '../api/shapes.ts'

interface Of {
  readonly child?: number | undefined
  readonly source?: SourceId | undefined
}

/** What the lines give to a child, of a source, or in all. */
export function amountIn(lines: readonly SheetLine[], { child, source }: Of): number {
  return lines
    .filter((line) => child === undefined || line.child === child)
    .filter((line) => source === undefined || line.source === source)
    .reduce((sum, { amount }) => sum + amount, 0)
}

/** “(+3)”, “(−2)”; nothing where nothing changed. */
export function changeInWords(difference: number): string {
  if (difference === 0) return ''
  return `(${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))})`
}
