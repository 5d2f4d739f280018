import { isOpen } from '@ptdv/core/jobs/kinds'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { getJob } from './read-jobs.ts'

/** Asks a job of one's own to stop. False when it has already ended. @throws Missing */
export async function cancelJob(unit: Unit, id: number): Promise<{ asked: boolean }> {
  const { state } = await getJob(unit, id)
  if (!isOpen(state)) return { asked: false }
  await sql`update job set cancel_asked = true where id = ${id}`.execute(unit.db)
  return { asked: true }
}
