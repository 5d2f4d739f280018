import { can } from '@ptdv/core/access/roles'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { refuseDesk } from './member-desk.ts'

/** The organisations of the asker's part of the tree: where a paper must lead to be theirs to receive or to send back. */
export function ownPart({ asker }: Unit) {
  return sql<number>`(select organisation_id from organisation_today where ancestor_id = ${asker.organisationId})`
}

/** The cell of arrival, or the base committee above it, sends a paper back. @throws Refusal of refuseDesk to others */
export function assertMaySendBack(
  { asker }: Unit,
  { to_name }: { readonly to_name: string },
): void {
  if (!can(asker.role, 'members.cell') && !can(asker.role, 'members.base')) refuseDesk([to_name])
}
