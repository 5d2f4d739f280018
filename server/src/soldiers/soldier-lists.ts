import { addMonths } from '@ptdv/core/calendar/plain-date'
import {
  QUIET_MONTHS,
  SOLDIER_LIST_KEYS,
  type SoldierList,
} from '@ptdv/core/soldiers/soldier-lists'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

type Today = Pick<Unit, 'today'>

/** What puts a soldier `s` in each list. The board counts by these, the list opens by these: there is no other place. */
const IN_LIST: { readonly [L in SoldierList]: (today: Today) => RawBuilder<boolean> } = {
  all: () => sql`true`,
  members: () => sql`s.member <> 'none'`,
  late: ({ today }) =>
    sql`coalesce(s.due_on < ${today}::date or s.notice_ends < ${today}::date, false)`,
  on_the_way: () => sql`s.stage not in ('at_cell', 'settled')`,
  no_reserve: () => sql`s.reserve is distinct from 'joined'`,
  no_work: () => sql`coalesce(not s.stable_work, false)`,
  work_unknown: () => sql`s.stable_work is null`,
  wishes: () => sql`s.wished_post is not null`,
  no_companion: () => sql`s.companion is null`,
  quiet: ({ today }) =>
    sql`s.member = 'none' and s.stage <> 'settled' and s.last_on < ${addMonths(today, -QUIET_MONTHS)}::date`,
}

export function inList(list: SoldierList, unit: Today): RawBuilder<boolean> {
  return IN_LIST[list](unit)
}

/** One number for each list, of the soldiers `s` of a query, as a JSON object. */
export function countLists(unit: Today): RawBuilder<Record<SoldierList, number>> {
  const pairs = SOLDIER_LIST_KEYS.map(
    (list) => sql`${list}::text, count(s.id) filter (where ${inList(list, unit)})`,
  )
  return sql`json_build_object(${sql.join(pairs)})`
}

/** Who was put on a list by mistake is in none of these. */
export function ofYear(year: number | undefined): RawBuilder<boolean> {
  return sql`s.stage <> 'taken_off' and ${year === undefined ? sql`true` : sql`s.year = ${year}`}`
}
