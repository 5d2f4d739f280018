import { boardHeadline, type Comparison } from '@ptdv/core/reports/board-words'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import { lazy, Suspense, type ReactNode } from 'react'
import { yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { Board } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import type { Sort } from '../ui/data-table.tsx'
import { HeatMap } from '../ui/heat-map.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { BoardLead } from './board-lead.tsx'
import type { BoardLinks } from './board-links.ts'
import { BoardTable, PaceLegend } from './board-table.tsx'
import { boardRow, measured, sortRows, type BoardColumn, type BoardRow } from './board-figures.ts'
import { Funnel } from './funnel.tsx'

/** With its drawing library and its file of boundaries only where there are communes to show. */
const CommuneMap = lazy(() => import('./map/commune-map.tsx'))

export interface BoardFilters {
  readonly year: number
  readonly source: number | null
  readonly basis: Board['basis']
  readonly comparison: Comparison
  readonly sort: Sort<BoardColumn>
}

export interface BoardViewProps {
  readonly board: Board
  readonly filters: BoardFilters
  /** Years that have targets or results, newest first. */
  readonly years: readonly number[]
  readonly today: PlainDate
  readonly onFilters: (changes: Partial<BoardFilters>) => void
  readonly links: BoardLinks
  /** Takes the board to Excel. */
  readonly exporting?: ReactNode
  /** The list behind the figure that is open: a PeoplePanel. */
  readonly panel?: ReactNode
}

export function BoardView(props: BoardViewProps) {
  const { board, filters, links } = props
  const { year, asOf, line } = board
  const parent = line.at(-1)
  const rows = board.children.map((child) => boardRow(child, year, asOf))
  const total: BoardRow = {
    ...measured(board.total, year, asOf),
    key: board.organisation.id,
    name: board.organisation.name.startsWith('Tỉnh ủy') ? 'Toàn tỉnh' : 'Cộng',
    shortName: 'Cộng',
    communeCode: null,
    months: board.months,
  }
  const sorted = sortRows(rows, filters.sort, filters.comparison)
  return (
    <>
      <PageHead
        title={boardHeadline(board.total, year, asOf, filters.comparison)}
        {...(parent && {
          crumb: {
            href: links.organisationHref(parent.id),
            label: parent.name,
            here: board.organisation.name,
          },
        })}
        actions={
          <>
            {links.request && <LinkButton href={links.request}>Đề nghị điều chỉnh</LinkButton>}
            {links.allocate && (
              <LinkButton href={links.allocate.href} icon="pencil">
                {links.allocate.label}
              </LinkButton>
            )}
            {props.exporting}
          </>
        }
      />
      <Filters {...props} />
      <BoardLead board={board} links={links} />
      {rows.some(({ communeCode }) => communeCode !== null) && (
        <Suspense fallback={<Loading label="Đang mở bản đồ" lines={6} />}>
          <CommuneMap rows={sorted} year={year} links={links} />
        </Suspense>
      )}
      {rows.length > 0 && (
        <div className="stack">
          <Card
            title={`${formatNumber(rows.length)} tổ chức đảng trực thuộc`}
            aside={<PaceLegend board={board} />}
          >
            <BoardTable
              board={board}
              rows={sorted}
              total={total}
              comparison={filters.comparison}
              sort={filters.sort}
              onSort={(sort) => props.onFilters({ sort })}
              links={links}
            />
            <MovedNote rows={rows} total={total} />
          </Card>
          <MonthsCard board={board} rows={sorted} total={total} links={links} />
        </div>
      )}
      <Funnel stages={board.funnel} year={year} links={links} />
      {props.panel}
    </>
  )
}

/** In a year in which organisations came or went, a row is all of its own year and the total is not the sum of rows. */
function MovedNote({ rows, total }: { rows: readonly BoardRow[]; total: BoardRow }) {
  const sum = rows.reduce((together, { result }) => together + result, 0)
  if (sum === total.result) return null
  return (
    <p className="muted heat-note table-note">
      Cộng các dòng là {formatNumber(sum)}, khác {formatNumber(total.result)} vì có tổ chức chuyển
      đến hoặc chuyển đi trong năm: mỗi dòng là kết quả cả năm của tổ chức ấy. Chọn “Cây hôm nay” để
      các dòng cộng lại đúng bằng số chung.
    </p>
  )
}

const ALL = '0'

function Filters({ filters, years, onFilters }: BoardViewProps) {
  return (
    <div className="filters page-filters">
      <Select
        look="filter"
        aria-label="Năm"
        options={years.map((year) => ({ value: String(year), label: `Năm ${year}` }))}
        value={String(filters.year)}
        onValue={(year) => onFilters({ year: Number(year) })}
      />
      <Select
        look="filter"
        aria-label="Nguồn"
        options={[
          { value: ALL, label: 'Cả năm nguồn' },
          ...SOURCES.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={String(filters.source ?? ALL)}
        onValue={(source) => onFilters({ source: source === ALL ? null : Number(source) })}
      />
      <Segmented
        label="Cây tổ chức"
        options={[
          { value: 'then', label: 'Cây tổ chức lúc đó' },
          { value: 'today', label: 'Cây hôm nay' },
        ]}
        value={filters.basis}
        onValue={(basis) => onFilters({ basis })}
      />
      <Segmented
        label="So sánh"
        options={[
          { value: 'pace', label: 'So với nhịp năm' },
          { value: 'last_year', label: `So với ${filters.year - 1}` },
        ]}
        value={filters.comparison}
        onValue={(comparison) => onFilters({ comparison })}
      />
    </div>
  )
}

interface MonthsCardProps {
  readonly board: Board
  readonly rows: readonly BoardRow[]
  readonly total: BoardRow
  readonly links: BoardLinks
}

function MonthsCard({ board, rows, total, links }: MonthsCardProps) {
  const { year, asOf } = board
  const lastMonth = yearOf(asOf) > year ? 12 : Number(asOf.slice(5, 7))
  const upToNow = (months: readonly number[]) =>
    months.map((count, index) => (index < lastMonth ? count : null))
  const openMonth = (row: BoardRow) =>
    Array.from({ length: 12 }, (_, index) => index + 1).find((month) =>
      links.isOpen({ organisation: row.key, month }),
    )
  return (
    <Card title="Kết nạp theo tháng" aside={<HeatLegend />}>
      <div
        className="heat-bd scroll"
        tabIndex={0}
        role="region"
        aria-label="Bảng từng tháng, cuộn ngang"
      >
        <HeatMap
          caption={`Số người kết nạp từng tháng năm ${year}`}
          rows={rows.map((row) => {
            const open = openMonth(row)
            return {
              key: row.key,
              name: row.shortName,
              target: row.target ?? 0,
              months: upToNow(row.months),
              hrefOf: (month) => links.listHref({ organisation: row.key, month }),
              ...(open !== undefined && { openMonth: open }),
            }
          })}
          total={{ name: total.name, months: upToNow(total.months) }}
        />
      </div>
      <p className="muted heat-note">
        Số trong ô là số người kết nạp, tính theo ngày ra quyết định.
        {lastMonth < 12 || yearOf(asOf) === year
          ? ` Tháng ${lastMonth} tính đến hết ngày ${Number(asOf.slice(8))}.`
          : ''}
      </p>
    </Card>
  )
}

const SHADES = [0, 1, 2, 3, 4, 5] as const

function HeatLegend() {
  return (
    <span className="legend">
      <span>Màu: phần chỉ tiêu năm đạt trong tháng</span>
      <span>
        dưới 3&nbsp;%{' '}
        <span className="ramp">
          {SHADES.map((shade) => (
            <i key={shade} style={{ background: `var(--heat-${shade})` }} />
          ))}
        </span>{' '}
        từ 15&nbsp;%
      </span>
    </span>
  )
}
