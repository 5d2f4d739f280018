import { fold } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Unit } from '../database/unit-of-work.ts'
import { likePattern } from '../people/like-pattern.ts'

const MOST = 30
type Kind = (typeof ORGANISATION_KINDS)[OrganisationKind]
const kindsWith = (fits: (kind: Kind) => boolean) =>
  Object.entries(ORGANISATION_KINDS).flatMap(([key, kind]) => (fits(kind) ? [key] : []))
const ANYWHERE = {
  bases: kindsWith(({ base }) => base),
  arrivals: kindsWith(({ base, holdsMembers }) => base || holdsMembers),
}

/**
 * Organisations whose name holds every word typed, without diacritics; living ones first, then those that hold
 * the words side by side as typed: of the asker's part, or
 * living ones of the whole tree, whose names are no secret.
 */
export async function searchOrganisations(
  unit: Unit,
  { text, among }: { readonly text: string; readonly among: 'own' | keyof typeof ANYWHERE },
) {
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
    from organisation o left join organisation p on p.id = o.parent_id
    where ${
      among === 'own'
        ? sql`o.id in (select organisation_id from organisation_today where ancestor_id = ${unit.asker.organisationId})`
        : sql`o.kind = any (${ANYWHERE[among]}) and o.ended_on is null`
    }
      and ${sql.join(
        words.map((word) => sql`o.folded_name like ${`%${likePattern(word)}%`}`),
        sql` and `,
      )}
    order by o.ended_on is not null,
      o.folded_name not like ${`%${likePattern(words.join(' '))}%`}, length(o.name), o.name collate "vi-x-icu", o.id limit ${MOST}`.execute(
    unit.db,
  )
  return result.rows
}
