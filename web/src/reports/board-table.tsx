import { againstLastYear, type Comparison } from '@ptdv/core/reports/board-words'
import { formatNumber, formatPercent, percentTenths } from '@ptdv/core/text/numbers'
import { PACE_MARKS, yearElapsed, type PaceMark as Mark } from '@ptdv/core/targets/pace'
import type { Board } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { DataTable, type Column, type Sort } from '../ui/data-table.tsx'
import { Figure } from '../ui/figure.tsx'
import { PaceMark, PaceShape } from '../ui/pace-mark.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import type { BoardColumn, BoardRow } from './board-figures.ts'
import type { BoardLinks } from './board-links.ts'

const MARKS = Object.keys(PACE_MARKS) as readonly Mark[]

/** What the ticks and the shapes mean. */
export function PaceLegend({ board }: { board: Board }) {
  const { day, days } = yearElapsed(board.year, board.asOf)
  return (
    <span className="legend">
      <span className="gap">
        <span className="bar key-pace">
          <s style={{ left: 2 }} />
        </span>
        nhịp năm {formatPercent(day, days)}
      </span>
      {MARKS.map((mark) => (
        <span className="gap" key={mark}>
          <PaceShape mark={mark} />
          {PACE_MARKS[mark].legend}
        </span>
      ))}
    </span>
  )
}

interface BoardTableProps {
  readonly board: Board
  readonly rows: readonly BoardRow[]
  readonly total: BoardRow
  readonly comparison: Comparison
  readonly sort: Sort<BoardColumn>
  readonly onSort: (sort: Sort<BoardColumn>) => void
  readonly links: BoardLinks
}

export function BoardTable({ board, rows, total, comparison, links, ...table }: BoardTableProps) {
  const { day, days } = yearElapsed(board.year, board.asOf)
  const isTotal = (row: BoardRow) => row === total
  const figure = (row: BoardRow) => (
    <Figure
      value={row.result}
      href={isTotal(row) ? undefined : links.listHref({ organisation: row.key })}
      open={links.isOpen({ organisation: row.key })}
      label={`${row.name}, đã kết nạp`}
    />
  )
  const columns: readonly Column<BoardRow, BoardColumn>[] = [
    {
      key: 'organisation',
      title: 'Tổ chức',
      sorts: 'ascending',
      cell: (row) =>
        isTotal(row) ? (
          row.name
        ) : (
          <AppLink className="plain" href={links.organisationHref(row.key)}>
            {row.name}
          </AppLink>
        ),
    },
    {
      key: 'target',
      title: 'Chỉ tiêu',
      numeric: true,
      sorts: 'descending',
      width: 92,
      className: 'p2',
      cell: ({ target }) => (target === null ? '–' : formatNumber(target)),
    },
    {
      key: 'result',
      title: 'Kết nạp',
      numeric: true,
      sorts: 'descending',
      width: 92,
      className: 'wfig',
      cell: (row) => (
        <>
          {figure(row)}
          {row.target !== null && (
            <span className="only-phone muted"> / {formatNumber(row.target)}</span>
          )}
        </>
      ),
    },
    {
      key: 'progress',
      title: 'Tiến độ',
      width: 186,
      className: 'wbar',
      cell: ({ result, target }) =>
        target !== null && (
          <ProgressBar share={target === 0 ? 1 : result / target} pace={day / days} />
        ),
    },
    {
      key: 'percent',
      title: 'Đạt',
      numeric: true,
      sorts: 'ascending',
      width: 86,
      className: 'wpct',
      cell: ({ result, target }) => <b>{target === null ? '–' : formatPercent(result, target)}</b>,
    },
    {
      key: 'gap',
      title: comparison === 'pace' ? 'So với nhịp' : `So với ${board.year - 1}`,
      sorts: 'descending',
      width: 146,
      className: 'wgap',
      cell: (row) => {
        const mark = comparison === 'pace' ? row.pace : againstLastYear(row)
        return mark === null ? 'chưa giao' : <PaceMark mark={mark.mark} words={mark.words} />
      },
    },
    {
      key: 'left',
      title: 'Còn',
      numeric: true,
      sorts: 'descending',
      width: 76,
      className: 'p2',
      cell: ({ left }) => (left === null ? '–' : formatNumber(left)),
    },
    {
      key: 'lastYear',
      title: `Cùng kỳ ${board.year - 1}`,
      numeric: true,
      sorts: 'descending',
      width: 146,
      className: 'p2 p3 muted',
      cell: ({ lastYear }) => lastYearShare(lastYear),
    },
  ]
  return (
    <DataTable
      {...table}
      caption={`Chỉ tiêu và kết quả năm ${board.year} của các tổ chức đảng trực thuộc`}
      className="board"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      total={total}
    />
  )
}

function lastYearShare({ result, target }: BoardRow['lastYear']): string {
  if (target === null || percentTenths(result, target) === null) return formatNumber(result)
  return formatPercent(result, target)
}
