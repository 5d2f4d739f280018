import type { Form, FormRow, OtherRow } from './form.ts'
import { FORM_1 } from './form-1.ts'
import { FORM_2 } from './form-2.ts'
import { FORM_3 } from './form-3.ts'
import { FORM_4 } from './form-4.ts'
import { FORM_5 } from './form-5.ts'
import { FORM_7 } from './form-7.ts'

/**
 * The Party's statistical forms of HD 11-HD/BTCTW of 13/12/2021, their rows in their order and wording. Rows marked
 * `beside` are ours: with them the parts always add up to the whole.
 */
export const FORMS = {
  1: FORM_1,
  2: FORM_2,
  3: FORM_3,
  4: FORM_4,
  5: FORM_5,
  7: FORM_7,
} as const satisfies Record<string, Form>

export type FormKey = `${keyof typeof FORMS}`
export const FORM_KEYS = Object.keys(FORMS) as [FormKey, ...FormKey[]]

export function formOf(key: FormKey): Form {
  return FORMS[key]
}

/** “Biểu 3-BTCTW” */
export function formName(key: FormKey): string {
  return `Biểu ${key}-BTCTW`
}

export type FormOrder = 'party' | 'other'

export interface OrderedRow {
  readonly key: string
  readonly row: FormRow
  readonly number: string
}

/** The rows as they are drawn in the order chosen; a form without a second order has but its own. */
export function rowsOf(form: Form, order: FormOrder): readonly OrderedRow[] {
  const chosen: readonly OtherRow[] =
    order === 'other' && form.otherOrder !== undefined
      ? form.otherOrder.rows
      : Object.keys(form.rows).map((row) => ({ row }))
  return chosen.map(({ row: key, number, label }) => {
    const row = form.rows[key]!
    return {
      key,
      row: label === undefined ? row : { ...row, label },
      number: number ?? row.number ?? '',
    }
  })
}

/** What must be said of how the form is counted, in the order chosen. */
export function notesOf(form: Form, order: FormOrder): readonly string[] {
  return [...form.notes, ...(order === 'other' ? (form.otherOrder?.notes ?? []) : [])]
}
