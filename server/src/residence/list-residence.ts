import {
  RESIDENCE_LIST_KEYS,
  type ResidenceList,
  type ResidenceSide,
} from '@ptdv/core/residence/residence-lists'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { contactRows, inResidenceList, onSide, type ContactRow } from './contact-rows.ts'
import { keepsResidence } from './residence-desk.ts'

/** As many as a page shows; the whole list goes to Excel. */
const SHOWN = 200

export interface ResidenceQuery {
  readonly id: number
  readonly year: number
  readonly side: ResidenceSide
  readonly list: ResidenceList
}

interface Listed extends ContactRow {
  readonly own: { readonly id: number; readonly name: string }
  readonly isOurs: boolean
  readonly answersHere: boolean
  readonly total: number
}

/** Members introduced to their place of residence, from one side. @throws Missing outside the asker's part of the tree */
export async function listResidence(
  unit: Unit,
  { id, year, side, list }: ResidenceQuery,
  most: number | null = SHOWN,
) {
  await getVisibleOrganisation(unit, id)
  const own = unit.asker.organisationId
  const mayKeep = keepsResidence(unit)
  const [{ rows }, counted, toAsk] = await Promise.all([
    sql<Listed>`
      select c.*, json_build_object('id', c.own_id, 'name', c.own_name) as own,
        ${onSide('from', own)} as "isOurs",
        case when c.to_id is null then ${onSide('from', own)} else ${onSide('here', own)} end as "answersHere",
        count(*) over ()::integer as total
      from (${contactRows(year)}) c
      where ${onSide(side, id)} and ${inResidenceList(list)}
      order by c.introduced_on desc, c.act_id desc limit ${most}`.execute(unit.db),
    sql<Record<ResidenceList, number>>`
      select ${sql.join(
        RESIDENCE_LIST_KEYS.map(
          (key) => sql`count(*) filter (where ${inResidenceList(key)})::integer as ${sql.id(key)}`,
        ),
      )}
      from (${contactRows(year)}) c where ${onSide(side, id)}`.execute(unit.db),
    countToAsk(unit, year),
  ])
  return {
    contacts: rows.map((row) => ({
      id: row.act_id,
      person: row.isOurs ? row.person_id : null,
      name: row.person_name,
      birth: row.person_birth,
      own: row.own,
      toName: row.to_name,
      introducedOn: row.introduced_on,
      paper: row.paper_number,
      askedOn: row.asked_on,
      commentedOn: row.commented_on,
      commentPaper:
        row.comment_number &&
        row.comment_date &&
        `${row.comment_number}, ${formatDate(row.comment_date)}`,
      endedOn: row.ended_on,
      reason: row.reason,
      mayComment: mayKeep && row.answersHere && row.asked_on !== null && row.commented_on === null,
    })),
    total: rows[0]?.total ?? 0,
    figures: counted.rows[0]!,
    toAsk: mayKeep ? toAsk : 0,
  }
}

/** Those of the asker's own organisation and below it whose comment of the year was not asked yet. */
export async function countToAsk(unit: Unit, year: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${contactRows(year)}) c
    where ${onSide('from', unit.asker.organisationId)} and ${inResidenceList('unasked')}`.execute(
    unit.db,
  )
  return rows[0]!.count
}
