import type { JobKind } from '@ptdv/core/jobs/kinds'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'

/** Asks for a job, in the transaction of the request: sent twice, it is asked for once. Returns the job's number. */
export async function startJob(
  unit: Unit,
  job: { readonly kind: JobKind; readonly title: string; readonly input: unknown },
): Promise<{ job: number }> {
  const { asker } = unit
  const asked = await sql<{ id: number }>`
    insert into job (kind, title, organisation_id, account_id, asker, input)
    values (${job.kind}, ${job.title}, ${asker.organisationId}, ${asker.accountId}, ${JSON.stringify(asker)},
      ${JSON.stringify(job.input)}) returning id`.execute(unit.db)
  return { job: asked.rows[0]!.id }
}
