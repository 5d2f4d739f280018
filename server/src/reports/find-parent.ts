import type { Unit } from '../database/unit-of-work.ts'

/** Directly above in today's tree; null at the top. */
export async function findParent(
  unit: Unit,
  organisation: number,
): Promise<{ id: number; name: string } | null> {
  const row = await unit.db
    .selectFrom('organisation as o')
    .innerJoin('organisation as above', 'above.id', 'o.parent_id')
    .where('o.id', '=', organisation)
    .select(['above.id', 'above.name'])
    .executeTakeFirst()
  return row ?? null
}
