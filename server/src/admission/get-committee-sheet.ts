import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { mayRecord } from './desk.ts'
import { listCandidates, matterAt } from './vote-candidates.ts'

/** People of one sheet; a committee considers fewer at one meeting. */
const MOST = 100

/** For a meeting of a base committee, or of the committee that decides: the people whose case has come to its vote. */
export async function getCommitteeSheet(unit: Unit) {
  const organisation = await getVisibleOrganisation(unit, unit.asker.organisationId)
  const cases = await sql<{ id: number }>`
    select id from admission_case
    where waits_organisation_id = ${organisation.id} and closed_on is null
      and stage in ('base_vote', 'decision', 'recognition_base', 'recognition_decision')
    order by due_on nulls last, id limit ${MOST}`.execute(unit.db)
  return {
    organisation: { id: organisation.id, name: organisation.name },
    candidates: await listCandidates(
      unit,
      organisation.id,
      cases.rows.map(({ id }) => id),
      (held, answer) => {
        const ours = mayRecord(unit, held)
        return matterAt(answer).filter((kind) => ours.includes(kind))
      },
    ),
  }
}
