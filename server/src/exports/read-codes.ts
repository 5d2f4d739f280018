import type { Unit } from '../database/unit-of-work.ts'

/** Codes of organisations, for tables that know them by number. */
export async function readCodes(
  unit: Unit,
  organisations: readonly number[],
): Promise<ReadonlyMap<number, string | null>> {
  if (organisations.length === 0) return new Map()
  const rows = await unit.db
    .selectFrom('organisation')
    .where('id', 'in', organisations)
    .select(['id', 'code'])
    .execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}
