import { formatDate } from '@ptdv/core/calendar/format-date'
import { RISKS, type RiskKey } from '@ptdv/core/reports/risks'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Loading } from '../ui/loading.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProblemView } from '../ui/problem-view.tsx'

interface RiskPanelProps {
  readonly organisation: { readonly id: number; readonly name: string }
  readonly risk: RiskKey
  readonly onClose: () => void
}

/** Members at risk by one condition, with the day by which something had to be done. */
export function RiskPanel({ organisation, risk, onClose }: RiskPanelProps) {
  const found = useQuery(
    api.reports.risk.queryOptions({ input: { organisation: organisation.id, risk } }),
  )
  const { name, source, todo } = RISKS[risk]
  return (
    <Panel
      title={name}
      over={organisation.name}
      label="Đảng viên có nguy cơ"
      onClose={onClose}
      head={
        <p className="muted panel-note">
          {source}. {todo}
          {found.data &&
            found.data.total > found.data.people.length &&
            ` Dưới đây là ${formatNumber(found.data.people.length)} trong ${formatNumber(found.data.total)} người.`}
        </p>
      }
    >
      {found.error ? (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      ) : found.data ? (
        found.data.people.map(({ person, cell, due, tells }) => (
          <div className="pers" key={person.id}>
            <AppLink href={`/dang-vien/${person.id}`}>{person.name}</AppLink>
            <span className="when">hạn {formatDate(due)}</span>
            <p>
              {cell.name}; {tells}
            </p>
          </div>
        ))
      ) : (
        <Loading label="Đang mở danh sách" />
      )}
    </Panel>
  )
}
