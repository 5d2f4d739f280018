import { fold } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'

const MOST = 30

/** Organisations of the asker's part whose name holds every word typed, without diacritics; living ones first. */
export async function searchOrganisations(unit: Unit, text: string) {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const result = await sql<{
    id: number
    name: string
    kind: OrganisationKind
    under: string
    endedOn: PlainDate | null
  }>`
    select o.id, o.name, o.kind, coalesce(p.name, '') as under, o.ended_on as "endedOn"
    from organisation o join organisation_today t on t.organisation_id = o.id and t.ancestor_id = ${unit.asker.organisationId}
    left join organisation p on p.id = o.parent_id
    where ${sql.join(
      words.map((word) => sql`o.folded_name like ${`%${word.replace(/[%_\\]/g, '\\$&')}%`}`),
      sql` and `,
    )}
    order by o.ended_on is not null, length(o.name), o.name collate "vi-x-icu", o.id limit ${MOST}`.execute(
    unit.db,
  )
  return result.rows
}
