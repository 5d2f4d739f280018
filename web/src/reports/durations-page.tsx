import { isPlainDate, yearOf } from '@ptdv/core/calendar/plain-date'
import { STRETCH_KEYS, type StretchKey } from '@ptdv/core/reports/durations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { AS_OF, useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { DurationCases } from './duration-cases.tsx'
import { DurationsView } from './durations-view.tsx'

/** Whether procedures have become shorter: medians by stretch and organisation, and what was sent back. */
export function DurationsPage() {
  const { today, acting } = useMe()
  const query = useQueryParams()
  const mayList = useMay('people.read')
  const asOf = query.get(AS_OF)
  const stretch = STRETCH_KEYS.find((key) => key === query.get('chang')) ?? null
  const input = {
    year: query.getNumber('nam') ?? yearOf(today),
    organisation: query.getNumber('to-chuc') ?? acting?.organisation.id ?? 0,
    basis: query.get('cay') === 'hom-nay' ? ('today' as const) : ('then' as const),
    ...(asOf !== null && isPlainDate(asOf) ? { asOf } : {}),
  }
  const found = useQuery(
    api.reports.durations.queryOptions({ input, placeholderData: keepPreviousData }),
  )
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <Loading label="Đang tính thời gian giải quyết" lines={6} />
  return (
    <DurationsView
      durations={found.data}
      exporting={<ExportButton what="durations" filters={input} />}
      basis={input.basis}
      thisYear={yearOf(today)}
      onYear={(year) => query.set({ nam: year, chang: null })}
      onBasis={(basis) => query.set({ cay: basis === 'today' ? 'hom-nay' : null, chang: null })}
      organisationHref={(id) => query.hrefWith({ 'to-chuc': id, chang: null })}
      listHref={mayList ? (key: StretchKey) => query.hrefWith({ chang: key }) : undefined}
      open={stretch}
      panel={
        stretch &&
        mayList && (
          <DurationCases
            key={stretch}
            input={{ ...input, stretch }}
            onClose={() => query.set({ chang: null })}
          />
        )
      }
    />
  )
}
