import type { Alike } from './alike.ts'
import type { FormKey } from './forms.ts'
import type { Form, FormColumn, FormRow } from './form.ts'
import { yearsOf } from './person-rows.ts'
import { cellQuestion } from './questions.ts'
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
export function isInCell(row: FormRow, column: FormColumn, subject: Subject): boolean {
  return cellQuestion(row, column)?.of(subject) ?? false
}

/** null: not known. An average is in tenths of a year. */
export function cellValue(row: FormRow, column: FormColumn, alike: Alike): number | null {
  const question = cellQuestion(row, column)
  if (question === null) return null
  const counted = question.lists
    .flatMap((list) => alike(list, question.asks))
    .filter((subject) => question.of(subject))
  return row.counts.by === 'average_age'
    ? averageAge(counted)
    : counted.reduce((sum, { amount }) => sum + amount, 0)
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
  alike: Readonly<Record<'now' | 'before', Alike>>,
): FormValues {
  const columns = countedColumns(form)
  return Object.fromEntries(
    Object.entries(form.rows).map(([key, row]) => [
      key,
      Object.fromEntries(
        columns.map(([name, column]) => [name, cellValue(row, column, alike[column.period])]),
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
