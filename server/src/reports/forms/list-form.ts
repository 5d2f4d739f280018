import { formOf } from '@ptdv/core/reports/forms/forms'
import { yearBefore } from '@ptdv/core/reports/forms/periods'
import { cellQuestion } from '@ptdv/core/reports/forms/questions'
import type { Unit } from '../../database/unit-of-work.ts'
import { Missing } from '../../http/missing.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { scopeOf, type FormQuery } from './form-scope.ts'
import { pageOf } from './page-of.ts'
import { readEach, type KeyedSubject } from './read-each.ts'

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
  const question = cellQuestion(row, column)
  if (question === null) return []
  const subjects = await readEach(unit, scope, form, period, [question])
  return subjects.filter((subject) => question.of(subject))
}

/** A page of the people a cell of the form counts, or its organisations. The total is the cell. @throws as readCell */
export async function listForm(unit: Unit, query: CellQuery) {
  return pageOf(unit, await readCell(unit, query), query.after)
}
