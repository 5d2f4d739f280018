import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { bareNumber } from '@ptdv/core/membership/card-number'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { fold } from '@ptdv/core/text/fold'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { likePattern } from '../people/like-pattern.ts'
import {
  atMost,
  comesAfter,
  readCursor,
  writeCursor,
  type NamePage,
} from '../people/name-cursor.ts'

const PAGE = 100
/** Above this the total is told as "more than". */
const COUNTED = 2_000

export interface MemberQuery {
  readonly id: number
  /** Part of a name, diacritics ignored; or the beginning of a card number. */
  readonly text?: string | undefined
  readonly standing?: 'probationary' | 'official' | undefined
  /** Only whoever is temporarily elsewhere. */
  readonly stay?: 'elsewhere' | undefined
}

export interface MemberRow {
  readonly id: number
  readonly name: string
  readonly given: string
  readonly rest: string
  readonly birth: string
  readonly identityTail: string | null
  readonly cellId: number
  readonly cellName: string
  readonly cellCode: string | null
  readonly aboveName: string | null
  readonly standing: 'probationary' | 'official'
  readonly office: string | null
  readonly ceremonyOn: PlainDate | null
  readonly officialOn: PlainDate | null
  readonly card: string | null
  readonly oldCard: string | null
  readonly cardOn: PlainDate | null
  readonly cardPlace: string | null
  readonly case: number | null
  /** Temporarily: by a paper of ours, or as the list had it, then without a place. */
  readonly elsewhere: boolean
  readonly stayName: string | null
  readonly stayUntil: PlainDate | null
}

/** Members of an organisation and all below it on today's tree. */
export function membersOf(query: MemberQuery) {
  const wanted = fold(query.text ?? '')
  return sql`
    from membership m join person p on p.id = m.person_id
    where m.ended_on is null
      and m.organisation_id in (select organisation_id from organisation_today where ancestor_id = ${query.id})
      and ${query.standing === undefined ? sql`true` : sql`m.standing = ${query.standing}`}
      and ${query.stay === 'elsewhere' ? sql`m.temporarily_elsewhere` : sql`true`}
      and ${isNamed(wanted)}`
}

/** By name, or by the number of the card, now or before. */
function isNamed(wanted: string): RawBuilder<boolean> {
  if (wanted === '') return sql`true`
  const number = bareNumber(wanted)
  return /^\d{4,}$/.test(number)
    ? sql`(starts_with(m.card_number, ${number}) or starts_with(m.old_card_number, ${number}))`
    : sql`p.folded_name like ${`%${likePattern(wanted)}%`}`
}

/** Their lines in the order of Vietnamese lists: one page, or all of them. */
export function memberRows(query: MemberQuery, page?: NamePage): RawBuilder<MemberRow> {
  return sql<MemberRow>`
    with page as (
      select p.id, p.full_name, p.given_name, p.rest_of_name, p.birth, p.identity_tail, m.organisation_id, m.standing,
        m.office, m.ceremony_on, m.official_on, m.temporarily_elsewhere, m.card_number, m.old_card_number, m.card_on,
        m.card_place
      ${membersOf(query)} and ${comesAfter(sql`p.given_name, p.rest_of_name, p.id`, page)}
      order by p.given_name, p.rest_of_name, p.id ${atMost(page?.rows)}
    ), cells as (
      select id, home_of(id) as home from (select distinct organisation_id as id from page) each
    )
    select page.id, page.full_name as name, page.given_name as given, page.rest_of_name as rest, page.birth,
      page.identity_tail as "identityTail", o.id as "cellId", o.name as "cellName", o.code as "cellCode",
      above.name as "aboveName", page.standing, page.office, page.ceremony_on as "ceremonyOn",
      page.official_on as "officialOn", page.card_number as card, page.old_card_number as "oldCard",
      page.card_on as "cardOn", page.card_place as "cardPlace",
      (select max(c.id) from admission_case c where c.person_id = page.id) as case,
      page.temporarily_elsewhere as elsewhere, coalesce(stay.received_name, stay.to_name) as "stayName",
      stay.until_on as "stayUntil"
    from page join cells on cells.id = page.organisation_id join organisation o on o.id = cells.home
    left join organisation above on above.id = o.parent_id
    left join temporary_transfer stay on stay.person_id = page.id and stay.ended_on is null
    order by page.given_name, page.rest_of_name, page.id`
}

/** How many there are; counting ends at `most`. */
export async function countMembers(
  unit: Unit,
  query: MemberQuery,
  most: number | null,
): Promise<number> {
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from (select ${membersOf(query)} limit ${most}) counted`.execute(
    unit.db,
  )
  return counted.rows[0]!.total
}

/**
 * One page of members as Vietnamese lists go: by given name, then by the rest of the name. The total is exact up to
 * 2,000. @throws Missing outside the asker's part of the tree; Refusal of readCursor
 */
export async function listMembers(
  unit: Unit,
  query: MemberQuery & { readonly after?: string | undefined },
) {
  await getVisibleOrganisation(unit, query.id)
  const after = query.after === undefined ? undefined : readCursor(query.after)
  const total = await countMembers(unit, query, COUNTED + 1)
  const { rows } = await memberRows(query, { after, rows: PAGE }).execute(unit.db)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    members: page.map((row) => ({
      person: { id: row.id, name: row.name },
      birth: row.birth,
      cell: { id: row.cellId, name: placedName(row.cellName, row.aboveName) },
      standing: row.standing,
      office: row.office,
      ceremonyOn: row.ceremonyOn,
      officialOn: row.officialOn,
      card: row.card ?? row.oldCard,
      case: row.case,
      elsewhere: row.elsewhere ? { place: row.stayName, until: row.stayUntil } : null,
    })),
    next: rows.length > PAGE && last !== undefined ? writeCursor(last) : null,
    total: Math.min(total, COUNTED),
    totalIsExact: total <= COUNTED,
  }
}
