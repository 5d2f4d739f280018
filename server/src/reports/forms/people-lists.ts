import { addDays } from '@ptdv/core/calendar/plain-date'
import { GIVEN_FACTS } from '@ptdv/core/reports/forms/given-facts'
import type { Period } from '@ptdv/core/reports/forms/periods'
import type { ListKey } from '@ptdv/core/reports/forms/subjects'
import { sql, type RawBuilder } from 'kysely'
import { netFacts } from '../net-facts.ts'
import { countMovements } from './count-movements.ts'
import { basePlaces, countStock } from './count-stock.ts'
import type { FormScope } from './form-scope.ts'

export type PeopleList = Exclude<ListKey, 'organisations'>

/** Who is on each list, and for how many they count. `bases`: among which their base organisation is told. */
export const PEOPLE_LISTS: {
  readonly [K in PeopleList]: (
    scope: FormScope,
    period: Period,
    bases: readonly number[],
  ) => RawBuilder<unknown>
} = {
  opening: (scope, { from }) => countStock(scope, addDays(from, -1), []),
  members: (scope, { to }, bases) => countStock(scope, to, bases),
  admitted: (scope, period, bases) => sql`
    select f.*, base.ancestor_id as base from (${netFacts({ ...scope, ...period, fact: 'admitted' })}) f
    left join ${basePlaces(scope, period.to, bases)} base on base.organisation_id = f.organisation_id`,
  movements: countMovements,
  given: (scope, period) => netFacts({ ...scope, ...period, fact: GIVEN_FACTS }),
}

/** Lists of one row for each person: of two days they are read together. */
export const STOCKS: readonly ListKey[] = ['opening', 'members']

/** What a list tells of its subjects besides their facets. */
export const TOLD_APART: { readonly [K in ListKey]?: readonly ('kind' | 'inside')[] } = {
  movements: ['kind', 'inside'],
  given: ['kind'],
}
