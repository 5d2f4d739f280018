import { sql, type RawBuilder } from 'kysely'
import type { MemberVisit } from '../personal/visit.ts'

/**
 * Whether an invitation is of the cell whose link this is, as it goes on today: who came from another cell writes to the
 * meetings of that one no more. Asked of invitations named `i`.
 */
export function isOfItsCell({ organisationId }: MemberVisit['link']): RawBuilder<boolean> {
  return sql<boolean>`home_of(i.organisation_id) = home_of(${organisationId})`
}
