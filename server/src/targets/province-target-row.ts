import { dateOf, endOfYear, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ProvinceTarget } from '@ptdv/core/targets/province-target'
import type { Unit } from '../database/unit-of-work.ts'
import { readFigures } from '../figures/read-figures.ts'
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

/** Before the Party was founded nobody was admitted. */
const BEGINNING = dateOf(1930, 2, 1)

/** Members at the end of the year before, as the tree then was: the base of the year's rate (clause 1.1). */
export async function readMembersAtStart(
  unit: Unit,
  organisation: number,
  year: number,
): Promise<number> {
  const rows = await readFigures(unit, {
    organisations: [organisation],
    kinds: ['member'],
    basis: 'then',
    from: BEGINNING,
    to: endOfYear(year - 1),
  })
  return rows.reduce((sum, row) => sum + row.amount, 0)
}

/** The province's target belongs to the provincial committee. @throws Missing for every other asker */
export async function getProvince(unit: Unit): Promise<VisibleOrganisation> {
  const organisation = await getVisibleOrganisation(unit, unit.asker.organisationId)
  if (organisation.kind !== 'provincial_committee') throw new Missing()
  return organisation
}
