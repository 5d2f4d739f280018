import { can } from '@ptdv/core/access/roles'
import { yearOf } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { requestItem, targetItems } from '@ptdv/core/work/office-items'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { findAssignedFromAbove } from '../targets/assigned-from-above.ts'
import { findDraft } from '../targets/draft.ts'
import { listRequests } from '../targets/list-requests.ts'
import { listAssignments } from '../targets/read-assignments.ts'
import { assignedLink, provinceTargetLink, requestsLink } from '../targets/target-links.ts'
import { officeLines, type OfficeLine } from './office-line.ts'

/** Targets of this year that were not passed on, and requests about them that wait for an answer. */
export async function targetWork(
  unit: Unit,
  organisation: VisibleOrganisation,
): Promise<OfficeLine[]> {
  const year = yearOf(unit.today)
  const passesOn =
    can(unit.asker.role, 'targets.assign') && !ORGANISATION_KINDS[organisation.kind].holdsMembers
  const asks = can(unit.asker.role, 'targets.request')
  return [
    ...(passesOn ? await passingOn(unit, organisation, year) : []),
    ...(passesOn || asks ? await requests(unit, year, { answers: passesOn, asks }) : []),
  ]
}

async function passingOn(
  unit: Unit,
  organisation: VisibleOrganisation,
  year: number,
): Promise<OfficeLine[]> {
  const province = organisation.kind === 'provincial_committee'
  const assigned = await findAssignedFromAbove(unit, organisation, year)
  const [newest] = await listAssignments(unit, year)
  const draft = await findDraft(unit, year)
  const items = targetItems({
    year,
    province,
    assigned: assigned?.total ?? null,
    passedOn: newest?.total ?? null,
    gapExplained: newest?.gapReason != null,
    draftBy: draft?.savedBy ?? null,
  })
  const link = assigned === null ? provinceTargetLink(year) : assignedLink(organisation.kind, year)
  return officeLines(items, link)
}

async function requests(
  unit: Unit,
  year: number,
  may: { readonly answers: boolean; readonly asks: boolean },
): Promise<OfficeLine[]> {
  const { fromBelow, own } = await listRequests(unit, year)
  const waiting = [
    ...(may.answers ? fromBelow.map((request) => ({ ...request, own: false })) : []),
    ...(may.asks ? own.map((request) => ({ ...request, own: true })) : []),
  ].filter(({ answer }) => answer === null)
  const items = waiting.map((request) =>
    requestItem({ ...request, year, from: request.organisation.name }),
  )
  return officeLines(items, requestsLink(year))
}
