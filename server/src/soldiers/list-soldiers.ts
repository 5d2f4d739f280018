import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { placedName } from '@ptdv/core/organisations/placed-name'
import type { SoldierMembership } from '@ptdv/core/soldiers/acts'
import type { OfferFigure } from '@ptdv/core/soldiers/offer-figures'
import type { SoldierList } from '@ptdv/core/soldiers/soldier-lists'
import type { SoldierStage } from '@ptdv/core/soldiers/soldier-steps'
import { fold } from '@ptdv/core/text/fold'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { likePattern } from '../people/like-pattern.ts'
import { wasOffered } from './offer-figures.ts'
import { countLists, inList, ofYear } from './soldier-lists.ts'

/** As many as a page shows; the whole list goes to Excel. */
const SHOWN = 200

export interface SoldierQuery {
  readonly id: number
  readonly year?: number | undefined
  readonly list: SoldierList
  /** Part of a name, diacritics ignored. */
  readonly text?: string | undefined
  readonly giver?: string | undefined
  readonly offer?: OfferFigure | undefined
}

export interface SoldierRow {
  readonly id: number
  readonly name: string
  readonly birth: string
  readonly year: number
  readonly member: SoldierMembership
  readonly placeId: number
  readonly placeName: string
  readonly aboveName: string | null
  readonly announcedOn: PlainDate
  readonly demobilisedOn: PlainDate
  readonly stage: SoldierStage
  readonly dueOn: PlainDate | null
  readonly noticeEnds: PlainDate | null
  readonly reserve: 'joined' | 'not_joined' | null
  readonly reserveOn: PlainDate | null
  readonly stableWork: boolean | null
  readonly referral: { readonly giver: string; readonly taken: boolean | null } | null
  readonly wishedPost: string | null
  readonly companion: string | null
  readonly lastOn: PlainDate
}

/** The soldiers of an organisation and all below it on today's tree. */
export function underOrganisation(id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`s.organisation_id in (select organisation_id from organisation_today where ancestor_id = ${id})`
}

function found(unit: Unit, { id, year, list, text, giver, offer }: SoldierQuery) {
  const wanted = fold(text ?? '')
  return sql`
    from soldier s left join person p on p.id = s.person_id
    where ${underOrganisation(sql`${id}`)} and ${ofYear(year)} and ${inList(list, unit)} and ${wasOffered(giver, offer)}
      and ${wanted === '' ? sql`true` : sql`p.folded_name like ${`%${likePattern(wanted)}%`}`}`
}

/** Overdue first, then by the day on which something is due, then as Vietnamese lists go. */
export function soldierRows(
  unit: Unit,
  query: SoldierQuery,
  most?: number,
): RawBuilder<SoldierRow> {
  return sql<SoldierRow>`
    select s.id, coalesce(s.full_name, s.person_name) as name, coalesce(s.birth, s.person_birth) as birth, s.year,
      s.member, o.id as "placeId", o.name as "placeName",
      (select above.name from organisation above where above.id = o.parent_id) as "aboveName",
      s.announced_on as "announcedOn", s.demobilised_on as "demobilisedOn", s.stage, s.due_on as "dueOn",
      s.notice_ends as "noticeEnds", s.reserve, s.reserve_on as "reserveOn", s.stable_work as "stableWork",
      (select json_build_object('giver', f.giver, 'taken', f.taken) from soldier_offer f
        where f.soldier_id = s.id and f.kind = 'job' order by f.offered_on desc, f.act_id desc limit 1) as referral,
      s.wished_post as "wishedPost", s.companion, s.last_on as "lastOn"
    from (
      select s.*, p.full_name, p.birth, p.given_name, p.rest_of_name ${found(unit, query)}
    ) s join organisation o on o.id = home_of(s.organisation_id)
    order by ${inList('late', unit)} desc, s.due_on nulls last, s.given_name, s.rest_of_name, s.id
    limit ${most ?? null}`
}

export async function countSoldiers(unit: Unit, query: SoldierQuery): Promise<number> {
  const counted = await sql<{
    total: number
  }>`select count(*)::integer as total ${found(unit, query)}`.execute(unit.db)
  return counted.rows[0]!.total
}

/** The page's list, with how many are in every list of the organisation. @throws Missing outside the asker's part */
export async function listSoldiers(unit: Unit, query: SoldierQuery) {
  await getVisibleOrganisation(unit, query.id)
  const [{ rows }, total, figures] = await Promise.all([
    soldierRows(unit, query, SHOWN).execute(unit.db),
    countSoldiers(unit, query),
    sql<{ figures: Record<SoldierList, number> }>`
      select ${countLists(unit)} as figures from soldier s
      where ${underOrganisation(sql`${query.id}`)} and ${ofYear(query.year)}`.execute(unit.db),
  ])
  return {
    soldiers: rows.map(({ placeId, placeName, aboveName, ...row }) => ({
      ...row,
      place: { id: placeId, name: placedName(placeName, aboveName) },
    })),
    total,
    figures: figures.rows[0]!.figures,
  }
}
