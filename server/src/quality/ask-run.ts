import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { startJob } from '../jobs/start-job.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'

/** Asks to check a part of the tree now. While the same is still being done, that job is answered. @throws Missing */
export async function askRun(
  unit: Unit,
  query: { readonly organisation: number },
): Promise<{ job: number }> {
  const { id, name } = await getVisibleOrganisation(unit, query.organisation)
  const input = { organisation: id }
  const { rows } = await sql<{ job: number }>`
    select id as job from job where kind = 'check_data' and state in ('waiting', 'running') and not cancel_asked
      and input = ${JSON.stringify(input)}::jsonb order by id limit 1`.execute(unit.db)
  return rows[0] ?? startJob(unit, { kind: 'check_data', title: `Kiểm dữ liệu: ${name}`, input })
}
