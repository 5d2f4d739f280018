/**
 * Shares `total` by `weights` in whole people, adding up to `total` exactly: everybody gets the
 * whole part of the share, what is left goes one each to the largest remainders; among equal
 * remainders first the larger weight, then the earlier place. Weights all zero: equal parts.
 * Exact while total × the largest weight stays below 2^53.
 * @throws RangeError on anything but whole numbers from 0, or on nobody to share among
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  assertCounts([total, ...weights])
  if (weights.length === 0) {
    if (total === 0) return []
    throw new RangeError(`nobody to share ${total} among`)
  }
  const sum = sumOf(weights)
  if (sum === 0) return apportion(total, Array<number>(weights.length).fill(1))

  const shares = weights.map((weight, index) => {
    const remainder = (total * weight) % sum
    return { index, weight, remainder, whole: (total * weight - remainder) / sum }
  })
  const left = total - sumOf(shares.map((share) => share.whole))
  const nextInLine = shares.toSorted(
    (a, b) => b.remainder - a.remainder || b.weight - a.weight || a.index - b.index,
  )
  const receivers = new Set(nextInLine.slice(0, left).map((share) => share.index))
  return shares.map((share) => share.whole + (receivers.has(share.index) ? 1 : 0))
}

/** Rows × columns with their sums; both kinds of sums add up to the total. */
export interface Grid {
  readonly cells: readonly (readonly number[])[]
  readonly rowSums: readonly number[]
  readonly columnSums: readonly number[]
  readonly total: number
}

/**
 * Shares `total` over organisations (rows) × sources (columns) by the weights of the cells; the
 * sums are those of the cells, so that nothing is rounded twice.
 * @throws RangeError as apportion
 */
export function apportionGrid(total: number, weights: readonly (readonly number[])[]): Grid {
  const shares = apportion(total, weights.flat())
  let taken = 0
  return gridOf(
    weights.map((row) => {
      taken += row.length
      return shares.slice(taken - row.length, taken)
    }),
  )
}

/**
 * Shares each column's own total over the rows: for a level that was given its target by source.
 * @throws RangeError as apportion
 */
export function apportionColumns(
  columnTotals: readonly number[],
  weights: readonly (readonly number[])[],
): Grid {
  const columns = columnTotals.map((total, column) =>
    apportion(
      total,
      weights.map((row) => row[column] ?? 0),
    ),
  )
  return gridOf(weights.map((_, row) => columns.map((column) => column[row] ?? 0)))
}

function gridOf(cells: readonly (readonly number[])[]): Grid {
  const rowSums = cells.map(sumOf)
  const width = cells[0]?.length ?? 0
  const columnSums = Array.from({ length: width }, (_, column) =>
    sumOf(cells.map((row) => row[column] ?? 0)),
  )
  return { cells, rowSums, columnSums, total: sumOf(rowSums) }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function assertCounts(numbers: readonly number[]): void {
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 0) {
      throw new RangeError(`only whole numbers from 0 can be shared, not ${number}`)
    }
  }
}
