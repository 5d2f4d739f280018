import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import { numberText, twoDigits } from '@ptdv/core/papers/frame-fields'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getHome } from '../organisations/get-visible-organisation.ts'
import { loadCases } from './load-cases.ts'
import { answerCase } from './settle-case.ts'

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
      'm.temporarily_elsewhere',
    ])
    .execute()
  const cases = await unit.db
    .selectFrom('admission_case')
    .select('id')
    .where('cell_id', 'in', lyingHere)
    .where('closed_on', 'is', null)
    // Those who have handed in a life history and have not been voted on.
    .where('stage', 'in', ['vetting', 'certification', 'introductions', 'opinions', 'cell_vote'])
    .execute()
  const numbers = await readNumbers(
    unit,
    cell,
    cases.map(({ id }) => id),
  )
  const candidates = (
    await loadCases(
      unit,
      cases.map(({ id }) => id),
    )
  ).map((held) => {
    const answer = answerCase(unit, held)
    const missing =
      answer.nextGate === 'cell_voted'
        ? answer.missing.map(({ clause }) => clause)
        : ['chi bộ đã xét người này']
    return {
      case: held.row.id,
      person: { id: held.person.id, name: held.person.name },
      version: held.row.version,
      ready: missing.length === 0,
      missing,
      number: numbers.get(held.row.id) ?? null,
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

/** The newest number taken for the cell's resolution (6-KNĐ) on each case. */
async function readNumbers(
  unit: Unit,
  cell: { readonly name: string; readonly kind: OrganisationKind },
  cases: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (cases.length === 0) return new Map()
  const rows = await unit.db
    .selectFrom('paper_number')
    .where('case_id', 'in', cases)
    .where('form', '=', '6-KNĐ')
    .orderBy('id')
    .select(['case_id', 'type', 'number'])
    .execute()
  return new Map(
    rows.map((row) => [row.case_id, numberText(cell, row.type, twoDigits(row.number))]),
  )
}
