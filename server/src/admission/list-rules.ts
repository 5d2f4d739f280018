import type { SetRule } from '@ptdv/core/admission/rule-settings'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { settingColumns, standingSettings } from './standing-settings.ts'

/** What the province has confirmed or set and not taken back, in the order entered. */
export async function listRules({ db }: Unit) {
  const found = await sql<
    SetRule & { act: number; set_by: string; set_on: PlainDate }
  >`select s.act_id::integer as act, s.set_by, s.set_on, ${settingColumns} ${standingSettings}`.execute(
    db,
  )
  return found.rows.map(({ act, set_by: setBy, set_on: setOn, ...setting }) => ({
    act,
    setting,
    setBy,
    setOn,
  }))
}
