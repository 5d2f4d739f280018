import type { Period } from '@ptdv/core/reports/forms/periods'
import type { Lists } from '@ptdv/core/reports/forms/subjects'
import type { Unit } from '../../database/unit-of-work.ts'
import type { FormScope } from './form-scope.ts'
import type { Bases } from './read-bases.ts'
import {
  basesAmong,
  readAdmitting,
  readBaseOf,
  type OrganisationRow,
} from './read-organisations.ts'

export type OrganisationSubject = { readonly list: 'organisations' } & Lists['organisations'] & {
    readonly organisation: OrganisationRow
  }

/** The organisations that a form counts, one by one. */
export async function readKinds(
  unit: Unit,
  scope: FormScope,
  period: Period,
  { organisations, typed, typeOf }: Bases,
): Promise<readonly OrganisationSubject[]> {
  const bases = basesAmong(organisations)
  const admitting = await readAdmitting(unit, scope, period, bases)
  const baseOf = typed ? await readBaseOf(unit, scope, period, bases) : new Map<number, number>()
  return organisations.map((organisation) => ({
    list: 'organisations',
    amount: 1,
    on: period.to,
    kind: organisation.kind,
    baseType: typed ? typeOf(baseOf.get(organisation.id) ?? null) : null,
    admitted: admitting.get(organisation.id) ?? 0,
    organisation,
  }))
}
