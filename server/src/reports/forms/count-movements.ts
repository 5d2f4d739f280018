import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FactKind } from '@ptdv/core/reports/facts'
import type { Period } from '@ptdv/core/reports/forms/periods'
import { sql, type RawBuilder } from 'kysely'
import { entryPlaces } from '../../figures/read-figures.ts'
import { placesOf } from '../../figures/tree-places.ts'
import { asKnown, placesOn, type FormScope } from './form-scope.ts'

/** Facts that say how somebody came into the list, and how somebody went out of it. */
const IN = [
  'joined',
  'transferred_in',
  'arrived',
  'restored',
] as const satisfies readonly FactKind[]
const OUT = [
  'died',
  'removed',
  'left',
  'expelled',
  'transferred_out',
  'departed',
] as const satisfies readonly FactKind[]
/** Beside another fact, of which it says more; or of members who count where they were. */
const BESIDE = [
  'readmitted',
  'temporary_out',
  'temporary_in',
] as const satisfies readonly FactKind[]

/**
 * What moved the number of members in a period, one row for each person, place and day: the facts of the ledger, and
 * what no fact of a movement explains. Corrections are netted.
 */
export function countMovements(scope: FormScope, period: Period): RawBuilder<unknown> {
  const unexplained = sql`
    select person_id, organisation_id, on_date, entry, case_id, source,
      case when amount > 0 and came = 0 and went = 0 then 'registered'
        when amount < 0 and came > 0 then 'not_listed' end as kind,
      abs(amount) as amount
    from (
      select e.person_id, e.organisation_id, e.on_date, max(e.id) as entry, max(e.case_id) as case_id,
        max(e.source) as source,
        sum(case when e.kind = 'member' then e.amount when e.kind = any (${IN}) then -e.amount else e.amount end)::integer as amount,
        coalesce(sum(e.amount) filter (where e.kind = any (${IN})), 0) as came,
        coalesce(sum(e.amount) filter (where e.kind = any (${OUT})), 0) as went
      ${inPeriod(scope, period, ['member', ...IN, ...OUT])}
      group by 1, 2, 3
    ) day where amount <> 0`
  return sql`
    select e.person_id, e.organisation_id, e.on_date, max(e.id) as entry, max(e.case_id) as case_id,
      max(e.source) as source, e.kind, sum(e.amount)::integer as amount, ${isInside(scope)} as inside
    ${inPeriod(scope, period, [...IN, ...OUT, ...BESIDE])}
    group by e.person_id, e.organisation_id, e.on_date, e.kind, inside having sum(e.amount) <> 0
    union all
    select person_id, organisation_id, on_date, entry, case_id, source, kind, amount, false
    from (${unexplained}) listed where kind is not null
    ${scope.basis === 'then' ? sql`union all ${withTheirOrganisation(scope, period)}` : sql``}`
}

/** Whether the other side of a move lay in the organisation’s own part of the tree, on the day of the move. */
function isInside({ organisation, basis, known }: FormScope): RawBuilder<unknown> {
  const { lines, today } = placesOf(known, [organisation])
  return basis === 'then'
    ? sql`exists (select from ${lines} other where other.organisation_id = e.counterpart_id
        and other.ancestor_id = ${organisation} and other.from_on <= e.on_date
        and (other.to_on is null or other.to_on > e.on_date))`
    : sql`exists (select from ${today} other where other.organisation_id = e.counterpart_id
        and other.ancestor_id = ${organisation} and other.principal)`
}

function inPeriod(
  scope: FormScope,
  { from, to }: Period,
  kinds: readonly FactKind[],
): RawBuilder<unknown> {
  return sql`
    from figure_entry e ${entryPlaces(scope.basis, placesOf(scope.known, [scope.organisation]))}
    where place.ancestor_id = ${scope.organisation} and e.kind = any (${kinds})
      and e.on_date between ${from} and ${to} and ${asKnown(scope)}`
}

/**
 * Who is counted at the end, but was not where they were counted before (at the opening, or on the day they came), or
 * the other way round: the tree changed around them.
 */
function withTheirOrganisation(scope: FormScope, { from, to }: Period): RawBuilder<unknown> {
  const own = [scope.organisation]
  const dayBefore: PlainDate = addDays(from, -1)
  const lines = placesOf(scope.known, own).lines
  return sql`
    select person_id, organisation_id, ${to}::date, entry, case_id, source,
      case when amount > 0 then 'reorganised_in' else 'reorganised_out' end, abs(amount), false
    from (
      select e.person_id, max(e.organisation_id) as organisation_id, max(e.id) as entry, max(e.case_id) as case_id,
        max(e.source) as source,
        sum(e.amount * ((after.organisation_id is not null)::integer
          - (case when e.on_date < ${from} then before.organisation_id is not null
              else within.organisation_id is not null end)::integer))::integer as amount
      from figure_entry e
      left join ${placesOn(scope, to, own)} after on after.organisation_id = e.organisation_id
      left join ${placesOn(scope, dayBefore, own)} before on before.organisation_id = e.organisation_id
      left join ${lines} within on within.organisation_id = e.organisation_id and within.ancestor_id = ${scope.organisation}
        and within.from_on <= e.on_date and (within.to_on is null or within.to_on > e.on_date)
      where e.kind = 'member' and e.on_date <= ${to} and ${asKnown(scope)}
      group by e.person_id
    ) moved where amount <> 0`
}
