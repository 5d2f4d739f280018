import { describeAct } from '@ptdv/core/admission/describe-act'
import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { getLoadedCase } from '../../admission/load-cases.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const caseHistorySource: ExportSource<'case_history'> = {
  title: async (unit, { id }) =>
    titleOf('case_history', (await getLoadedCase(unit, id)).person.name),
  async open(unit, { id }) {
    const { acts, person, passage } = await getLoadedCase(unit, id)
    const newest = acts.toSorted((a, b) => (a.happenedOn < b.happenedOn ? 1 : -1) || b.id - a.id)
    return {
      lines: [`Sinh ${formatPartialDate(person.birth)}, ${passage.cell.name}`],
      count: acts.length,
      sheets: {
        acts: {
          rows: newest.map((act) => ({
            happenedOn: act.happenedOn,
            what: describeAct(act),
            by: act.organisationName,
            recordedBy: act.recordedBy,
            onBehalfOf: act.onBehalfOf,
          })),
        },
      },
    }
  },
}
