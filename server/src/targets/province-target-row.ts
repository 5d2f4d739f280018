import { endOfYear, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ProvinceTarget } from '@ptdv/core/targets/province-target'
import type { Unit } from '../database/unit-of-work.ts'
import { readMembers } from '../figures/read-members.ts'
import { Missing } from '../http/missing.ts'
import {
  getVisibleOrganisation,
  type VisibleOrganisation,
} from '../organisations/get-visible-organisation.ts'

export interface DatedProvinceTarget extends ProvinceTarget {
  readonly year: number
  /** null while it is only reckoned, not set. */
  readonly setOn: PlainDate | null
}

/**
 * Members at the end of the year before: the base of the year's rate (clause 1.1). As the tree then was; a province
 * founded since counts those of the ones it was made of.
 */
export async function readMembersAtStart(
  unit: Unit,
  organisation: number,
  year: number,
): Promise<number> {
  const on = endOfYear(year - 1)
  const { foundedOn } = await getVisibleOrganisation(unit, organisation)
  const basis = foundedOn > on ? 'today' : 'then'
  const members = await readMembers(unit, { organisations: [organisation], on, basis })
  return members.get(organisation) ?? 0
}

/** The province's target belongs to the provincial committee. @throws Missing for every other asker */
export async function getProvince(unit: Unit): Promise<VisibleOrganisation> {
  const organisation = await getVisibleOrganisation(unit, unit.asker.organisationId)
  if (organisation.kind !== 'provincial_committee') throw new Missing()
  return organisation
}
