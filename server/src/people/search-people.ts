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

type FoundRow = Omit<FoundPerson, 'organisation'> & {
  readonly organisationId: number
  readonly organisationName: string
}

/** People in the asker's part of the tree whose name holds the text, diacritics ignored; none for one letter. */
export async function searchPeople(unit: Unit, text: string): Promise<FoundPerson[]> {
  const wanted = fold(text)
  if (wanted.length < SHORTEST) return []
  const result = await sql<FoundRow>`
    select person_id as id, full_name as name, birth, organisation_id as "organisationId",
      organisation_name as "organisationName", case_id as case, member
    from search_people(${likePattern(wanted)}, ${PAGE})`.execute(unit.db)
  return result.rows.map(({ organisationId, organisationName, ...person }) => ({
    ...person,
    organisation: { id: organisationId, name: organisationName },
  }))
}
