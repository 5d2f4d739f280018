import type { UnitSettings } from '@ptdv/core/reorganisation/plan-facts'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** Writes the settings with which organisations go on. */
export async function settleSettings(
  unit: Unit,
  settings: ReadonlyMap<number, UnitSettings>,
): Promise<void> {
  const rows = [...settings].map(([organisation_id, setting]) => ({ organisation_id, ...setting }))
  if (rows.length === 0) return
  await sql`
    insert into organisation_setting (organisation_id, youth_union, trade_union, delegated)
    select organisation_id, youth_union, trade_union, delegated
    from jsonb_populate_recordset(null::organisation_setting, ${JSON.stringify(rows)}::jsonb)
    on conflict (organisation_id) do update set youth_union = excluded.youth_union,
      trade_union = excluded.trade_union, delegated = excluded.delegated`.execute(unit.db)
}
