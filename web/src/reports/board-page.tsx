import { isPlainDate, yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Board } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { AS_OF, useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { requestsHref } from '../targets/target-links.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import type { BoardColumn } from './board-figures.ts'
import { BoardView, type BoardFilters } from './board-view.tsx'
import { printFigure, readFigure } from './figure-key.ts'
import { OpenList } from './open-list.tsx'

/** The directive's first year, and the term it belongs to. */
const FIRST_YEAR = 2023
/** From this month on an office prepares the next year's targets. */
const PREPARES_NEXT_FROM = 9

const SORTS: readonly BoardColumn[] = [
  'organisation',
  'target',
  'result',
  'percent',
  'gap',
  'left',
  'lastYear',
]

/** Target against result; every filter and the open list are in the address. */
export function BoardPage() {
  const me = useMe()
  const query = useQueryParams()
  const mayAssign = useMay('targets.assign')
  const mayRequest = useMay('targets.request')
  const filters = readFilters(query, me.today)
  const asOfText = query.get(AS_OF)
  const asOf = asOfText !== null && isPlainDate(asOfText) ? asOfText : undefined
  const organisation = query.getNumber('to-chuc') ?? me.acting?.organisation.id ?? 0
  const input = {
    year: filters.year,
    organisation,
    basis: filters.basis,
    ...(filters.source === null ? {} : { source: filters.source }),
    ...(asOf === undefined ? {} : { asOf }),
  }
  const board = useQuery(
    api.reports.board.queryOptions({ input, placeholderData: keepPreviousData }),
  )
  if (board.error)
    return <ProblemView problem={problemOf(board.error)} onRetry={() => void board.refetch()} />
  if (!board.data) return <Loading label="Đang mở bảng chỉ tiêu" />

  const figure = readFigure(query.get('so'))
  const next = preparedYear(me.today)
  const own = organisation === me.acting?.organisation.id
  return (
    <BoardView
      board={board.data}
      exporting={<ExportButton what="board" filters={input} />}
      filters={filters}
      years={yearsUpTo(yearOf(me.today))}
      today={me.today}
      onFilters={(changes) => query.set({ ...printFilters({ ...filters, ...changes }), so: null })}
      links={{
        listHref: (key) => query.hrefWith({ so: printFigure(key) }),
        isOpen: (key) => figure !== null && printFigure(figure) === printFigure(key),
        organisationHref: (id) => query.hrefWith({ 'to-chuc': id, so: null }),
        durationsHref: `/chi-tieu/thoi-gian?to-chuc=${organisation}&nam=${filters.year}`,
        ...(mayAssign && own && board.data.children.length > 0
          ? { allocate: { href: `/chi-tieu/giao?nam=${next}`, label: `Giao chỉ tiêu ${next}` } }
          : {}),
        ...(mayRequest && own ? { request: requestsHref(filters.year) } : {}),
      }}
      panel={
        figure && (
          <OpenList
            key={printFigure(figure)}
            input={input}
            figure={figure}
            over={`${nameOf(board.data, figure.organisation)}, ${figure.month ? `tháng ${figure.month}/` : 'năm '}${filters.year}`}
            to={board.data.asOf}
            onClose={() => query.set({ so: null })}
            onSource={(source) =>
              query.set({ so: printFigure({ ...figure, source: source ?? 0 }) })
            }
          />
        )
      }
    />
  )
}

function nameOf(board: Board, organisation: number | undefined): string {
  const child = board.children.find((one) => one.organisation.id === organisation)
  return (child?.organisation ?? board.organisation).name
}

function preparedYear(today: PlainDate): number {
  return yearOf(today) + (Number(today.slice(5, 7)) >= PREPARES_NEXT_FROM ? 1 : 0)
}

function yearsUpTo(last: number): number[] {
  return Array.from({ length: Math.max(1, last - FIRST_YEAR + 1) }, (_, back) => last - back)
}

function readFilters(query: ReturnType<typeof useQueryParams>, today: PlainDate): BoardFilters {
  const sort = query.get('xep') ?? 'gap-giam'
  const by = SORTS.find((column) => sort.startsWith(`${column}-`)) ?? 'gap'
  const source = query.getNumber('nguon')
  return {
    year: query.getNumber('nam') ?? yearOf(today),
    source: source !== null && source >= 1 && source <= 5 ? source : null,
    basis: query.get('cay') === 'hom-nay' ? 'today' : 'then',
    comparison: query.get('so-sanh') === 'nam-truoc' ? 'last_year' : 'pace',
    sort: { by, direction: sort.endsWith('-tang') ? 'ascending' : 'descending' },
  }
}

function printFilters({ year, source, basis, comparison, sort }: BoardFilters) {
  return {
    nam: year,
    nguon: source,
    cay: basis === 'today' ? 'hom-nay' : null,
    'so-sanh': comparison === 'last_year' ? 'nam-truoc' : null,
    xep: `${sort.by}-${sort.direction === 'ascending' ? 'tang' : 'giam'}`,
  }
}
