import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { listAssignments, readLines } from './read-assignments.ts'

/** One assignment of the asker's own, as it was issued. @throws Missing */
export async function getVersion(
  unit: Unit,
  input: { readonly year: number; readonly version: number },
) {
  const assignments = await listAssignments(unit, input.year)
  const found = assignments.find(({ version }) => version === input.version)
  if (found === undefined) throw new Missing()
  const earlier = assignments.find(({ version }) => version === input.version - 1)
  const lines = await readLines(unit, found.actId)
  return {
    version: found.version,
    lines,
    children: await namesOn(
      unit,
      lines.map(({ child }) => child),
      found.assignedOn,
    ),
    paper: { number: found.paperNumber, date: found.paperDate },
    assignedOn: found.assignedOn,
    gapReason: found.gapReason,
    changeReason: found.changeReason,
    recordedBy: found.recordedByName,
    before: earlier === undefined ? null : await readLines(unit, earlier.actId),
  }
}

async function namesOn(
  unit: Unit,
  ids: readonly number[],
  on: PlainDate,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select o.id, coalesce(n.name, o.name) as name from organisation o
    left join organisation_name n on n.organisation_id = o.id and n.from_on <= ${on} and (n.to_on is null or n.to_on > ${on})
    where o.id = any (${ids}::integer[]) order by o.code nulls last, o.id`.execute(unit.db)
  return rows
}
