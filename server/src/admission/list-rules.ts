import { isAmendmentFixed } from '@ptdv/core/admission/rule-settings'
import { isDisagreed, type EnteredBy } from '@ptdv/core/admission/standing-rules'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { settingColumns, standingSettings } from './standing-settings.ts'

interface Listed extends EnteredBy {
  readonly act: number
  readonly set_by: string
  readonly set_on: PlainDate
  readonly organisation_name: string
}

/** What the province, or those it was founded from, confirmed, set or amended and did not take back. */
export async function listRules({ db, today, asker }: Unit) {
  const { rows } = await sql<Listed>`
    select s.act_id::integer as act, s.set_by, s.set_on, ${settingColumns},
      (select name from organisation where id = s.organisation_id) as organisation_name
    ${standingSettings}`.execute(db)
  return rows.map((row) => {
    const { act, set_by: setBy, set_on: setOn, organisation_name: name, ...setting } = row
    const isOwn = row.organisation === asker.organisationId
    return {
      act,
      setting,
      setBy,
      setOn,
      organisation: { id: row.organisation, name },
      disagreed: isDisagreed(row, rows),
      mayBeTakenBack: isOwn && !isAmendmentFixed(row, setOn, today),
    }
  })
}
