import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Round } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Words } from '../ui/words.tsx'
import { dueWords, roundHref } from './round-words.ts'
import './sources.css'

type RoundLine = Round['round']
type Key = 'name' | 'year' | 'by' | 'asOf' | 'due'

interface RoundsTableProps {
  readonly rounds: readonly RoundLine[]
  readonly today: PlainDate
}

export function RoundsTable({ rounds, today }: RoundsTableProps) {
  const columns: readonly Column<RoundLine, Key>[] = [
    {
      key: 'name',
      title: 'Đợt',
      className: 'line-head',
      cell: (round) => <AppLink href={roundHref(round.id)}>{round.name}</AppLink>,
    },
    { key: 'year', title: 'Năm', className: 'line-year', cell: (round) => round.year },
    {
      key: 'by',
      title: 'Cấp mở đợt',
      className: 'line-by',
      cell: (round) => <Words>{round.organisation.name}</Words>,
    },
    {
      key: 'asOf',
      title: 'Số chốt ngày',
      className: 'line-as-of',
      cell: (round) => formatDate(round.asOf),
    },
    {
      key: 'due',
      title: 'Hạn báo cáo',
      className: 'line-due',
      cell: ({ dueOn }) => (
        <>
          {formatDate(dueOn)}{' '}
          <span className="muted">{dueOn < today ? 'đã hết hạn' : dueWords(dueOn, today)}</span>
        </>
      ),
    },
  ]
  return (
    <DataTable
      className="lines"
      caption="Các đợt khảo sát nguồn, mới nhất ở trên"
      columns={columns}
      rows={rounds}
      rowKey={(round) => round.id}
    />
  )
}
