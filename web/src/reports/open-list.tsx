import { daysInMonth, plainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FactKind } from '@ptdv/core/reports/facts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { FigureKey } from './board-links.ts'
import { PeoplePanel } from './people-panel.tsx'

interface OpenListProps {
  readonly input: {
    readonly year: number
    readonly organisation: number
    readonly basis: 'then' | 'today'
    readonly source?: number
    readonly asOf?: PlainDate
    /** The act that froze a report: its list as it was known then. */
    readonly frozen?: number
  }
  readonly figure: FigureKey & { readonly fact: FactKind }
  readonly over: string
  readonly to: PlainDate
  readonly onClose: () => void
  readonly onSource: (source: number | null) => void
}

/** The people behind one figure, page by page. */
export function OpenList({ input, figure, over, to, onClose, onSource }: OpenListProps) {
  const source = figure.source ?? input.source
  const asked = {
    ...input,
    organisation: figure.organisation ?? input.organisation,
    fact: figure.fact,
    ...(source === undefined ? {} : { source }),
    ...(figure.month === undefined ? {} : { month: figure.month }),
  }
  const list = useInfiniteQuery({
    queryKey: ['board-list', asked],
    queryFn: ({ pageParam }) =>
      client.reports.list({ ...asked, ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
  const first = list.data?.pages[0]
  const month = figure.month === undefined ? undefined : String(figure.month).padStart(2, '0')
  return (
    <PeoplePanel
      over={over}
      fact={figure.fact}
      from={plainDate(`${input.year}-${month ?? '01'}-01`)}
      to={
        month === undefined || to.startsWith(`${input.year}-${month}`)
          ? to
          : lastDay(input.year, figure.month!)
      }
      total={first?.total ?? 0}
      bySource={first?.bySource ?? []}
      people={list.data?.pages.flatMap((page) => page.people) ?? []}
      source={source ?? null}
      loading={list.isPending}
      exporting={<ExportButton what="people_behind" filters={asked} size="small" label="Excel" />}
      onSource={onSource}
      {...(list.hasNextPage ? { onMore: () => void list.fetchNextPage() } : {})}
      onClose={onClose}
    />
  )
}

function lastDay(year: number, month: number): PlainDate {
  const day = daysInMonth(year, month)
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${day}`)
}
