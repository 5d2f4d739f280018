import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ProfessionalLevel, TheoryLevel } from '@ptdv/core/people/education'
import { sql, type RawBuilder } from 'kysely'
import { membersOf, type MemberQuery } from './list-members.ts'

/** What the register and the record tell of a member, for the books that offices keep. */
export interface MemberRecord {
  readonly name: string
  readonly sex: 'male' | 'female' | null
  readonly birth: string
  readonly identityTail: string | null
  readonly ethnicGroup: number | null
  readonly religion: number | null
  readonly occupation: string | null
  readonly professionalLevel: ProfessionalLevel | null
  readonly theoryLevel: TheoryLevel | null
  readonly home: string | null
  readonly residence: string | null
  readonly cellName: string
  readonly cellCode: string | null
  readonly aboveName: string | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
  readonly exempt: boolean
  readonly card: string | null
  readonly oldCard: string | null
  readonly cardOn: PlainDate | null
  readonly cardPlace: string | null
}

/** The members of the list, with all of their record: in the order of the list. */
export function memberRecords(query: MemberQuery): RawBuilder<MemberRecord> {
  return sql<MemberRecord>`
    with listed as (
      select p.full_name as name, p.sex, p.birth, p.identity_tail as "identityTail", p.ethnic_group as "ethnicGroup",
        p.religion, p.occupation, p.professional_level as "professionalLevel", p.theory_level as "theoryLevel", p.home,
        p.residence, m.organisation_id, m.ceremony_on as "ceremonyOn", m.official_on as "officialOn", m.exempt,
        m.card_number as card, m.old_card_number as "oldCard", m.card_on as "cardOn", m.card_place as "cardPlace",
        p.given_name, p.rest_of_name, p.id
      ${membersOf(query)}
    ), cells as (
      select id, home_of(id) as home from (select distinct organisation_id as id from listed) each
    )
    select listed.*, o.name as "cellName", o.code as "cellCode", above.name as "aboveName"
    from listed join cells on cells.id = listed.organisation_id join organisation o on o.id = cells.home
    left join organisation above on above.id = o.parent_id
    order by listed.given_name, listed.rest_of_name, listed.id`
}
