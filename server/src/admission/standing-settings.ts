import { sql } from 'kysely'

/** A row of what was entered as core takes it, with whose it is. */
export const settingColumns = sql`s.kind, s.rule, s.value, s.from_on as "from", s.to_on as "to", s.clause,
  json_build_object('number', s.paper_number, 'date', s.paper_date) as paper,
  s.organisation_id as organisation, s.generation`

/**
 * What the province above whoever asks, and those it was founded from, entered and did not take back: the oldest
 * province's first, each in the order entered.
 */
export const standingSettings = sql`from standing_rules() s order by s.generation desc, s.act_id`
