import { formatDate } from '@ptdv/core/calendar/format-date'
import { NUMBER_STATES, type NumberState } from '@ptdv/core/papers/number-states'
import type { NumberBook } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Words } from '../ui/words.tsx'

export type NumberRow = NumberBook['rows'][number]

interface NumbersTableProps {
  readonly rows: readonly NumberRow[]
  /** null for who only reads. */
  readonly onNote: ((row: NumberRow) => void) | null
}

type Key = 'number' | 'state' | 'who' | 'for' | 'note'

const LOOKS = {
  used: { tone: 'ok', icon: 'check' },
  explained: { tone: 'ok', icon: 'info' },
  waiting: { tone: 'wait', icon: 'hourglass' },
  skipped: { tone: 'wait', icon: 'info' },
} as const satisfies Record<NumberState, object>

/** One row a number: which act or print bears it, or why none does. */
export function NumbersTable({ rows, onNote }: NumbersTableProps) {
  const columns: readonly Column<NumberRow, Key>[] = [
    { key: 'number', width: 130, title: 'Số', cell: ({ text }) => <b className="tn">{text}</b> },
    {
      key: 'state',
      width: 190,
      title: 'Tình trạng',
      cell: ({ state }) => <Badge {...LOOKS[state]}>{NUMBER_STATES[state].label}</Badge>,
    },
    {
      key: 'who',
      width: 210,
      title: 'Về ai',
      cell: ({ case: id, person }) =>
        id === null || person === null ? '' : <AppLink href={`/ho-so/${id}`}>{person}</AppLink>,
    },
    { key: 'for', title: 'Dùng vào', cell: (row) => <Words>{usedFor(row)}</Words> },
    {
      key: 'note',
      width: 150,
      title: '',
      cell: (row) =>
        onNote && NUMBER_STATES[row.state].mends ? (
          <Button
            size="small"
            aria-label={`Ghi lý do không dùng số ${row.text}`}
            onClick={() => onNote(row)}
          >
            Ghi lý do
          </Button>
        ) : (
          ''
        ),
    },
  ]
  return (
    <DataTable
      className="numbers"
      caption="Số văn bản đã lấy, đã dùng"
      columns={columns}
      rows={rows}
      rowKey={({ number }) => number}
    />
  )
}

function usedFor({ act, actedOn, paper, takenOn, reason }: NumberRow): string {
  if (act !== null) return `${act}${actedOn ? `, ngày ${formatDate(actedOn)}` : ''}`
  if (reason !== null) return `Không dùng: ${reason}`
  return paper === null
    ? 'Không việc nào, giấy tờ nào mang số này.'
    : `${paper}${takenOn ? `, lấy số ngày ${formatDate(takenOn)}` : ''}`
}
