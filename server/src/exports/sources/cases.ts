import { CASE_STATES } from '@ptdv/core/admission/case-states'
import { doerWords } from '@ptdv/core/admission/doer-words'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { stageLabel } from '../../admission/get-case.ts'
import { caseRows, countCases } from '../../admission/list-cases.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { filterWords, nameWords, sourceName, sourceWords } from '../filter-words.ts'
import { streamRows } from '../stream-rows.ts'

export const casesSource: ExportSource<'cases'> = {
  async title(unit, { organisation }) {
    const about = await getVisibleOrganisation(unit, organisation ?? unit.asker.organisationId)
    return titleOf('cases', about.name)
  },
  async open(unit, filters) {
    const { state, stage, source, text } = filters
    const count = await countCases(unit, filters, null)
    return {
      lines: [
        `${formatNumber(count)} hồ sơ ${CASE_STATES[state].after}`,
        ...filterWords([
          stage && `bước ${stageLabel(stage)}`,
          sourceWords(source),
          nameWords(text),
        ]),
      ],
      count,
      sheets: {
        cases: {
          rows: streamRows(unit, caseRows(unit, filters), (row) => ({
            name: row.name,
            birth: row.birth,
            cell: placedName(row.cellName, row.aboveName),
            cellCode: row.cellCode,
            source: sourceName(row.source),
            stage: stageLabel(row.stage),
            waitsFor: row.closedOn === null ? capitalised(doerWords(row.waitsFor)) : null,
            openedOn: row.openedOn,
            dueOn: row.closedOn === null ? row.dueOn : null,
            closedOn: row.closedOn,
          })),
        },
      },
    }
  },
}
