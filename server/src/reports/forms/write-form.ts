import { formatDate } from '@ptdv/core/calendar/format-date'
import { isShown, shareIn, type FormValues } from '@ptdv/core/reports/forms/cell'
import type { Form, FormColumn } from '@ptdv/core/reports/forms/form'
import { NO_SOURCE, reasonNumber, reasonsIn } from '@ptdv/core/reports/forms/form'
import {
  formName,
  formOf,
  notesOf,
  rowsOf,
  type FormOrder,
  type OrderedRow,
} from '@ptdv/core/reports/forms/forms'
import type { Unit } from '../../database/unit-of-work.ts'
import type { FormCell, FormRow } from '../../workbooks/form-sheet.ts'
import { writeForm as writeSheets } from '../../workbooks/write-workbook.ts'
import { findParent } from '../find-parent.ts'
import type { FormQuery } from './form-scope.ts'
import { footOfForm, headOfForm, lookOfLabel } from './form-frame.ts'
import { readForm } from './read-form.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LABEL_WIDTH = 62
const NUMBER_WIDTH = 6

/** A form as a workbook in its own layout. What is not known is dashed, with the reasons below. @throws as readForm */
export async function writeForm(
  unit: Unit,
  query: FormQuery & { readonly order: FormOrder },
): Promise<File> {
  const read = await readForm(unit, query)
  const above = await findParent(unit, read.organisation.id)
  const form = formOf(query.form)
  const columns = Object.values(form.columns)
  const isNumbered = Object.values(form.rows).some(({ number }) => number !== undefined)
  const shown = rowsOf(form, query.order).filter(({ key, row }) => isShown(row, read.values[key]!))
  const reasons = reasonsIn(shown.map(({ row }) => row))
  const bytes = await writeSheets([
    {
      name: `${query.form}-BTCTW`,
      widths: [
        ...(isNumbered ? [NUMBER_WIDTH] : []),
        LABEL_WIDTH,
        ...columns.map(({ width }) => width),
      ],
      page: columns.length > 3 ? 'landscape' : 'portrait',
      form: [
        ...headOfForm(form, {
          name: formName(query.form),
          organisation: read.organisation.name,
          above: above?.name ?? null,
          from: read.from,
          to: read.to,
          isNumbered,
        }),
        ...shown.map((one) => lineOf(form, one, read.values, isNumbered, reasons)),
        ...footOfForm(
          notesOf(form, query.order),
          shown.map(({ row }) => row),
          columns.length + 1 + Number(isNumbered),
        ),
      ],
    },
  ])
  const name = `${formName(query.form)} ${formatDate(read.to).replaceAll('/', '-')} - ${read.organisation.name}.xlsx`
  return new File([new Uint8Array(bytes)], name, { type: EXCEL })
}

function lineOf(
  form: Form,
  { key, row, number }: OrderedRow,
  values: FormValues,
  isNumbered: boolean,
  reasons: readonly string[],
): FormRow {
  const { height, label } = lookOfLabel(row)
  const bold = row.bold ?? false
  return {
    ...(height === undefined ? {} : { height }),
    cells: [
      ...(isNumbered ? [{ value: number, border: true, align: 'center' as const, bold }] : []),
      label,
      ...Object.entries(form.columns).map(([name, column]): FormCell => ({
        ...valueIn(form, values, key, name, column, reasons),
        border: true,
        align: 'right',
        bold,
      })),
    ],
  }
}

function valueIn(
  form: Form,
  values: FormValues,
  key: string,
  name: string,
  column: FormColumn,
  reasons: readonly string[],
): Pick<FormCell, 'value' | 'format'> {
  const { by } = form.rows[key]!.counts
  if (by === 'heading') return { value: null }
  if ('share' in column) {
    const tenths = shareIn(form, values, key, column)
    return tenths === null ? { value: null } : { value: tenths / 10, format: '0.0' }
  }
  const value = values[key]![name] ?? null
  if (value === null) {
    const number = reasonNumber(form.rows[key]!, reasons)
    return { value: number === null ? NO_SOURCE : `${NO_SOURCE} (${number})` }
  }
  return by === 'average_age' ? { value: value / 10, format: '0.0' } : { value }
}
