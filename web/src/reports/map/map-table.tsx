import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import { AppLink } from '../../ui/app-link.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Figure } from '../../ui/figure.tsx'
import type { BoardRow } from '../board-figures.ts'
import type { BoardLinks } from '../board-links.ts'

interface MapTableProps {
  readonly rows: readonly BoardRow[]
  readonly year: number
  /** The commune whose row is pointed at, by its code. */
  readonly onActive: (code: string | null) => void
  readonly links: BoardLinks
}

/** The figures that the colours stand for; pointing at a row shows where the commune lies. */
export function MapTable({ rows, year, onActive, links }: MapTableProps) {
  const columns: readonly Column<BoardRow, string>[] = [
    {
      key: 'organisation',
      title: 'Xã, phường',
      cell: (row) => (
        <AppLink
          className="plain"
          href={links.organisationHref(row.key)}
          onMouseEnter={() => onActive(row.communeCode)}
          onMouseLeave={() => onActive(null)}
          onFocus={() => onActive(row.communeCode)}
          onBlur={() => onActive(null)}
        >
          {row.shortName}
        </AppLink>
      ),
    },
    {
      key: 'target',
      title: 'Chỉ tiêu',
      numeric: true,
      cell: ({ target }) => (target === null ? '–' : formatNumber(target)),
    },
    {
      key: 'result',
      title: 'Kết nạp',
      numeric: true,
      cell: (row) => (
        <Figure
          value={row.result}
          href={links.listHref({ organisation: row.key })}
          open={links.isOpen({ organisation: row.key })}
          label={`${row.name}, đã kết nạp`}
        />
      ),
    },
    {
      key: 'percent',
      title: 'Đạt',
      numeric: true,
      cell: ({ result, target }) =>
        target === null ? 'chưa giao' : <b>{formatPercent(result, target)}</b>,
    },
  ]
  return (
    <DataTable
      caption={`Chỉ tiêu và kết quả năm ${year} của từng xã, phường trên bản đồ`}
      density="compact"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
    />
  )
}
