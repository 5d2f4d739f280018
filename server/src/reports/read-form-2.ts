import { addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'
import {
  form2Value,
  FORM_2_ROWS,
  type Admitted,
  type BaseOrganisation,
} from '@ptdv/core/reports/form-2'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { Known } from '../figures/known.ts'
import { entryPlaces, type Basis } from '../figures/read-figures.ts'
import { placesOf } from '../figures/tree-places.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { netFacts } from './net-facts.ts'
import { knownThen, readFreeze } from './read-freeze.ts'

export interface Form2Query {
  readonly organisation: number
  readonly from: PlainDate
  readonly to: PlainDate
  readonly basis: Basis
  readonly frozen?: number | undefined
}

export interface AdmittedRow extends Admitted {
  readonly entry: number
  readonly personId: number
  /** null when the record has since moved out of the asker's part of the tree. */
  readonly name: string | null
  readonly caseId: number | null
  readonly cellId: number
  readonly cellName: string
  readonly aboveName: string | null
  readonly amount: number
}

export interface BaseRow extends BaseOrganisation {
  readonly id: number
  readonly name: string
}

interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

export function yearBefore({ from, to }: Period): Period {
  return { from: addMonths(from, -12), to: addMonths(to, -12) }
}

/**
 * Form 2-BTCTW of an organisation over a period and the same days of the year before. Its whole is the board's figure;
 * its parts are told by the records of those people as they are now.
 * @throws Missing; Refusal KY-BAO-CAO-NGUOC
 */
export async function readForm2(unit: Unit, query: Form2Query) {
  const organisation = await getVisibleOrganisation(unit, query.organisation)
  checkPeriod(query)
  const known = await knownOf(unit, query)
  const before = yearBefore(query)
  const now = await readColumn(unit, query, query, known)
  const earlier = await readColumn(unit, query, before, known)
  return {
    organisation: { id: organisation.id, name: organisation.name },
    from: query.from,
    to: query.to,
    before,
    basis: query.basis,
    rows: FORM_2_ROWS.map((row) => ({
      row,
      now: form2Value(row, now.admitted, now.bases),
      before: form2Value(row, earlier.admitted, earlier.bases),
    })),
  }
}

/** Who and which organisations one column counts. */
export async function readColumn(
  unit: Unit,
  query: Pick<Form2Query, 'organisation' | 'basis'>,
  period: Period,
  known: Known | undefined,
): Promise<{ readonly admitted: readonly AdmittedRow[]; readonly bases: readonly BaseRow[] }> {
  const admitted = await sql<AdmittedRow>`
    select f.entry, f.person_id as "personId", f.case_id as "caseId", f.organisation_id as "cellId",
      coalesce(n.name, o.name) as "cellName", above.name as "aboveName", f.source, f.on_date as on, f.amount,
      p.full_name as name, p.birth, p.ethnic_group as "ethnicGroup", p.youth_union_member as "youthUnionMember",
      p.occupation, p.schooling
    from (${netFacts({ ...query, fact: 'admitted', from: period.from, to: period.to, known })}) f
    join organisation o on o.id = f.organisation_id
    left join organisation_name n on n.organisation_id = o.id and n.from_on <= f.on_date
      and (n.to_on is null or n.to_on > f.on_date)
    left join organisation above on above.id = o.parent_id
    left join person p on p.id = f.person_id
    order by f.on_date desc, f.entry desc`.execute(unit.db)
  return { admitted: admitted.rows, bases: await readBases(unit, query, period, known) }
}

/** Base organisations there are at the end of the period, and how many each admitted in it. */
async function readBases(
  unit: Unit,
  { organisation, basis }: Pick<Form2Query, 'organisation' | 'basis'>,
  { from, to }: Period,
  known: Known | undefined,
): Promise<readonly BaseRow[]> {
  const places = placesOf(known, [organisation])
  const there =
    basis === 'then'
      ? sql`exists (select from ${places.lines} place where place.organisation_id = o.id
          and place.ancestor_id = ${organisation} and place.from_on <= ${to} and (place.to_on is null or place.to_on > ${to}))`
      : sql`o.ended_on is null and exists (select from ${places.today} place where place.organisation_id = o.id
          and place.ancestor_id = ${organisation} and place.principal)`
  const bases = await sql<BaseRow & { id: number }>`
    select o.id, coalesce(n.name, o.name) as name, o.kind, 0 as admitted from organisation o
    left join organisation_name n on n.organisation_id = o.id and n.from_on <= ${to} and (n.to_on is null or n.to_on > ${to})
    where o.kind in ('base_committee', 'base_cell') and ${there}
    order by o.code nulls last, o.id`.execute(unit.db)
  const ids = bases.rows.map(({ id }) => id)
  const admitting = await sql<{ id: number; admitted: number }>`
    select place.ancestor_id as id, sum(e.amount)::integer as admitted
    from figure_entry e ${entryPlaces(basis, placesOf(known, ids))}
    where e.kind = 'admitted' and e.on_date between ${from} and ${to} and place.ancestor_id = any (${ids})
      and ${known === undefined ? sql`true` : sql`e.act_id <= ${known.upToAct}`}
    group by 1`.execute(unit.db)
  const counts = new Map(admitting.rows.map(({ id, admitted }) => [id, admitted]))
  return bases.rows.map((base) => ({ ...base, admitted: counts.get(base.id) ?? 0 }))
}

export async function knownOf(
  unit: Unit,
  { frozen }: Pick<Form2Query, 'frozen'>,
): Promise<Known | undefined> {
  return frozen === undefined ? undefined : knownThen(unit, await readFreeze(unit, frozen))
}

function checkPeriod({ from, to }: Period): void {
  if (from <= to) return
  throw new Refusal(
    'KY-BAO-CAO-NGUOC',
    'Ngày cuối kỳ đứng trước ngày đầu kỳ. Chọn lại kỳ báo cáo.',
    'to',
  )
}
