import type { z } from 'zod'
import type { jobSchema } from '@ptdv/core/jobs/contract'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'

type Job = z.input<typeof jobSchema>

const NEWEST = 30

/** One of the asker's own jobs. @throws Missing */
export async function getJob(unit: Unit, id: number): Promise<Job> {
  const [job] = await readJobs(unit, sql`where j.id = ${id}`)
  if (job === undefined) throw new Missing()
  return job
}

/** The asker's own jobs for this organisation, newest first. */
export function listJobs(unit: Unit): Promise<Job[]> {
  return readJobs(unit, sql`order by j.id desc limit ${NEWEST}`)
}

async function readJobs(unit: Unit, which: RawBuilder<unknown>): Promise<Job[]> {
  const { rows } = await sql<
    Omit<Job, 'askedAt' | 'endedAt'> & { askedAt: Date; endedAt: Date | null }
  >`
    select j.id, j.kind, j.title, j.state, j.done, j.total, j.doing, j.cancel_asked as "cancelAsked", j.sentence, j.code,
      j.link, case when f.id is not null then json_build_object('id', f.id, 'name', f.name, 'size', f.size,
        'keptUntil', to_char(f.keep_until at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end as file,
      j.detail, j.asked_at as "askedAt", j.ended_at as "endedAt"
    from job j left join stored_file f on f.id = j.file_id ${which}`.execute(unit.db)
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
