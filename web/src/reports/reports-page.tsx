import { formatDate } from '@ptdv/core/calendar/format-date'
import { yearOf } from '@ptdv/core/calendar/plain-date'
import { dueNote, isLateReport } from '@ptdv/core/reports/cut-offs'
import type { ReportState } from '@ptdv/core/reports/report-state'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { YearlyReport } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Select } from '../ui/select.tsx'
import { YEAR } from '../targets/target-links.ts'
import { formPath } from './forms/form-address.ts'
import { reportHref } from './report-links.ts'
import { StateBadge } from './report-steps.tsx'
import { reportYears } from './report-years.ts'

type Placed = YearlyReport['line'][number]
type Key = 'organisation' | 'state' | 'cutOff'

const COLUMNS = (
  year: number,
  isLate: (state: ReportState) => boolean,
): readonly Column<Placed, Key>[] => [
  {
    key: 'organisation',
    title: 'Tổ chức',
    cell: ({ organisation }) => (
      <AppLink href={reportHref(year, organisation.id)}>{organisation.name}</AppLink>
    ),
  },
  {
    key: 'state',
    title: 'Đến bước',
    cell: ({ state }) => <StateBadge state={state} late={isLate(state)} />,
  },
  {
    key: 'cutOff',
    title: 'Số chốt hết ngày',
    cell: ({ cutOff }) => (cutOff === null ? '–' : formatDate(cutOff)),
  },
]

/** The yearly reports of a year: one's own, and where those directly below stand. */
export function ReportsPage() {
  const { today } = useMe()
  // The forms' rows are told by people's records.
  const mayList = useMay('people.read')
  const maySetTemplate = useMay('reports.set_template')
  const query = useQueryParams()
  const year = query.getNumber(YEAR) ?? yearOf(today)
  const reports = useQuery(api.reports.listReports.queryOptions({ input: { year } }))
  const cutOffs = useQuery(api.reports.getCutOffs.queryOptions({ input: { year } }))
  if (reports.error) {
    return <ProblemView problem={problemOf(reports.error)} onRetry={() => void reports.refetch()} />
  }
  if (!reports.data) return <Loading label={`Đang tải báo cáo năm ${year}`} lines={4} />
  const { own, children } = reports.data
  const isLate = (state: ReportState) =>
    cutOffs.data !== undefined && isLateReport({ state, year }, cutOffs.data, today)
  const done = children.filter(({ state }) => state !== 'drafting').length
  return (
    <>
      <PageHead
        title={`Báo cáo năm ${year}`}
        sub={[
          children.length === 0
            ? 'Số liệu lấy từ các việc đã ghi; chốt rồi thì giữ nguyên.'
            : `${done} / ${children.length} tổ chức trực thuộc đã chốt số liệu.`,
          ...(cutOffs.data ? [dueNote(year, cutOffs.data)] : []),
        ].join(' ')}
        actions={
          <>
            <ExportButton what="reports" filters={{ year }} />
            {mayList && <LinkButton href={formPath('1')}>Biểu thống kê</LinkButton>}
            <LinkButton href="/bao-cao/ton-that">Ra khỏi danh sách</LinkButton>
            {maySetTemplate && <LinkButton href="/mau-giay-to">Mẫu giấy tờ</LinkButton>}
            <LinkButton kind="primary" href={reportHref(year, own.organisation.id)}>
              Mở báo cáo của {own.organisation.name}
            </LinkButton>
          </>
        }
      />
      <div className="filters page-filters">
        <Select
          look="filter"
          aria-label="Năm báo cáo"
          options={reportYears(today, year).map((one) => ({
            value: String(one),
            label: `Năm ${one}`,
          }))}
          value={String(year)}
          onValue={(chosen) => query.set({ [YEAR]: chosen })}
        />
      </div>
      <Card label="Báo cáo của các tổ chức">
        <DataTable
          className="lines"
          caption={`Báo cáo năm ${year}, tổ chức mình ở trên`}
          columns={COLUMNS(year, isLate)}
          rows={[own, ...children]}
          rowKey={({ organisation }) => organisation.id}
        />
      </Card>
    </>
  )
}
