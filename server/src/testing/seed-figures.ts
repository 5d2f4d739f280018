import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FactKind } from '@ptdv/core/reports/facts'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

export interface SeededFact {
  readonly organisation: number
  readonly kind: FactKind
  readonly on: PlainDate
  readonly source?: number
  /** 1 unless said otherwise; at most 32,767. */
  readonly amount?: number
}

/** Enters facts into the ledger as the owner; they wait to be folded as any other. */
export async function seedFigures(ownerDb: Db, facts: readonly SeededFact[]): Promise<void> {
  for (const { organisation, kind, on, source = 0, amount = 1 } of facts) {
    await sql`
      with entered as (
        insert into figure_entry (act_id, organisation_id, on_date, kind, source, amount)
        values (0, ${organisation}, ${on}, ${kind}, ${source}, ${amount}) returning id
      )
      insert into figure_pending (entry_id) select id from entered`.execute(ownerDb)
  }
}
