import { formatDate } from '@ptdv/core/calendar/format-date'
import { treeWords } from '@ptdv/core/reports/board-words'
import { limitOf, STRETCHES } from '@ptdv/core/reports/durations'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { getDurations } from '../../reports/get-durations.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const durationsSource: ExportSource<'durations'> = {
  async title(unit, { organisation, year }) {
    const about = await getVisibleOrganisation(unit, organisation)
    return titleOf('durations', about.name, year)
  },
  async open(unit, filters) {
    const { stretches, children, returns, asOf } = await getDurations(unit, filters)
    return {
      lines: [
        `Hồ sơ xong chặng từ đầu năm đến hết ngày ${formatDate(asOf)}; ${treeWords(filters.basis)}`,
        'Tính bằng ngày làm việc; số giữa: một nửa nhanh hơn, một nửa lâu hơn',
      ],
      count: null,
      sheets: {
        stretches: {
          rows: stretches.map(({ key, cases, median, lastYear, overLimit }) => ({
            stretch: STRETCHES[key].name,
            by: STRETCHES[key].by,
            cases,
            median,
            limit: limitOf(key),
            overLimit,
            lastCases: lastYear.cases,
            lastMedian: lastYear.median,
          })),
        },
        children: {
          rows: children.map(({ organisation, whole, wholeLastYear, decision, returned }) => ({
            organisation: organisation.name,
            cases: whole.cases,
            median: whole.median,
            lastMedian: wholeLastYear.median,
            decisionCases: decision.cases,
            decisionMedian: decision.median,
            returned,
          })),
        },
        returns: {
          rows: returns.map(({ person, cell, by, on, reason }) => ({
            person,
            cell,
            by,
            on,
            reason,
          })),
        },
      },
    }
  },
}
