import { can } from '@ptdv/core/access/roles'
import { EXPORTS, type ExportKey, type FiltersOf } from '@ptdv/core/exports/exports'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { EXPORT_SOURCES } from './export-sources.ts'

/** One kind of export with its own filters. */
export interface Asked<What extends ExportKey> {
  readonly what: What
  readonly filters: FiltersOf<What>
}

/** What the workbook is called. @throws Missing where the role or the filters lead to what the asker may not see */
export async function titleExport<What extends ExportKey>(
  unit: Unit,
  { what, filters }: Asked<What>,
): Promise<string> {
  if (!can(unit.asker.role, EXPORTS[what].needs)) throw new Missing()
  return EXPORT_SOURCES[what].title(unit, filters)
}
