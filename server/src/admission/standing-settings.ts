import { sql } from 'kysely'

/** A row of the province's settings as core takes it. */
export const settingColumns = sql`s.kind, s.rule, s.value, s.from_on as "from", s.to_on as "to",
  json_build_object('number', s.paper_number, 'date', s.paper_date) as paper`

/** The settings of the organisations above whoever asks that were not taken back, in the order entered. */
export const standingSettings = sql`
  from rule_setting s
  where s.organisation_id in (select ancestor_id from organisation_today where organisation_id = current_scope())
    and s.kind <> 'taken_back' and not exists (select from rule_setting b where b.takes_back = s.act_id)
  order by s.act_id`
