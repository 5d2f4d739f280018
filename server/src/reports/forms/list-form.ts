import { isInCell } from '@ptdv/core/reports/forms/cell'
import { formOf } from '@ptdv/core/reports/forms/forms'
import { yearBefore } from '@ptdv/core/reports/forms/periods'
import type { Unit } from '../../database/unit-of-work.ts'
import { Missing } from '../../http/missing.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { scopeOf, type FormQuery } from './form-scope.ts'
import { pageOf } from './page-of.ts'
import { readSubjects } from './read-subjects.ts'

export interface CellQuery extends FormQuery {
  readonly row: string
  readonly column: string
  /** How many the pages before held. */
  readonly after?: number | undefined
}

/** The people a cell of the form counts, newest first, or its organisations. The total is the cell. @throws Missing */
export async function listForm(unit: Unit, query: CellQuery) {
  await getVisibleOrganisation(unit, query.organisation)
  const form = formOf(query.form)
  const row = form.rows[query.row]
  const column = form.columns[query.column]
  if (row === undefined || column === undefined || !('period' in column)) throw new Missing()
  const scope = await scopeOf(unit, query)
  const period = column.period === 'now' ? query : yearBefore(query)
  const subjects = await readSubjects(unit, scope, form, period, 'each')
  return pageOf(
    unit,
    subjects.filter((subject) => isInCell(row, column, subject)),
    query.after,
  )
}
