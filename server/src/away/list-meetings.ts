import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { readMeetings } from './load-meeting.ts'

const SHOWN = 100

/** The meetings of an organisation and all below it, as counts. @throws Missing outside the asker's part of the tree */
export async function listMeetings(
  unit: Unit,
  { id }: { readonly id: number },
  most: number | null = SHOWN,
) {
  await getVisibleOrganisation(unit, id)
  return readMeetings(
    unit,
    sql`m.organisation_id in (select organisation_id from organisation_today where ancestor_id = ${id})`,
    most,
  )
}
