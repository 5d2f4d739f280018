import { can } from '@ptdv/core/access/roles'
import { yearOf } from '@ptdv/core/calendar/plain-date'
import { isToHandIn, yearCutOff, yearDue } from '@ptdv/core/reports/cut-offs'
import { reportItem } from '@ptdv/core/work/office-items'
import type { Unit } from '../database/unit-of-work.ts'
import type { VisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { readCutOffs } from '../reports/read-cut-offs.ts'
import { reportLink } from '../reports/report-link.ts'
import { findReport } from '../reports/report-row.ts'
import { officeLines, type OfficeLine } from './office-line.ts'

/** The report of the newest year that is closed, while it is not handed in; nothing while the province has set no day. */
export async function reportWork(
  unit: Unit,
  organisation: VisibleOrganisation,
): Promise<OfficeLine[]> {
  if (!can(unit.asker.role, 'reports.freeze')) return []
  const thisYear = yearOf(unit.today)
  for (const year of [thisYear, thisYear - 1]) {
    const cutOffs = await readCutOffs(unit, year)
    const [cutOff, due] = [yearCutOff(year, cutOffs), yearDue(year, cutOffs)]
    if (cutOff >= unit.today) continue
    if (due === null || organisation.foundedOn > cutOff) return []
    const report = await findReport(unit, organisation.id, year)
    if (!isToHandIn(report?.state ?? 'drafting')) return []
    const item = reportItem(
      { year, cutOff, due, source: cutOffs.yearDue.source },
      { today: unit.today, calendar: unit.house.calendar },
    )
    return officeLines([item], reportLink(year, organisation.id))
  }
  return []
}
