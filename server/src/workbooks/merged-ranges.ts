import type { Readable } from 'node:stream'
import { columnIndex, rowNumber } from './column-name.ts'
import type { FoundCell } from './packed-rows.ts'

export interface MergedRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

const CELLS_END = Buffer.from('sheetData>')
const CELLS_END_AT_ONCE = Buffer.from('sheetData/>')
const LONGEST_TAIL = 8 * 1024 ** 2
const MOST_RANGES = 50_000
const RANGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g

/**
 * The merged ranges of a sheet, from the top. They stand behind the cells, so the sheet is unpacked
 * once for them alone, which costs a tenth of parsing it.
 */
export async function readMergedRanges(sheet: Readable): Promise<readonly MergedRange[]> {
  const tail: string[] = []
  let length = 0
  let kept = Buffer.alloc(0)
  let ended = false
  for await (const chunk of sheet as AsyncIterable<Buffer>) {
    if (ended) {
      tail.push(chunk.toString('latin1'))
    } else {
      const window = Buffer.concat([kept, chunk])
      const end = endOfCells(window)
      ended = end !== -1
      if (ended) tail.push(window.toString('latin1', end))
      else kept = Buffer.from(window.subarray(-CELLS_END_AT_ONCE.length))
    }
    length += ended ? chunk.length : 0
    if (length > LONGEST_TAIL) break
  }
  const ranges = tail
    .join('')
    .matchAll(RANGE)
    .take(MOST_RANGES)
    .map(([, first, last]) => ({
      top: rowNumber(first!),
      bottom: rowNumber(last!),
      left: columnIndex(first!),
      right: columnIndex(last!),
    }))
  return [...ranges].sort((a, b) => a.top - b.top)
}

/** Where “</sheetData>” or “<sheetData/>” begins; an opening “<sheetData>” has no stroke before its name. */
function endOfCells(window: Buffer): number {
  const atOnce = window.indexOf(CELLS_END_AT_ONCE)
  if (atOnce !== -1) return atOnce
  for (let at = window.indexOf(CELLS_END); at !== -1; at = window.indexOf(CELLS_END, at + 1)) {
    const before = window.toString('latin1', Math.max(at - 32, 0), at)
    if (/<\/(?:\w+:)?$/.test(before)) return at
  }
  return -1
}

/** Fills merged cells row by row with what their first cell holds. */
export class MergeFiller {
  readonly #ranges: readonly MergedRange[]
  readonly #mostColumns: number
  #next = 0
  #open: { readonly range: MergedRange; readonly content: FoundCell | undefined }[] = []

  constructor(ranges: readonly MergedRange[], mostColumns: number) {
    this.#ranges = ranges
    this.#mostColumns = mostColumns
  }

  fill(row: number, cells: (FoundCell | undefined)[]): void {
    this.#open = this.#open.filter(({ range }) => range.bottom >= row)
    for (; this.#next < this.#ranges.length; this.#next += 1) {
      const range = this.#ranges[this.#next]!
      if (range.top > row) break
      const content = range.top === row ? cells[range.left] : undefined
      if (content !== undefined && range.bottom >= row) this.#open.push({ range, content })
    }
    for (const { range, content } of this.#open) {
      const right = Math.min(range.right, this.#mostColumns - 1)
      for (let column = range.left; column <= right; column += 1) {
        if (cells[column] === undefined) cells[column] = { ...content!, merged: true }
      }
    }
  }
}
