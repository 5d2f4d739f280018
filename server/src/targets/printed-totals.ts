import type { PrintedPart } from '@ptdv/core/targets/contract'
import type { Unit } from '../database/unit-of-work.ts'

/** What the paper of a year's targets prints, where it does not say by source. */
export interface PrintedTotals {
  readonly total: number | null
  readonly parts: PrintedPart[]
}

/** Seen by its own organisation only, as the draft is. */
export async function findPrinted(unit: Unit, year: number): Promise<PrintedTotals | null> {
  const row = await unit.db
    .selectFrom('target_printed')
    .where('organisation_id', '=', unit.asker.organisationId)
    .where('year', '=', year)
    .select(['total', 'parts'])
    .executeTakeFirst()
  return row === undefined ? null : { total: row.total, parts: [...row.parts] }
}

/** Takes the place of what was printed before; null takes it away. */
export async function putPrinted(
  unit: Unit,
  year: number,
  printed: PrintedTotals | null,
): Promise<void> {
  const { organisationId } = unit.asker
  await unit.db
    .deleteFrom('target_printed')
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .execute()
  if (printed === null) return
  await unit.db
    .insertInto('target_printed')
    .values({
      organisation_id: organisationId,
      year,
      total: printed.total,
      parts: JSON.stringify(printed.parts),
    })
    .execute()
}
