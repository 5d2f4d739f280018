import { can } from '@ptdv/core/access/roles'
import { IMPORT_KIND_KEYS, kindOf } from '@ptdv/core/imports/kinds'
import type { Unit } from '../database/unit-of-work.ts'

const NEWEST = 50

/** The imports of the organisation one acts for, newest first; or the one asked for. */
export async function listImports(unit: Unit, id?: number) {
  const kinds = IMPORT_KIND_KEYS.filter((kind) => can(unit.asker.role, kindOf(kind).capability))
  const rows = await unit.db
    .selectFrom('import_batch')
    .selectAll()
    .where('kind', 'in', kinds.length === 0 ? ['candidates'] : kinds)
    .where((eb) => (id === undefined ? eb('state', '!=', 'discarded') : eb('id', '=', id)))
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    state: row.state,
    counts: { write: row.rows_write, repair: row.rows_repair, skip: row.rows_skip },
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    writtenBy: row.written_by_name,
    writtenAt: row.written_at?.toISOString() ?? null,
    undoneBy: row.undone_by_name,
    undoneAt: row.undone_at?.toISOString() ?? null,
  }))
}
