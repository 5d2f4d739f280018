import type { OrganisationAct } from '@ptdv/core/organisations/acts'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import type { Tree } from '@ptdv/core/organisations/tree'
import type { Db } from '../database/connect.ts'

/** What of an act is kept in its payload: all but the order and the date, which are columns of their own. */
export type OrganisationPayload = OrganisationAct extends infer Act
  ? Act extends OrganisationAct
    ? Omit<Act, 'sequence' | 'effectiveOn' | 'kind'>
    : never
  : never

/** Folds the whole tree in time from its acts, those left out that were annulled. */
export async function loadTree(db: Pick<Db, 'selectFrom'>): Promise<Tree> {
  const rows = await db
    .selectFrom('act')
    .select(['act.id', 'act.kind', 'act.effective_on', 'act.payload'])
    .leftJoin('act as annulment', (join) =>
      join.onRef('annulment.corrects', '=', 'act.id').on('annulment.kind', '=', 'annulled'),
    )
    .where('act.subject', '=', 'organisation')
    .where('act.kind', '!=', 'annulled')
    .where('annulment.id', 'is', null)
    .execute()
  return foldTree(
    rows.map(
      (row) =>
        ({
          ...(row.payload as OrganisationPayload),
          kind: row.kind,
          sequence: row.id,
          effectiveOn: row.effective_on,
        }) as OrganisationAct,
    ),
  )
}
