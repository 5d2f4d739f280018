import { isInCell } from '@ptdv/core/reports/forms/cell'
import { formOf } from '@ptdv/core/reports/forms/forms'
import { yearBefore } from '@ptdv/core/reports/forms/periods'
import type { Unit } from '../../database/unit-of-work.ts'
import { Missing } from '../../http/missing.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { scopeOf, type FormQuery } from './form-scope.ts'
import { pageOf } from './page-of.ts'
import { readSubjects, type KeyedSubject } from './read-subjects.ts'

export interface CellQuery extends FormQuery {
  readonly row: string
  readonly column: string
  /** How many the pages before held. */
  readonly after?: number | undefined
}

/** Everybody and every organisation that a cell counts, newest first. @throws Missing; Refusal KY-BAO-CAO-NGUOC */
export async function readCell(
  unit: Unit,
  query: Omit<CellQuery, 'after'>,
): Promise<readonly KeyedSubject[]> {
  await getVisibleOrganisation(unit, query.organisation)
  const form = formOf(query.form)
  const row = form.rows[query.row]
  const column = form.columns[query.column]
  if (row === undefined || column === undefined || !('period' in column)) throw new Missing()
  const scope = await scopeOf(unit, query)
  const period = column.period === 'now' ? query : yearBefore(query)
  const lists = 'lists' in row.counts ? new Set(row.counts.lists) : undefined
  const subjects = await readSubjects(unit, scope, form, period, 'each', lists)
  return subjects.filter((subject) => isInCell(row, column, subject))
}

/** A page of the people a cell of the form counts, or its organisations. The total is the cell. @throws as readCell */
export async function listForm(unit: Unit, query: CellQuery) {
  return pageOf(unit, await readCell(unit, query), query.after)
}
