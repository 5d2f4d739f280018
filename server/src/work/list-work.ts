import { addMonths, monthOf } from '@ptdv/core/calendar/plain-date'
import { comingLines } from '@ptdv/core/work/coming-dates'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { awayWork } from './away-work.ts'
import { badgeWork } from './badge-work.ts'
import { allCaseLines, caseWork, type CaseLine } from './case-work.ts'
import type { OfficeLine } from './office-line.ts'
import { overdueBelow } from './overdue-below.ts'
import { probationsEnding } from './probations-ending.ts'
import { qualityWork } from './quality-work.ts'
import { reportWork } from './report-work.ts'
import { residenceWork } from './residence-work.ts'
import { soldierWork } from './soldier-work.ts'
import { surveyWork } from './survey-work.ts'
import { targetWork } from './target-work.ts'
import { temporaryWork } from './temporary-work.ts'
import { transferWork } from './transfer-work.ts'
import { todoWork } from './todo-work.ts'
import { yearSoFar } from './year-so-far.ts'

/** What the organisation one acts for has to do, has late and waits for; and the days of the next month that are known. */
export async function listWork(unit: Unit) {
  const organisation = await getVisibleOrganisation(unit, unit.asker.organisationId)
  const month = monthOf(addMonths(unit.today, 1))
  const cases = await caseWork(unit, organisation, month)
  const lines = [
    ...cases.lines,
    ...(await surveyWork(unit, organisation)),
    ...(await targetWork(unit, organisation)),
    ...(await reportWork(unit, organisation)),
    ...(await transferWork(unit, organisation)),
    ...(await temporaryWork(unit, organisation)),
    ...(await overdueBelow(unit, organisation)),
    ...(await awayWork(unit, organisation)),
    ...(await residenceWork(unit, organisation)),
    ...(await badgeWork(unit, organisation)),
    ...(await soldierWork(unit, organisation)),
    ...(await todoWork(unit)),
    ...(await qualityWork(unit, organisation)),
  ]
  return {
    items: lines.toSorted((a, b) => ((a.item.due ?? '9999') < (b.item.due ?? '9999') ? -1 : 1)),
    more: cases.more,
    year: await yearSoFar(unit, organisation.id, organisation.kind === 'provincial_committee'),
    coming: {
      month: Number(month.slice(5)),
      lines: comingLines([
        ...cases.expiring,
        ...(await probationsEnding(unit, organisation.id, month)),
      ]),
    },
  }
}

/** All of it: what belongs to no case first, then the cases, as many at a time as the page shows. */
export async function* listAllWork(unit: Unit): AsyncGenerator<CaseLine | OfficeLine> {
  const organisation = await getVisibleOrganisation(unit, unit.asker.organisationId)
  yield* await surveyWork(unit, organisation)
  yield* await targetWork(unit, organisation)
  yield* await reportWork(unit, organisation)
  yield* await transferWork(unit, organisation)
  yield* await temporaryWork(unit, organisation)
  yield* await overdueBelow(unit, organisation)
  yield* await awayWork(unit, organisation)
  yield* await residenceWork(unit, organisation)
  yield* await badgeWork(unit, organisation)
  yield* await soldierWork(unit, organisation)
  yield* await todoWork(unit)
  yield* await qualityWork(unit, organisation)
  yield* allCaseLines(unit, organisation)
}
