import { can } from '@ptdv/core/access/roles'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { findAssignedFromAbove } from './assigned-from-above.ts'
import { findDraft } from './draft.ts'
import { listRequests } from './list-requests.ts'
import { listAssignments, readLines } from './read-assignments.ts'
import { findPrinted } from './printed-totals.ts'
import { readSheetChildren } from './read-sheet-children.ts'

/** The sheet of the asker's own level for a year: what came from above, what goes below, drafts, versions, requests. */
export async function getSheet(unit: Unit, year: number) {
  const own = await getVisibleOrganisation(unit, unit.asker.organisationId)
  // What is not yet assigned is only for those who assign.
  const assigns = can(unit.asker.role, 'targets.assign')
  const [{ children, round }, assignments, requests, draft, printed, assignedFromAbove] =
    await Promise.all([
      readSheetChildren(unit, year),
      listAssignments(unit, year),
      listRequests(unit, year),
      assigns ? findDraft(unit, year) : null,
      assigns ? findPrinted(unit, year) : null,
      findAssignedFromAbove(unit, own, year),
    ])
  const newest = assignments[0]
  const living = new Set(children.map(({ organisation }) => organisation.id))
  return {
    year,
    organisation: { id: own.id, name: own.name },
    assignedFromAbove,
    sumOfParts: newest?.total ?? null,
    children,
    poolRound: round?.name ?? null,
    printed,
    draft:
      draft === null
        ? null
        : {
            lines: draft.lines.filter((line) => living.has(line.child)),
            version: draft.version,
            savedAt: draft.savedAt.toISOString(),
            savedBy: draft.savedBy,
          },
    assigned:
      newest === undefined
        ? null
        : {
            version: newest.version,
            lines: await readLines(unit, newest.actId),
            paper: { number: newest.paperNumber, date: newest.paperDate },
            assignedOn: newest.assignedOn,
            gapReason: newest.gapReason,
          },
    versions: assignments.map((assignment) => ({
      version: assignment.version,
      total: assignment.total,
      paper: { number: assignment.paperNumber, date: assignment.paperDate },
      assignedOn: assignment.assignedOn,
      changeReason: assignment.changeReason,
    })),
    requests: requests.fromBelow,
    ownRequests: requests.own,
  }
}
