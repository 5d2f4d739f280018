import { settingsOf } from '@ptdv/core/admission/rule-settings'
import type { Settings } from '@ptdv/core/admission/rulebook'
import { followedRules, type EnteredBy } from '@ptdv/core/admission/standing-rules'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { settingColumns, standingSettings } from './standing-settings.ts'

/** Read once in a transaction: every case in it is judged by the same rules. */
const READ = new WeakMap<Unit['db'], Promise<Settings>>()

/** What the province above whoever asks has set, or follows of those it was founded from. */
export function readSettings({ db }: Pick<Unit, 'db'>): Promise<Settings> {
  const before = READ.get(db)
  if (before !== undefined) return before
  const reading = sql<EnteredBy>`select ${settingColumns} ${standingSettings}`
    .execute(db)
    .then(({ rows }) => settingsOf(followedRules(rows)))
  READ.set(db, reading)
  return reading
}
