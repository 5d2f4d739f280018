import type { FormKey } from './forms.ts'
import type { Form, FormColumn, FormRow } from './form.ts'
import { yearsOf } from './person-rows.ts'
import type { Subject } from './subjects.ts'
import { percentTenths } from '../../text/numbers.ts'

export interface CellKey {
  readonly form: FormKey
  readonly row: string
  readonly column: string
}

/** The columns that count; the others are worked out from them. */
export function countedColumns(
  form: Form,
): readonly (readonly [key: string, column: Extract<FormColumn, { period: unknown }>])[] {
  return Object.entries(form.columns).flatMap(([key, column]) =>
    'period' in column ? [[key, column] as const] : [],
  )
}

/** Whether the cell counts the subject: the same question for its number and for the list behind it. */
export function isInCell({ counts }: FormRow, column: FormColumn, subject: Subject): boolean {
  if (counts.by !== 'count' && counts.by !== 'average_age') return false
  if (!('period' in column)) return false
  return counts.of(subject) && (column.of === undefined || column.of(subject))
}

/** null: not known. An average is in tenths of a year. */
export function cellValue(
  row: FormRow,
  column: FormColumn,
  subjects: readonly Subject[],
): number | null {
  const { by } = row.counts
  if (by === 'nothing' || by === 'heading') return null
  if (by === 'average_age') {
    return averageAge(subjects.filter((subject) => isInCell(row, column, subject)))
  }
  let sum = 0
  for (const subject of subjects) if (isInCell(row, column, subject)) sum += subject.amount
  return sum
}

/** Of those whose age is known; null where it is of nobody. */
function averageAge(people: readonly Subject[]): number | null {
  let [years, counted] = [0, 0]
  for (const person of people) {
    const age = person.list === 'organisations' ? null : yearsOf(person)
    if (age === null) continue
    years += age * person.amount
    counted += person.amount
  }
  return counted === 0 ? null : Math.round((10 * years) / counted)
}

/** The values of a form, by row and column. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, number | null>>>>

export function formValues(
  form: Form,
  subjects: Readonly<Record<'now' | 'before', readonly Subject[]>>,
): FormValues {
  const columns = countedColumns(form)
  return Object.fromEntries(
    Object.entries(form.rows).map(([key, row]) => [
      key,
      Object.fromEntries(
        columns.map(([name, column]) => [name, cellValue(row, column, subjects[column.period])]),
      ),
    ]),
  )
}

/** A column of shares: tenths of a per cent; null where there is nothing to compare. */
export function shareIn(
  form: Form,
  values: FormValues,
  row: string,
  column: FormColumn,
): number | null {
  if (!('share' in column) || form.rows[row]!.counts.by !== 'count') return null
  const { share, against } = column
  const part = values[row]?.[share] ?? null
  const base =
    'column' in against
      ? (values[row]?.[against.column] ?? null)
      : (values[against.row(row)]?.[share] ?? null)
  return part === null || base === null ? null : percentTenths(part, base)
}

/** Rows of ours show only where somebody stands in them. */
export function isShown(
  { beside }: FormRow,
  values: Readonly<Record<string, number | null>>,
): boolean {
  return !beside || Object.values(values).some((value) => value !== 0 && value !== null)
}
