import { formValues } from '@ptdv/core/reports/forms/cell'
import { formOf } from '@ptdv/core/reports/forms/forms'
import { yearBefore } from '@ptdv/core/reports/forms/periods'
import type { Unit } from '../../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { scopeOf, type FormQuery } from './form-scope.ts'
import { readSums } from './read-sums.ts'

/**
 * A statistical form of an organisation over a period and the same days of the year before. Who is counted is told by
 * the ledger; what they are, by their records as they are now.
 * @throws Missing; Refusal KY-BAO-CAO-NGUOC
 */
export async function readForm(unit: Unit, query: FormQuery) {
  const organisation = await getVisibleOrganisation(unit, query.organisation)
  const scope = await scopeOf(unit, query)
  const form = formOf(query.form)
  const before = yearBefore(query)
  const compares = Object.values(form.columns).some(
    (column) => 'period' in column && column.period === 'before',
  )
  const [now, then] = await readSums(unit, scope, form, compares ? [query, before] : [query])
  return {
    form: query.form,
    organisation: { id: organisation.id, name: organisation.name },
    from: query.from,
    to: query.to,
    before,
    basis: query.basis,
    values: formValues(form, { now: now!, before: then ?? now! }),
  }
}
