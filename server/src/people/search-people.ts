import { fold } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { likePattern } from './like-pattern.ts'

const PAGE = 30
/** One letter finds everybody. */
const SHORTEST = 2

export interface FoundPerson {
  readonly id: number
  readonly name: string
  readonly birth: string
  readonly organisation: { readonly id: number; readonly name: string }
  /** The newest admission case. */
  readonly case: number | null
  readonly member: boolean
}

/** People in the asker's part of the tree whose name holds the text, diacritics ignored; none for one letter. */
export async function searchPeople(unit: Unit, text: string): Promise<FoundPerson[]> {
  const wanted = fold(text)
  if (wanted.length < SHORTEST) return []
  const result = await sql<FoundPerson>`
    select found.person_id as id, found.full_name as name, found.birth,
      jsonb_build_object('id', o.id, 'name', o.name) as organisation,
      (select max(c.id) from admission_case c where c.person_id = found.person_id) as case,
      exists (select from membership m where m.person_id = found.person_id and m.ended_on is null) as member
    from search_people(${likePattern(wanted)}, ${PAGE}) with ordinality as found (person_id, organisation_id, full_name, birth, place)
    join organisation o on o.id = found.organisation_id
    order by found.place`.execute(unit.db)
  return result.rows
}
