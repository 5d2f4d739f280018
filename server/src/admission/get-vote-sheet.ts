import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { loadActs } from './load-case.ts'
import { circumstancesOf, loadCellFacts, loadPeople } from './load-circumstances.ts'
import { answerCase } from './settle-case.ts'

/** For the cell's meeting: its members, officers first, and the people it may consider, one at a time. */
export async function getVoteSheet(unit: Unit, cellId: number) {
  const cell = await getVisibleOrganisation(unit, cellId)
  const members = await unit.db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .where('m.organisation_id', '=', cellId)
    .where('m.ended_on', 'is', null)
    .orderBy(sql`m.office is null, m.office, p.given_name, p.rest_of_name, p.id`)
    .select([
      'p.id',
      'p.full_name',
      'm.standing',
      'm.office',
      'm.exempt',
      'm.temporarily_elsewhere',
    ])
    .execute()
  const cases = await unit.db
    .selectFrom('admission_case')
    .select(['id', 'person_id', 'version'])
    .where('cell_id', '=', cellId)
    .where('closed_on', 'is', null)
    // Those who have handed in a life history and have not been voted on.
    .where('stage', 'in', ['vetting', 'certification', 'introductions', 'opinions', 'cell_vote'])
    .execute()
  const acts = await loadActs(
    unit,
    cases.map((one) => one.id),
  )
  const people = await loadPeople(
    unit,
    cases.map((one) => one.person_id),
  )
  const facts = (await loadCellFacts(unit, [cellId])).get(cellId)!
  const candidates = cases.map((one) => {
    const person = people.get(one.person_id)!
    const answer = answerCase(unit, acts.get(one.id)!, circumstancesOf(person, facts))
    const missing =
      answer.nextGate === 'cell_voted'
        ? answer.missing.map(({ why }) => why)
        : ['Chi bộ đã xét người này.']
    return {
      case: one.id,
      person: { id: person.id, name: person.name },
      version: one.version,
      ready: missing.length === 0,
      missing,
    }
  })
  return {
    cell: { id: cell.id, name: cell.name },
    members: members.map((member) => ({
      person: { id: member.id, name: member.full_name },
      standing: member.standing,
      office: member.office,
      exempt: member.exempt,
      temporarilyElsewhere: member.temporarily_elsewhere,
    })),
    candidates: candidates.toSorted((a, b) => Number(b.ready) - Number(a.ready)),
  }
}
