import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { STRETCHES, type StretchKey } from '@ptdv/core/reports/durations'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Loading } from '../ui/loading.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProblemView } from '../ui/problem-view.tsx'

interface DurationCasesProps {
  readonly input: {
    readonly year: number
    readonly organisation: number
    readonly basis: 'then' | 'today'
    readonly asOf?: PlainDate
    readonly stretch: StretchKey
  }
  readonly onClose: () => void
}

/** The cases behind a median, the longest first; docked beside the table. */
export function DurationCases({ input, onClose }: DurationCasesProps) {
  const found = useQuery(api.reports.durationCases.queryOptions({ input }))
  return (
    <Panel
      title={STRETCHES[input.stretch].name}
      over="Lâu nhất trước"
      onClose={onClose}
      foot={<ExportButton what="duration_cases" filters={input} size="small" label="Excel" />}
      head={
        found.data && (
          <p className="muted panel-note">
            {formatNumber(found.data.cases)} hồ sơ
            {found.data.cases > found.data.longest.length &&
              `, dưới đây là ${formatNumber(found.data.longest.length)} hồ sơ lâu nhất`}
          </p>
        )
      }
    >
      {found.error ? (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      ) : found.data ? (
        <>
          {found.data.longest.map(({ case: id, person, cell, from, to, days }) => (
            <div className="pers" key={id}>
              <AppLink href={`/ho-so/${id}`}>{person.name}</AppLink>
              <span className="when">{formatNumber(days)} ngày</span>
              <p>
                {cell.name}; {formatDate(from)} – {formatDate(to)}
              </p>
            </div>
          ))}
        </>
      ) : (
        <Loading label="Đang mở danh sách" />
      )}
    </Panel>
  )
}
