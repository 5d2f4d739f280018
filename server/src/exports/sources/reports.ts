import { REPORT_STATES } from '@ptdv/core/reports/report-state'
import { formatNumber } from '@ptdv/core/text/numbers'
import { listReports } from '../../reports/list-reports.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const reportsSource: ExportSource<'reports'> = {
  title: async ({ asker }, { year }) => titleOf('reports', asker.organisationName, year),
  async open(unit, filters) {
    const { own, children } = await listReports(unit, filters)
    const frozen = children.filter(({ state }) => state !== 'drafting').length
    return {
      lines:
        children.length === 0
          ? []
          : [
              `${formatNumber(frozen)} trong ${formatNumber(children.length)} tổ chức trực thuộc đã chốt số liệu`,
            ],
      count: children.length + 1,
      sheets: {
        reports: {
          rows: [own, ...children].map(({ organisation, state, cutOff }) => ({
            organisation: organisation.name,
            state: REPORT_STATES[state].name,
            cutOff,
          })),
        },
      },
    }
  },
}
