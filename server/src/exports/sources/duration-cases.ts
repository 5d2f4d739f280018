import { treeWords } from '@ptdv/core/reports/board-words'
import { STRETCHES } from '@ptdv/core/reports/durations'
import { formatNumber } from '@ptdv/core/text/numbers'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { listDurationCases } from '../../reports/list-duration-cases.ts'
import type { ExportSource } from '../export-source.ts'

export const durationCasesSource: ExportSource<'duration_cases'> = {
  async title(unit, { organisation, stretch, year }) {
    const about = await getVisibleOrganisation(unit, organisation)
    return `${STRETCHES[stretch].name} năm ${year} – ${about.name}`
  },
  async open(unit, filters) {
    const { cases, longest } = await listDurationCases(unit, filters, Infinity)
    return {
      lines: [`${formatNumber(cases)} hồ sơ, lâu nhất trước; ${treeWords(filters.basis)}`],
      count: longest.length,
      sheets: {
        cases: {
          rows: longest.map(({ person, cell, from, to, days }) => ({
            name: person.name,
            cell: cell.name,
            from,
            to,
            days,
          })),
        },
      },
    }
  },
}
