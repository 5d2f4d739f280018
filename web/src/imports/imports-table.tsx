import { kindOf } from '@ptdv/core/imports/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ImportLine } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { formatMoment } from '../ui/moment.ts'
import { Words } from '../ui/words.tsx'
import { importHref, STATES, VERDICTS, VERDICT_KEYS } from './import-words.ts'

type Key = 'file' | 'kind' | 'state' | 'rows' | 'by'

export function ImportsTable({ imports }: { readonly imports: readonly ImportLine[] }) {
  const columns: readonly Column<ImportLine, Key>[] = [
    {
      key: 'file',
      title: 'Tệp',
      className: 'line-head',
      cell: ({ id, fileName }) => <AppLink href={importHref(id)}>{fileName}</AppLink>,
    },
    { key: 'kind', title: 'Nhập', cell: ({ kind }) => kindOf(kind).name },
    {
      key: 'state',
      title: 'Tình trạng',
      cell: ({ state, undoneAt }) => (
        <Badge tone={STATES[state].tone} icon={STATES[state].icon}>
          {state === 'ready' && undoneAt !== null ? 'đã hoàn tác' : STATES[state].label}
        </Badge>
      ),
    },
    {
      key: 'rows',
      title: 'Số dòng',
      cell: ({ counts }) => (
        <Words>
          {VERDICT_KEYS.filter((verdict) => counts[verdict] > 0)
            .map(
              (verdict) =>
                `${formatNumber(counts[verdict])} ${VERDICTS[verdict].label.toLowerCase()}`,
            )
            .join(', ') || '–'}
        </Words>
      ),
    },
    {
      key: 'by',
      title: 'Ai nhập',
      cell: ({ createdBy, createdAt }) => (
        <Words>{`${createdBy}, ${formatMoment(createdAt)}`}</Words>
      ),
    },
  ]
  return (
    <DataTable
      className="lines"
      caption="Các lần nhập từ Excel, mới nhất ở trên"
      columns={columns}
      rows={imports}
      rowKey={({ id }) => id}
    />
  )
}
