import type { Schooling } from '@ptdv/core/admission/circumstances'
import type { FieldChange } from '@ptdv/core/people/mending'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import type { MendedRecord } from './mend-person.ts'

interface PersonRow extends MendedRecord {
  readonly id: number
  readonly version: number
  readonly schooling: Schooling | null
  readonly identityTail: string | null
  readonly organisation: { readonly id: number; readonly name: string }
  readonly case: number | null
  readonly member: boolean
  readonly mendings: readonly {
    readonly id: number
    readonly on: PlainDate
    readonly by: string
    readonly organisationName: string
    readonly basis: string | null
    readonly approvedBy: string | null
    readonly changes: FieldChange[]
  }[]
}

/** The record of a person and how it was mended, newest first. @throws Missing outside the asker's part of the tree */
export async function getPerson(unit: Unit, id: number) {
  const { rows } = await sql<PersonRow>`
    select p.id::integer as id, p.version, p.full_name as "fullName", p.birth, p.sex, p.residence, p.occupation,
      p.schooling, p.ethnic_group as "ethnicGroup", p.religion, p.home, p.phone,
      p.professional_level as "professionalLevel", p.academic_title as "academicTitle", p.theory_level as "theoryLevel",
      p.youth_union_member as "youthUnionMember", p.trade_union_member as "tradeUnionMember",
      p.identity_tail as "identityTail", json_build_object('id', o.id, 'name', o.name) as organisation,
      (select c.id from admission_case c where c.person_id = p.id order by c.closed_on desc nulls first, c.id desc limit 1)::integer as case,
      exists (select from membership m where m.person_id = p.id and m.ended_on is null) as member,
      coalesce((select json_agg(json_build_object('id', a.id, 'on', a.happened_on, 'by', a.recorded_by_name,
          'organisationName', a.organisation_name, 'basis', a.payload ->> 'basis',
          'approvedBy', a.payload ->> 'approvedBy', 'changes', a.payload -> 'changes') order by a.id desc)
        from act a where a.subject = 'person' and a.subject_id = p.id), '[]') as mendings
    from person p join organisation o on o.id = p.organisation_id where p.id = ${id}`.execute(
    unit.db,
  )
  const [row] = rows
  if (row === undefined) throw new Missing()
  const { id: person, version, identityTail, organisation, case: ofCase, member, mendings } = row
  const { fullName, birth, sex, residence, occupation, schooling, youthUnionMember } = row
  const { tradeUnionMember, ethnicGroup, religion, home, phone } = row
  const { professionalLevel, academicTitle, theoryLevel } = row
  return {
    id: person,
    version,
    record: {
      fullName,
      birth,
      sex,
      residence,
      occupation,
      schooling,
      youthUnionMember,
      tradeUnionMember,
      ethnicGroup,
      religion,
      home,
      phone,
      professionalLevel,
      academicTitle,
      theoryLevel,
    },
    identityTail,
    organisation,
    case: ofCase,
    member,
    mendings: [...mendings],
  }
}
