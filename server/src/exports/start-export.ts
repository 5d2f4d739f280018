import type { ExportRequest } from '@ptdv/core/exports/contract'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { startJob } from '../jobs/start-job.ts'
import { titleExport } from './title-export.ts'

/**
 * Asks for a workbook of a list or board. While the same one is still being made, that one is answered: pressing the
 * button again looks at it. @throws Missing
 */
export async function startExport(
  unit: Unit,
  { what, filters }: ExportRequest,
): Promise<{ job: number }> {
  const title = await titleExport(unit, { what, filters })
  const input = { what, filters }
  const { rows } = await sql<{ job: number }>`
    select id as job from job where kind = 'export' and state in ('waiting', 'running') and not cancel_asked
      and input = ${JSON.stringify(input)}::jsonb order by id limit 1`.execute(unit.db)
  return rows[0] ?? startJob(unit, { kind: 'export', title: `Xuất Excel: ${title}`, input })
}
