import { isPlainDate, startOfYear, yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { CHECKS } from '@ptdv/core/reports/forms/checks'
import { FORM_KEYS, formOf, type FormKey, type FormOrder } from '@ptdv/core/reports/forms/forms'
import {
  PERIOD_PARTS,
  periodOf,
  type Period,
  type PeriodPart,
} from '@ptdv/core/reports/forms/periods'
import type { CutOffs } from '@ptdv/core/reports/cut-offs'
import type { ReportData } from '@ptdv/core/reports/report-data'

/** In the address instead of a part of the year: any two days. */
export const FREE = 'tu-chon'
export type PeriodChoice = PeriodPart | typeof FREE

export interface FormFilters {
  readonly form: FormKey
  readonly year: number
  readonly choice: PeriodChoice
  readonly period: Period
  readonly basis: 'then' | 'today'
  readonly order: FormOrder
}

/** Whose form the server is asked for. */
export interface PeriodAsked extends Period {
  readonly organisation: number
  readonly basis: 'then' | 'today'
  readonly frozen?: number
}

export interface FormCell {
  readonly row: string
  readonly column: string
}

/** What stands open beside the form: a cell, or the difference of two sums. */
export type Opened = { readonly cell: FormCell } | { readonly check: string }

export function formPath(form: FormKey): string {
  return `/bao-cao/bieu/${form}`
}

/** A form over any days, as a report names it; `frozen`: as it was when the report was frozen. */
export function formHref(
  form: FormKey,
  {
    organisation,
    year,
    cutOff,
    basis,
  }: Pick<ReportData, 'organisation' | 'year' | 'cutOff' | 'basis'>,
  frozen: number | null,
): string {
  const query = new URLSearchParams({
    nam: String(year),
    ky: FREE,
    tu: startOfYear(year),
    den: cutOff,
    'to-chuc': String(organisation.id),
  })
  if (basis === 'today') query.set('cay', 'hom-nay')
  if (frozen !== null) query.set('chot', String(frozen))
  return `${formPath(form)}?${query.toString()}`
}

/** The form of the path; the first where it names none. */
export function readForm(text: string | undefined): FormKey {
  return FORM_KEYS.find((key) => key === text) ?? FORM_KEYS[0]
}

interface Address {
  get(name: string): string | null
  getNumber(name: string): number | null
}

/** Of which year; that of the last of two free days where none is named. */
export function readYear(query: Address, today: PlainDate): number {
  const to = query.get('ky') === FREE ? (query.get('den') ?? '') : ''
  return query.getNumber('nam') ?? yearOf(isPlainDate(to) ? to : today)
}

/** What the address asks for. A period that has not ended yet is shown as far as it has come. */
export function readFilters(
  form: FormKey,
  query: Address,
  today: PlainDate,
  cutOffs: CutOffs,
): FormFilters {
  const part = PERIOD_PARTS.find((key) => key === query.get('ky')) ?? PERIOD_PARTS[0]!
  const [from, to] = [query.get('tu') ?? '', query.get('den') ?? '']
  const free = query.get('ky') === FREE && isPlainDate(from) && isPlainDate(to)
  const year = readYear(query, today)
  return {
    form,
    year,
    choice: query.get('ky') === FREE ? FREE : part,
    period:
      free && isPlainDate(from) && isPlainDate(to)
        ? { from, to }
        : soFar(periodOf(year, part, cutOffs), today),
    basis: query.get('cay') === 'hom-nay' ? 'today' : 'then',
    order: query.get('thu-tu') === 'tong-dieu-tra' ? 'other' : 'party',
  }
}

function soFar({ from, to }: Period, today: PlainDate): Period {
  return { from, to: to < today || today < from ? to : today }
}

export function printCell({ row, column }: FormCell): string {
  return `${row}.${column}`
}

/** null where nothing stands open, or what the form does not have. */
export function readOpened(form: FormKey, query: Address): Opened | null {
  const check = query.get('lech')
  if (check !== null && CHECKS[check] !== undefined) return { check }
  const [row = '', column = ''] = (query.get('o') ?? '').split('.')
  const { rows, columns } = formOf(form)
  return rows[row] !== undefined && columns[column] !== undefined ? { cell: { row, column } } : null
}
