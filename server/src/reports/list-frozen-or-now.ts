import type { Unit } from '../database/unit-of-work.ts'
import { listPeopleBehind, type BehindQuery } from './list-people-behind.ts'
import { knownThen, readFreeze } from './read-freeze.ts'

/** The people behind a figure as it is now, or as it was frozen by the act named. @throws Missing */
export async function listFrozenOrNow(
  unit: Unit,
  { frozen, ...query }: BehindQuery & { readonly frozen?: number | undefined },
) {
  if (frozen === undefined) return listPeopleBehind(unit, query)
  const known = await knownThen(unit, await readFreeze(unit, frozen))
  return listPeopleBehind(unit, { ...query, known })
}
