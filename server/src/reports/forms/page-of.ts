import { placedName } from '@ptdv/core/organisations/placed-name'
import { MOVEMENT_WORDS } from '@ptdv/core/reports/forms/movement-words'
import { sql } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'
import { GONE } from '../list-people-behind.ts'
import type { KeyedSubject } from './read-each.ts'

const PAGE = 50

/** One page of those counted, with what a reader needs to know them by. The total is their sum. */
export async function pageOf(
  unit: Unit,
  counted: readonly KeyedSubject[],
  after: number | undefined,
) {
  const people = counted.filter(({ person }) => person !== undefined)
  const start = after ?? 0
  const page = people.slice(start, start + PAGE)
  return {
    total: counted.reduce((sum, { amount }) => sum + amount, 0),
    people: await readLines(unit, page),
    organisations: counted.flatMap(({ organisation }) =>
      organisation === undefined ? [] : [organisation],
    ),
    next: people.length > start + PAGE ? start + PAGE : null,
  }
}

interface Line {
  readonly place: number
  readonly name: string | null
  readonly birth: string | null
  readonly occupation: string | null
  readonly cellName: string
  readonly aboveName: string | null
}

/** What a reader needs to know people by; the cell as it was called when they came into it. */
export async function readLines(unit: Unit, page: readonly KeyedSubject[]) {
  const asked = page.map(({ person }, place) => [
    place,
    person!.personId,
    person!.cellId,
    person!.since,
  ])
  const { rows } = await sql<Line>`
    select asked.place, coalesce(p.full_name, lent.person_name) as name, coalesce(p.birth, lent.person_birth) as birth,
      p.occupation, coalesce(n.name, o.name) as "cellName",
      above.name as "aboveName"
    from (select (r ->> 0)::integer as place, (r ->> 1)::bigint as person_id, (r ->> 2)::integer as cell_id,
      (r ->> 3)::date as since from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) r) asked
    join organisation o on o.id = asked.cell_id
    left join organisation_name n on n.organisation_id = o.id and n.from_on <= asked.since
      and (n.to_on is null or n.to_on > asked.since)
    left join organisation above on above.id = o.parent_id
    left join person p on p.id = asked.person_id
    -- Whose record lies elsewhere and who was here for a time is known by the paper.
    left join lateral (select t.person_name, t.person_birth from temporary_transfer t
      where p.id is null and t.person_id = asked.person_id order by t.act_id desc limit 1) lent on true
    order by asked.place`.execute(unit.db)
  return rows.map(({ place, name, birth, occupation, cellName, aboveName }) => {
    const subject = page[place]!
    const { entry, personId, caseId, cellId, since } = subject.person!
    return {
      entry,
      person: { id: personId ?? entry, name: name ?? GONE },
      case: name === null ? null : caseId,
      birth: birth ?? '',
      cell: { id: cellId, name: placedName(cellName, aboveName) },
      on: since,
      amount: subject.amount,
      said: isTold(subject) ? MOVEMENT_WORDS[subject.kind] : occupation,
    }
  })
}

/** Of whom what happened says more than their occupation. */
function isTold(
  subject: KeyedSubject,
): subject is Extract<KeyedSubject, { list: 'movements' | 'given' }> {
  return subject.list === 'movements' || subject.list === 'given'
}
