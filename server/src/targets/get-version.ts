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
  return {
    version: found.version,
    lines: await readLines(unit, found.actId),
    paper: { number: found.paperNumber, date: found.paperDate },
    assignedOn: found.assignedOn,
  }
}
