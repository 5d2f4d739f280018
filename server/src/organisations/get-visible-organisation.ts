import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

export interface VisibleOrganisation {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly code: string | null
  readonly foundedOn: PlainDate
  readonly endedOn: PlainDate | null
}

/** An organisation in the asker's part of today's tree (a dissolved one lies under its successors). @throws Missing */
export async function getVisibleOrganisation(unit: Unit, id: number): Promise<VisibleOrganisation> {
  const row = await unit.db
    .selectFrom('organisation')
    .innerJoin('organisation_today as t', 't.organisation_id', 'organisation.id')
    .where('organisation.id', '=', id)
    .where('t.ancestor_id', '=', unit.asker.organisationId)
    .select(['organisation.id', 'name', 'kind', 'code', 'founded_on', 'ended_on'])
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    code: row.code,
    foundedOn: row.founded_on,
    endedOn: row.ended_on,
  }
}

/** The same while it lives, afterwards the one in which its members and cases go on. @throws Missing */
export async function getHome(unit: Unit, id: number): Promise<VisibleOrganisation> {
  const organisation = await getVisibleOrganisation(unit, id)
  if (organisation.endedOn === null) return organisation
  const home = await sql<{ id: number | null }>`select home_of(${id}) as id`.execute(unit.db)
  return getVisibleOrganisation(unit, home.rows[0]?.id ?? id)
}

/** From the organisation up to the one acted for: the crumbs above a page. */
export async function listLine(unit: Unit, id: number): Promise<{ id: number; name: string }[]> {
  return unit.db
    .selectFrom('organisation_today as t')
    .innerJoin('organisation_today as above', (join) =>
      join
        .onRef('above.organisation_id', '=', 't.ancestor_id')
        .on('above.ancestor_id', '=', unit.asker.organisationId),
    )
    .innerJoin('organisation as o', 'o.id', 't.ancestor_id')
    .innerJoin('organisation_line as depth', (join) =>
      join.onRef('depth.organisation_id', '=', 'o.id').on('depth.to_on', 'is', null),
    )
    .where('t.organisation_id', '=', id)
    .where('t.principal', '=', true)
    .where('t.ancestor_id', '!=', id)
    .groupBy(['o.id', 'o.name'])
    .orderBy((eb) => eb.fn.max('depth.depth'), 'asc')
    .select(['o.id', 'o.name'])
    .execute()
}
