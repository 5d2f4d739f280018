import type { OrganisationAct } from '@ptdv/core/organisations/acts'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Tree } from '@ptdv/core/organisations/tree'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { loadTree } from '../organisations/load-tree.ts'

/**
 * What was recorded up to an act, seen from a day. Acts are only ever appended, so figures as they were known then can
 * be reckoned anew at any time.
 */
export interface Known {
  readonly upToAct: number
  readonly on: PlainDate
  /** As folded from those acts; null while the cached tree still says the same. */
  readonly tree: Tree | null
}

/** Folds the tree of that time only where something has changed in it since. */
export async function asKnown(
  unit: Unit,
  { upToAct, on }: Pick<Known, 'upToAct' | 'on'>,
): Promise<Known> {
  const { rows } = await sql<{ changed: boolean }>`
    select exists (select from act where subject = 'organisation'
      and (id > ${upToAct} or (effective_on > ${on} and effective_on <= ${unit.today}))) as changed`.execute(
    unit.db,
  )
  if (!rows[0]!.changed) return { upToAct, on, tree: null }
  const { acts } = await loadTree(unit.db)
  const then = acts.filter((act: OrganisationAct) => act.sequence <= upToAct)
  return { upToAct, on, tree: foldTree(then) }
}
