import { refusalOf } from '@ptdv/core/attempt'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import { checkCounts, type SurveyCount } from '@ptdv/core/sources/survey-count'
import type { FieldProblem } from '../writing/field-reader.ts'
import type { Reading } from '../writing/use-write-form.ts'
import { parseAmount, pasteBlock, type Position } from '../targets/sheet-state.ts'
import { COUNT_KINDS } from './round-words.ts'

/** What stands in the 5 × 3 cells of a report, as typed; rows in the order of the sources. */
export type Texts = readonly (readonly string[])[]

export function textsOf(counts: readonly SurveyCount[] | null): Texts {
  return SOURCES.map(({ id }) => {
    const count = counts?.find(({ source }) => source === id)
    return COUNT_KINDS.map(({ key }) => (count ? String(count[key]) : ''))
  })
}

export function withText(texts: Texts, at: Position, text: string): Texts {
  return texts.map((line, row) =>
    row === at.row ? line.map((cell, column) => (column === at.column ? text : cell)) : line,
  )
}

/** A cell left empty is not 0: who counted nobody says so. */
export function fillWithZeros(texts: Texts): Texts {
  return texts.map((line) => line.map((cell) => (cell.trim() === '' ? '0' : cell)))
}

export function fieldOf({ row, column }: Position): string {
  return `counts.${SOURCES[row]?.id}.${COUNT_KINDS[column]?.key}`
}

export function readTexts(texts: Texts): Reading<readonly SurveyCount[]> {
  const problems: FieldProblem[] = []
  const numberAt = (row: number, column: number): number => {
    const text = texts[row]?.[column]?.trim() ?? ''
    const amount = text === '' ? null : parseAmount(text)
    if (amount !== null) return amount
    problems.push({
      field: fieldOf({ row, column }),
      sentence: `${SOURCES[row]?.name}, ${COUNT_KINDS[column]?.label.toLowerCase()}: nhập số; không có ai thì ghi 0.`,
    })
    return 0
  }
  const body = SOURCES.map(({ id }, row) => ({
    source: id,
    inView: numberAt(row, 0),
    eligible: numberAt(row, 1),
    trained: numberAt(row, 2),
  }))
  return problems.length === 0 ? { complete: true, body } : { complete: false, problems }
}

/** What the rules say to complete counts, or null. */
export function refusalOfCounts(
  counts: readonly SurveyCount[],
  organisation: string,
): { sentence: string; field?: string | undefined } | null {
  return refusalOf(() => checkCounts(counts, organisation))
}

export type PastedTexts = { readonly texts: Texts } | { readonly problem: string }

/** A block copied from Excel, laid on the cells from one on; the cells beside it stay as they are. */
export function pasteTexts(texts: Texts, from: Position, block: string): PastedTexts {
  const grid = texts.map((line) => line.map((cell) => parseAmount(cell) ?? 0))
  const pasted = pasteBlock(grid, from, block)
  if ('problem' in pasted) return pasted
  const lines = block
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').length)
  return {
    texts: texts.map((line, row) =>
      line.map((cell, column) => {
        const width = lines[row - from.row] ?? 0
        const inside = column >= from.column && column < from.column + width
        return inside ? String(pasted.grid[row]?.[column] ?? 0) : cell
      }),
    ),
  }
}
