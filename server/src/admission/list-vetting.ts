import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { homedAt } from '../organisations/homed-at.ts'

const NEWEST = 200

/** Requests asked of this organisation or of one that lives on in it, or asked by such; the person's case is shown only to the side that asks. */
export async function listVetting(
  unit: Unit,
  query: { readonly side: 'asked' | 'asking'; readonly open: boolean },
) {
  let rows = unit.db
    .selectFrom('vetting_request')
    .selectAll()
    .where(
      query.side === 'asked' ? 'asked_id' : 'asking_id',
      'in',
      sql<number>`(${homedAt(unit.asker.organisationId)})`,
    )
  if (query.open) rows = rows.where('answered_on', 'is', null)
  const found = await rows.orderBy('asked_on').orderBy('id').limit(NEWEST).execute()
  return found.map((row) => ({
    id: row.id,
    case: query.side === 'asking' ? row.case_id : null,
    from: row.asking_name,
    to: row.asked_name,
    personName: row.person_name,
    personBirth: row.person_birth,
    about: row.about,
    askedOn: row.asked_on,
    paper: row.paper_number,
    answeredOn: row.answered_on,
  }))
}
