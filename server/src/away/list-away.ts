import { AWAY_LIST_KEYS, type AwayList } from '@ptdv/core/away/away-lists'
import { awayWarnings, conditionWords, isSilent, removalTerm } from '@ptdv/core/away/away-watch'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { fold } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import { readSettings } from '../admission/read-settings.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { likePattern } from '../people/like-pattern.ts'
import { inAwayList, watchedRows, type WatchedRow } from './away-rows.ts'

/** As many as a page shows; the whole list goes to Excel. */
const SHOWN = 200

export interface AwayQuery {
  readonly id: number
  readonly list: AwayList
  /** Part of a name, diacritics ignored. */
  readonly text?: string | undefined
}

interface AwayRow extends WatchedRow {
  readonly name: string
  readonly birth: string
  readonly cellId: number
  readonly cellName: string
  readonly aboveName: string | null
  readonly total: number
}

/**
 * Members working away, of an organisation and all below it: who has not answered comes first, then as Vietnamese lists
 * go. @throws Missing outside the asker's part of the tree
 */
export async function listAway(
  unit: Unit,
  { id, list, text }: AwayQuery,
  most: number | null = SHOWN,
) {
  await getVisibleOrganisation(unit, id)
  const { today } = unit
  const wanted = fold(text ?? '')
  const under = sql`w.organisation_id in (select organisation_id from organisation_today where ancestor_id = ${id})`
  const [{ rows }, counted, settings] = await Promise.all([
    sql<AwayRow>`
      select w.*, p.full_name as name, p.birth, o.id as "cellId", o.name as "cellName", above.name as "aboveName",
        count(*) over ()::integer as total
      from (${watchedRows(today)}) w
      join person p on p.id = w.person_id
      join organisation o on o.id = home_of(w.organisation_id)
      left join organisation above on above.id = o.parent_id
      where ${under} and ${inAwayList(list, today)}
        and ${wanted === '' ? sql`true` : sql`p.folded_name like ${`%${likePattern(wanted)}%`}`}
      order by w.silent_since nulls last, p.given_name, p.rest_of_name, p.id limit ${most}`.execute(
      unit.db,
    ),
    sql<Record<AwayList, number>>`
      select ${sql.join(AWAY_LIST_KEYS.map((key) => sql`count(*) filter (where ${inAwayList(key, today)})::integer as ${sql.id(key)}`))}
      from (${watchedRows(today)}) w where ${under}`.execute(unit.db),
    readSettings(unit),
  ])
  const term = removalTerm(today, { settings })
  return {
    members: rows.map((row) => ({
      person: { id: row.person_id, name: row.name },
      birth: row.birth,
      cell: { id: row.cellId, name: placedName(row.cellName, row.aboveName) },
      since: row.began_on,
      region: row.region,
      place: row.place,
      until: row.until_on,
      way: row.way,
      pace: row.pace,
      inTouchOn: row.in_touch_on,
      lastAnswerOn: row.last_answer_on,
      missed: row.missed,
      fullOn: isSilent(row) ? (removalTerm(row.in_touch_on, { settings })?.fullOn ?? null) : null,
      warnings: [
        ...awayWarnings(
          { inTouchOn: row.in_touch_on, missed: row.missed, until: row.until_on },
          today,
          { settings },
        ),
      ],
    })),
    total: rows[0]?.total ?? 0,
    figures: counted.rows[0]!,
    condition: term === undefined ? null : conditionWords(term),
  }
}
