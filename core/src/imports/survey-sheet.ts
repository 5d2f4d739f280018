import { Refusal } from '../refusal.ts'
import { SOURCES, type SourceId } from '../sources/five-sources.ts'
import { checkCounts, type SurveyCount } from '../sources/survey-count.ts'
import type { Finding } from './finding.ts'

/** One line of the sheet, its cell already found. */
export interface SurveyLine {
  readonly number: number
  readonly cell: number
  readonly cellName: string
  readonly count: SurveyCount
}

/** A cell answers for all five sources, each once, and its numbers fit: told on the lines of the cell. */
export function checkSurveySheet(lines: readonly SurveyLine[]): ReadonlyMap<number, Finding> {
  const found = new Map<number, Finding>()
  const error = (line: SurveyLine, code: string, column: string, sentence: string) =>
    found.set(line.number, { code, column, sentence, severity: 'error' })
  for (const own of Map.groupBy(lines, ({ cell }) => cell).values()) {
    const first = new Map<SourceId, SurveyLine>()
    for (const line of own) {
      const earlier = first.get(line.count.source)
      if (earlier) {
        error(
          line,
          'TRUNG-NGUON',
          'source',
          `${line.cellName} đã có nguồn này ở dòng ${earlier.number}. Sửa nguồn, hoặc bỏ qua một trong hai dòng.`,
        )
      } else first.set(line.count.source, line)
    }
    const missing = SOURCES.filter(({ id }) => !first.has(id)).map(({ short }) => short)
    if (missing.length > 0) {
      for (const line of own) {
        if (found.has(line.number)) continue
        error(
          line,
          'THIEU-NGUON',
          'source',
          `${line.cellName} chưa có số của: ${missing.join(', ')}. Thêm dòng vào bảng rồi nhập lại; không có ai thì ghi 0.`,
        )
      }
      continue
    }
    for (const line of first.values()) {
      const told = fits(line)
      if (told) error(line, told.code, told.field, told.sentence)
    }
  }
  return found
}

function fits({
  count,
  cellName,
}: SurveyLine): { code: string; field: string; sentence: string } | null {
  const others = SOURCES.filter(({ id }) => id !== count.source).map(({ id }) => ({
    source: id,
    inView: 0,
    eligible: 0,
    trained: 0,
  }))
  try {
    checkCounts([count, ...others], cellName)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const field = error.field?.split('.').at(-1) ?? 'inView'
    return { code: error.code, field, sentence: error.sentence }
  }
}
