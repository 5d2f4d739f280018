import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql, type RawBuilder } from 'kysely'
import { ruleNumber } from '../quality/rule-number.ts'
import type { AtRisk } from '../reports/risk-queries.ts'
import { watchedRows } from './away-rows.ts'

/** Who has not answered two meetings in a row, with the day on which the rule's months would be full. */
export function awayRisk(today: PlainDate): RawBuilder<AtRisk> {
  return sql<AtRisk>`
    select w.person_id as "personId", w.organisation_id as "cellId",
      (w.in_touch_on + make_interval(months => ${ruleNumber('no_activity_or_dues', today)}))::date as due,
      w.region || ', liên lạc gần nhất ' || to_char(w.in_touch_on, 'DD/MM/YYYY') as tells
    from (${watchedRows(today)}) w where w.silent_since is not null`
}
