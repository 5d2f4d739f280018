import { formatMonth } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { findGaps } from './find-gaps.ts'
import { partOf, PARTS, type FormField, type PartKey } from './life-history-form.ts'
import { EMPTY_PART, type LifeHistory } from './life-history.ts'
import { readMonth } from './read-month.ts'

/** What a part still needs before it may be handed in. */
export interface PartProblem {
  readonly part: PartKey
  /** Which row, from 0; absent for the part as a whole. */
  readonly row?: number
  readonly field?: string
  readonly sentence: string
}

/** Everything a part still lacks, in the order of the form; empty when it is complete. */
export function partProblems(history: LifeHistory, key: PartKey, today: PlainDate): PartProblem[] {
  const part = partOf(key)
  const declared = history[key] ?? EMPTY_PART
  const problems = fieldProblems(part.fields ?? [], declared.answers, today).map((problem) => ({
    part: key,
    ...problem,
  }))
  const { rows } = part
  if (rows === undefined || declared.none) return problems
  if (declared.rows.length === 0) {
    const sentence =
      rows.none === undefined
        ? `Khai ít nhất một ${rows.of}.`
        : `Khai từng ${rows.of}, hoặc chọn “${rows.none}”.`
    return [...problems, { part: key, sentence }]
  }
  const ofRows = declared.rows.flatMap((row, index) =>
    fieldProblems(rows.fields, row, today).map((problem) => ({
      part: key,
      row: index,
      ...problem,
    })),
  )
  const gaps = rows.continuous ? findGaps(declared.rows, today) : []
  return [
    ...problems,
    ...ofRows,
    ...gaps.map(({ from, to }) => ({
      part: key,
      sentence: `Còn trống ${formatMonth(from)} – ${formatMonth(to)}. Khai quãng này.`,
    })),
  ]
}

/** What stands before handing in, part by part. */
export function lifeHistoryProblems(history: LifeHistory, today: PlainDate): PartProblem[] {
  return PARTS.flatMap(({ key }) => partProblems(history, key, today))
}

function fieldProblems(
  fields: readonly FormField[],
  answers: Readonly<Record<string, string>>,
  today: PlainDate,
): { field: string; sentence: string }[] {
  const problems = fields.flatMap(({ key, label, kind, optional }) => {
    const text = (answers[key] ?? '').trim()
    if (text === '') return optional ? [] : [{ field: key, sentence: `Khai “${label}”.` }]
    if (kind === 'month' && readMonth(text, today) === null) {
      return [{ field: key, sentence: 'Ghi tháng và năm, ví dụ 09/2020, không sau tháng này.' }]
    }
    return []
  })
  const from = readMonth(answers['from'] ?? '', today)
  const to = readMonth(answers['to'] ?? '', today)
  return from !== null && to !== null && to < from
    ? [...problems, { field: 'to', sentence: 'Tháng đến phải từ tháng bắt đầu trở đi.' }]
    : problems
}
