import { can } from '@ptdv/core/access/roles'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { qualityItems } from '@ptdv/core/work/office-items'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { findCheck } from '../quality/all-checks.ts'
import { countFindings } from '../quality/get-quality.ts'
import { officeLines, type OfficeLine } from './office-line.ts'

/** What is wrong or missing in the data of a base organisation, as one line; notes are left to the page. */
export async function qualityWork(
  unit: Unit,
  { id, kind }: VisibleOrganisation,
): Promise<OfficeLine[]> {
  if (!ORGANISATION_KINDS[kind].base || !can(unit.asker.role, 'quality.run')) return []
  let found = 0
  for (const [key, counts] of await countFindings(unit, id)) {
    if (findCheck(key)?.severity !== 'note') found += counts.found
  }
  return officeLines(qualityItems(found), `/chat-luong-du-lieu?to-chuc=${id}`)
}
