import type { VoteMatter } from '@ptdv/core/admission/vote-matters'
import type { CaseAnswer } from '@ptdv/core/admission/fold-case'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getHome } from '../organisations/get-visible-organisation.ts'
import type { CaseInHand } from './load-cases.ts'
import { listCandidates } from './vote-candidates.ts'

/** Steps at which the cell may come to vote: from the life history on, and all of probation. */
const STAGES_OF_CELL = [
  'vetting',
  'certification',
  'introductions',
  'opinions',
  'cell_vote',
  'probation',
  'new_member_course',
  'self_review',
  'helper_comment',
  'probation_opinions',
  'recognition_cell',
]

/**
 * For the cell's meeting: its members, officers first, and the people it may consider, one at a time. A cell that has
 * ended meets as the one that follows it, together with all who came with it.
 */
export async function getVoteSheet(unit: Unit, cellId: number) {
  const cell = await getHome(unit, cellId)
  const lyingHere = unit.db
    .selectFrom('organisation_today')
    .select('organisation_id')
    .where('ancestor_id', '=', cell.id)
    .where('principal', '=', true)
  const members = await unit.db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .where('m.organisation_id', 'in', lyingHere)
    .where('m.ended_on', 'is', null)
    .orderBy(sql`m.office is null, m.office, p.given_name, p.rest_of_name, p.id`)
    .select([
      'p.id',
      'p.full_name',
      'm.standing',
      'm.office',
      'm.exempt',
      // Whose own cell has become one with the place they were lent to sits at its meeting.
      sql<boolean>`m.temporarily_elsewhere and not exists (select from temporary_transfer t
        where t.person_id = m.person_id and t.ended_on is null and home_of(t.received_id) = ${cell.id})`.as(
        'temporarily_elsewhere',
      ),
    ])
    .execute()
  const cases = await unit.db
    .selectFrom('admission_case')
    .select('id')
    .where('cell_id', 'in', lyingHere)
    .where('closed_on', 'is', null)
    .where('stage', 'in', STAGES_OF_CELL)
    .execute()
  return {
    cell: { id: cell.id, name: cell.name },
    members: members.map((member) => ({
      person: { id: member.id, name: member.full_name },
      standing: member.standing,
      office: member.office,
      exempt: member.exempt,
      temporarilyElsewhere: member.temporarily_elsewhere,
    })),
    candidates: await listCandidates(
      unit,
      cell.id,
      cases.map(({ id }) => id),
      mattersOfCell,
    ),
  }
}

/** A probationer may be voted on to recognise or to remove (Charter Điều 5.2); everybody else to admit. */
function mattersOfCell(_held: CaseInHand, answer: CaseAnswer): readonly VoteMatter[] {
  return answer.member.standing === 'probationary'
    ? ['recognition_cell_voted', 'removal_cell_voted']
    : ['cell_voted']
}
