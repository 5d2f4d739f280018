import type { ReportState } from '@ptdv/core/reports/report-state'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { documentForm, missingInPaper } from '@ptdv/core/reports/document-form'
import type { FigureSpan } from '@ptdv/core/reports/report-document'
import { yearlyReport } from '@ptdv/core/reports/yearly-report'
import type { ReactNode } from 'react'
import type { YearlyReport } from '../api/shapes.ts'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { ReportPaper } from './report-paper.tsx'
import { ReportSteps } from './report-steps.tsx'
import './report.css'

export interface ReportViewProps {
  readonly report: YearlyReport
  readonly years: readonly number[]
  readonly hrefOf: (span: FigureSpan) => string
  readonly isOpen: (span: FigureSpan) => boolean
  readonly mayOpen: (organisation: number) => boolean
  /** Until when reports of the year are handed in, in words; empty while it is asked. */
  readonly due: string
  readonly isLate: (state: ReportState) => boolean
  readonly onYear: (year: number) => void
  readonly onBasis: (basis: YearlyReport['data']['basis']) => void
  readonly onShown: (shown: YearlyReport['shown']) => void
  /** Buttons of who may do something with it. */
  readonly actions: ReactNode
  /** Proves the frozen figures. */
  readonly proof: ReactNode
  readonly panel: ReactNode
}

export function ReportView(props: ReportViewProps) {
  const { report } = props
  const { data, shown, freeze, above, paper } = report
  const document = yearlyReport(data, report.remarks)
  const missing = missingInPaper(paper)
  return (
    <>
      <PageHead
        crumb={{
          href: `/bao-cao?nam=${data.year}`,
          label: 'Báo cáo',
          here: data.organisation.name,
        }}
        title={`Báo cáo phát triển đảng viên năm ${data.year}`}
        sub={standing(report)}
        actions={props.actions}
      />
      <div className="filters page-filters">
        <Select
          look="filter"
          aria-label="Năm báo cáo"
          options={props.years.map((year) => ({ value: String(year), label: `Năm ${year}` }))}
          value={String(data.year)}
          onValue={(year) => props.onYear(Number(year))}
        />
        <Segmented
          label="Cây tổ chức"
          options={[
            { value: 'then', label: 'Cây tổ chức lúc đó' },
            { value: 'today', label: shown === 'frozen' ? 'Cây ngày chốt' : 'Cây hôm nay' },
          ]}
          value={data.basis}
          onValue={props.onBasis}
        />
        {freeze && (
          <Segmented
            label="Số liệu"
            options={[
              { value: 'frozen', label: 'Số đã chốt' },
              { value: 'now', label: 'Số hôm nay' },
            ]}
            value={shown}
            onValue={props.onShown}
          />
        )}
      </div>
      {missing.length > 0 && (
        <div className="page-problem">
          <ProblemNotice
            kind="info"
            title="Văn bản còn để trống"
            sentence={`Chưa có ${missing.join(', ')}. Tệp Word để dấu chấm ở những chỗ này.`}
          />
        </div>
      )}
      <div className="report">
        <div className="report-side">
          <ReportSteps
            report={report}
            mayOpen={props.mayOpen}
            due={props.due}
            isLate={props.isLate}
          />
          {props.proof}
        </div>
        <ReportPaper
          data={data}
          document={document}
          form={documentForm(
            { ...data.organisation, above: above?.name ?? null },
            paper,
            data.year,
          )}
          differences={report.differences}
          hrefOf={props.hrefOf}
          isOpen={props.isOpen}
        />
      </div>
      {props.panel}
    </>
  )
}

function standing({ data, shown, freeze, differences }: YearlyReport): string {
  if (freeze === null) {
    return `Chưa chốt. Số liệu tính đến hết ngày ${formatDate(data.cutOff)}, còn đổi khi có việc ghi thêm.`
  }
  const since =
    differences.length === 0
      ? 'Đến nay chưa có gì khác.'
      : `Đến nay ${differences.length} số đã khác, ghi bên lề.`
  return shown === 'frozen'
    ? `Số đã chốt hết ngày ${formatDate(freeze.cutOff)}. ${since}`
    : `Số hôm nay của kỳ đến hết ngày ${formatDate(data.cutOff)}. ${since}`
}
