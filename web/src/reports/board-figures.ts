import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Comparison, Measured } from '@ptdv/core/reports/board-words'
import { percentTenths } from '@ptdv/core/text/numbers'
import { paceOf, yearElapsed, type Pace } from '@ptdv/core/targets/pace'
import type { BoardChild } from '../api/shapes.ts'
import type { Sort } from '../ui/data-table.tsx'

export type BoardColumn =
  'organisation' | 'target' | 'result' | 'progress' | 'percent' | 'gap' | 'left' | 'lastYear'

/** One row of the board with everything that is reckoned from it. */
export interface BoardRow extends Measured {
  readonly key: number
  readonly name: string
  readonly shortName: string
  /** Its place on the map of communes; null where it is no commune's committee. */
  readonly communeCode: string | null
  /** Against the pace; null without a target. */
  readonly pace: Pace | null
  readonly left: number | null
  readonly months: readonly number[]
}

export function boardRow(child: BoardChild, year: number, asOf: PlainDate): BoardRow {
  return {
    ...measured(child, year, asOf),
    key: child.organisation.id,
    name: child.organisation.name,
    shortName: child.shortName,
    communeCode: child.communeCode,
    months: child.months,
  }
}

export function measured<T extends Measured>(figures: T, year: number, asOf: PlainDate) {
  const { target, result } = figures
  return {
    ...figures,
    pace: target === null ? null : paceOf(target, result, yearElapsed(year, asOf)),
    left: target === null ? null : Math.max(0, target - result),
  }
}

const share = ({ result, target }: Pick<Measured, 'result' | 'target'>) =>
  target === null ? -1 : (percentTenths(result, target) ?? -1)

function valueFor(column: BoardColumn, comparison: Comparison): (row: BoardRow) => number {
  switch (column) {
    case 'target':
      return (row) => row.target ?? -1
    case 'result':
      return (row) => row.result
    case 'percent':
    case 'progress':
      return share
    case 'gap':
      // Descending puts those furthest behind first.
      return comparison === 'pace'
        ? (row) => -(row.pace?.difference ?? Number.MAX_SAFE_INTEGER)
        : (row) => row.lastYear.result - row.result
    case 'left':
      return (row) => row.left ?? -1
    case 'lastYear':
      return (row) => share(row.lastYear)
    case 'organisation':
      return () => 0
    default:
      return column satisfies never
  }
}

/** Sorted rows; the order the server gave (the tree's own) breaks ties and serves “Tổ chức”. */
export function sortRows(
  rows: readonly BoardRow[],
  sort: Sort<BoardColumn>,
  comparison: Comparison,
): readonly BoardRow[] {
  const sign = sort.direction === 'ascending' ? 1 : -1
  if (sort.by === 'organisation') return sign === 1 ? rows : [...rows].reverse()
  const value = valueFor(sort.by, comparison)
  return [...rows].sort((a, b) => sign * (value(a) - value(b)))
}
