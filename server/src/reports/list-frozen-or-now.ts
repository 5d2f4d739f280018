import type { Unit } from '../database/unit-of-work.ts'
import { listPeopleBehind, type BehindQuery } from './list-people-behind.ts'
import { knownThen, readFreeze } from './read-freeze.ts'

/** Of now, or as frozen by the act named. */
type FrozenOrNow = BehindQuery & { readonly frozen?: number | undefined }

/** The people behind a figure as it is now, or as it was frozen by the act named. @throws Missing */
export async function listFrozenOrNow(
  unit: Unit,
  query: FrozenOrNow & { readonly after?: string | undefined },
) {
  return listPeopleBehind(unit, { ...(await asKnown(unit, query)), after: query.after })
}

/** The query with what was known when the act froze the figure. @throws Missing */
export async function asKnown(unit: Unit, { frozen, ...query }: FrozenOrNow): Promise<BehindQuery> {
  if (frozen === undefined) return query
  return { ...query, known: await knownThen(unit, await readFreeze(unit, frozen)) }
}
