import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ResidenceList, ResidenceSide } from '@ptdv/core/residence/residence-lists'
import { sql, type RawBuilder } from 'kysely'

/** A contact with its comment of one year. */
export interface ContactRow {
  readonly act_id: number
  readonly person_id: number
  readonly person_name: string
  readonly person_birth: string
  readonly own_id: number
  readonly own_name: string
  readonly to_id: number | null
  readonly to_name: string
  readonly introduced_on: PlainDate
  readonly paper_number: string
  readonly ended_on: PlainDate | null
  readonly reason: string | null
  readonly asked_on: PlainDate | null
  readonly commented_on: PlainDate | null
  readonly comment_number: string | null
  readonly comment_date: PlainDate | null
}

/** Every contact the asker may see, with the comment of a year: list, work and checks all read this. */
export function contactRows(year: number): RawBuilder<ContactRow> {
  return sql<ContactRow>`
    select c.act_id, c.person_id, coalesce(p.full_name, c.person_name) as person_name, c.person_birth, c.own_id,
      c.own_name, c.to_id, c.to_name, c.introduced_on, c.paper_number, c.ended_on, c.reason, a.asked_on,
      a.commented_on, a.paper_number as comment_number, a.paper_date as comment_date,
      c.introduced_on <= make_date(${year}, 12, 31) as introduced_by_then
    from residence_contact c
    left join person p on p.id = c.person_id
    left join residence_comment a on a.contact_id = c.act_id and a.year = ${year}`
}

/** Under an organisation on today's tree, by the side one looks from; asked of rows named `c`. */
export function onSide(side: ResidenceSide, id: number): RawBuilder<boolean> {
  const place = side === 'from' ? sql`c.own_id` : sql`c.to_id`
  return sql<boolean>`${place} in (select organisation_id from organisation_today where ancestor_id = ${id})`
}

const LISTS: { readonly [L in ResidenceList]: RawBuilder<boolean> } = {
  all: sql`c.ended_on is null`,
  // Of a year before the introduction there is nothing to ask.
  unasked: sql`c.ended_on is null and c.asked_on is null and c.introduced_by_then`,
  // Asked while it held: the answer is still owed once the contact has ended.
  waiting: sql`c.asked_on is not null and c.commented_on is null`,
  commented: sql`c.commented_on is not null`,
  ended: sql`c.ended_on is not null`,
}

/** Which of them a list holds, asked of rows named `c`. */
export function inResidenceList(list: ResidenceList): RawBuilder<boolean> {
  return LISTS[list]
}
