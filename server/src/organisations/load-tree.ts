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

/** Folds the whole tree in time from its acts. */
export async function loadTree(db: Pick<Db, 'selectFrom'>): Promise<Tree> {
  const rows = await db
    .selectFrom('act')
    .select(['id', 'kind', 'effective_on', 'payload'])
    .where('subject', '=', 'organisation')
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
