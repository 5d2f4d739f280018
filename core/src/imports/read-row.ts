import { squeeze } from '../text/fold.ts'
import type { Cells, ImportColumn, Values } from './column.ts'
import type { Finding } from './finding.ts'
import type { ImportContext, ImportKind } from './kinds.ts'
import { READERS, type Read, type ReaderKey, type ReaderValues } from './readers.ts'

/** A row as its own cells tell it, before it is held against the others and the register. */
export interface ReadRow {
  readonly number: number
  readonly cells: Cells
  readonly values: Values
  readonly findings: readonly Finding[]
}

/** What a later cell of the same person is held against. */
type Beside = Partial<Pick<ReaderValues, 'birth' | 'sex'>>

type AnyRead = Read<ReaderValues[ReaderKey]>

/** Reads every cell of a row and holds them against each other. */
export function readRow(
  kind: ImportKind,
  number: number,
  cells: Cells,
  context: ImportContext,
): ReadRow {
  const values: Record<string, ReaderValues[ReaderKey] | null> = {}
  const findings: Finding[] = []
  const prepared = kind.prepare?.(cells) ?? cells
  for (const column of kind.columns) {
    const { birth = null, sex = null } = values as Beside
    const { value, told } = readCell(column, prepared[column.key] ?? '', { ...context, birth, sex })
    values[column.key] = value
    for (const one of told) findings.push({ ...one, column: column.key })
  }
  // A row without anything to write is not also told everything that it lacks.
  const checked = kind.check(values)
  const all = checked.some(({ severity }) => severity === 'skip')
    ? checked
    : [...findings, ...checked]
  return { number, cells, values, findings: all }
}

function readCell(column: ImportColumn, typed: string, context: ImportContext): AnyRead {
  const text = squeeze(typed)
  return text === '' ? emptyCell(column, context) : READERS[column.reader](text, context)
}

function emptyCell(column: ImportColumn, { options }: ImportContext): AnyRead {
  if (column.key === 'source' && options.source !== undefined) {
    return { value: options.source, told: [] }
  }
  if (!column.required) return { value: null, told: [] }
  return {
    value: null,
    told: [
      {
        code: 'O-TRONG',
        sentence: `Thiếu “${column.heads[0]}”. ${column.explains}`,
        severity: 'error',
      },
    ],
  }
}

/** A row that says nothing to be written: a title, a signature, a note below the table. */
export function isLeftOver(kind: ImportKind, cells: Cells): Finding | null {
  const filled = kind.columns.filter(({ key }) => squeeze(cells[key] ?? '') !== '')
  const required = kind.columns.filter((column) => column.required)
  if (filled.length > 1 || required.length < 2) return null
  return {
    code: 'DONG-KHONG-DU-LIEU',
    column: null,
    sentence: 'Dòng không có dữ liệu để nhập (tiêu đề, chữ ký hoặc ghi chú).',
    severity: 'skip',
  }
}
