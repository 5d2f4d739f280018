import type { RiskKey } from '@ptdv/core/reports/risks'
import { addDays, addMonths, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { addWorkingDays, type WorkCalendar } from '@ptdv/core/calendar/working-days'
import { sql, type RawBuilder } from 'kysely'
import { awayRisk } from '../away/away-risk.ts'
import { exemptionPast, leaveAsked, removalVoted } from './pending-losses.ts'
import { ruleNumber } from '../quality/rule-number.ts'

/** Somebody at risk: where, who, since which day what was due. */
export interface AtRisk {
  readonly personId: number
  readonly cellId: number
  /** The last day in time; of a probation its last day. */
  readonly due: PlainDate
  readonly tells: string
}

interface Today {
  readonly today: PlainDate
  readonly calendar: WorkCalendar
}

const ENDING_WORKING_DAYS = 10
/** How long a paper sent back is told of: afterwards it is a matter of the cell's own list. */
const SENT_BACK_MONTHS = 12

const open = (condition: RawBuilder<unknown>) => sql<AtRisk>`
  select t.person_id as "personId", t.from_id as "cellId", t.due_on as due, 'Đến ' || t.to_name as tells
  from transfer t where t.case_id is null and t.ended_on is null and ${condition}`

/** Everybody at risk in the asker's part of the tree, by condition. */
export const RISK_QUERIES: { readonly [K in RiskKey]: (now: Today) => RawBuilder<AtRisk> } = {
  transfer_late: ({ today }) => open(sql`t.due_on < ${today}`),
  transfer_ending: ({ today, calendar }) =>
    open(
      sql`t.due_on >= ${today} and t.due_on <= ${addWorkingDays(today, ENDING_WORKING_DAYS, calendar)}`,
    ),
  transfer_sent_back: ({ today }) => sql<AtRisk>`
    select t.person_id as "personId", t.from_id as "cellId", t.ended_on as due,
      t.to_name || ' trả lại' || coalesce(': ' || t.reason, '') as tells
    from transfer t join membership m on m.person_id = t.person_id and m.ended_on is null
    where t.outcome = 'returned' and t.case_id is null and t.ended_on > ${addMonths(today, -SENT_BACK_MONTHS)}
      and not exists (select from transfer later where later.person_id = t.person_id and later.act_id > t.act_id)`,
  away_silent: ({ today }) => awayRisk(today),
  temporary_past: ({ today }) => sql<AtRisk>`
    select t.person_id as "personId", t.from_id as "cellId", t.until_on as due,
      'Ở ' || coalesce(t.received_name, t.to_name) || ' từ ' || to_char(t.leaves_on, 'DD/MM/YYYY') as tells
    from temporary_transfer t where t.ended_on is null and t.until_on < ${today}`,
  probation_over: ({ today }) => {
    const months = ruleNumber('probation', today)
    // Today is the last day in time for who was admitted on this day.
    const last = addMonths(today, -months)
    return sql<AtRisk>`
      select m.person_id as "personId", m.organisation_id as "cellId",
        (m.ceremony_on + make_interval(months => ${months}))::date as due,
        'Lễ kết nạp ' || to_char(m.ceremony_on, 'DD/MM/YYYY') as tells
      from membership m
      where m.ended_on is null and m.standing = 'probationary' and m.ceremony_on <= ${addDays(last, -1)}`
  },
  removal_voted: removalVoted,
  leave_asked: leaveAsked,
  exemption_past: ({ today }) => exemptionPast(today),
}
