import type { PersonRecord } from '@ptdv/core/reports/forms/record-facets'
import type { Facet } from '@ptdv/core/reports/forms/subjects'
import { sql, type RawBuilder } from 'kysely'

/** What a list says of somebody on its day. */
export interface Listed {
  readonly source: number
  readonly base: number | null
}

type Told = Exclude<keyof PersonRecord, keyof Listed | 'baseType'>

/** Where each part of a person's record stands: their own row `p`, or that of their membership `m`. */
export const RECORD_COLUMNS: {
  readonly [K in Told]: readonly [table: 'p' | 'm', column: RawBuilder<unknown>]
} = {
  birth: ['p', sql`p.birth`],
  sex: ['p', sql`p.sex`],
  ethnicGroup: ['p', sql`p.ethnic_group`],
  religion: ['p', sql`p.religion`],
  youthUnionMember: ['p', sql`p.youth_union_member`],
  occupation: ['p', sql`p.occupation`],
  schooling: ['p', sql`p.schooling`],
  professionalLevel: ['p', sql`p.professional_level`],
  academicTitle: ['p', sql`p.academic_title`],
  theoryLevel: ['p', sql`p.theory_level`],
  admittedOn: ['m', sql`coalesce(m.decided_on, m.ceremony_on)`],
  officialOn: ['m', sql`m.official_on`],
  member: ['m', sql`m.person_id is not null`],
  exempt: ['m', sql`m.exempt`],
}

interface Source {
  readonly record: readonly Told[]
  readonly listed: readonly (keyof Listed)[]
}

/** What must be known of somebody for each facet. */
const SOURCES: { readonly [F in Facet]: Partial<Source> } = {
  age: { record: ['birth'] },
  sex: { record: ['sex'] },
  ethnicGroup: { record: ['ethnicGroup'] },
  religion: { record: ['religion'] },
  youthUnionMember: { record: ['youthUnionMember'] },
  work: { record: ['occupation'], listed: ['source', 'base'] },
  schooling: { record: ['schooling'] },
  professionalLevel: { record: ['professionalLevel'] },
  academicTitle: { record: ['academicTitle'] },
  theoryLevel: { record: ['theoryLevel'] },
  admittedOn: { record: ['admittedOn'] },
  probationary: { record: ['officialOn', 'member'] },
  exempt: { record: ['exempt'] },
  baseType: { listed: ['base'] },
}

export function sourceOf(facets: readonly Facet[]): Source {
  const sources = facets.map((facet) => SOURCES[facet])
  return {
    record: [...new Set(sources.flatMap(({ record }) => record ?? []))],
    listed: [...new Set(sources.flatMap(({ listed }) => listed ?? []))],
  }
}
