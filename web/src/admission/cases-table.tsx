import { doerWords } from '@ptdv/core/admission/doer-words'
import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import { capitalised } from '@ptdv/core/text/numbers'
import type { CaseFile } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Words } from '../ui/words.tsx'

export type CaseLine = CaseFile['case']

interface CasesTableProps {
  readonly lines: readonly CaseLine[]
  readonly today: PlainDate
  readonly isChosen: (id: number) => boolean
  readonly onChosen: (line: CaseLine, wanted: boolean) => void
}

type Key = 'person' | 'cell' | 'source' | 'stage' | 'waits' | 'due'

/** One row a person; the whole row opens the case, the box before the name chooses it for work on several. */
export function CasesTable({ lines, today, isChosen, onChosen }: CasesTableProps) {
  const columns: readonly Column<CaseLine, Key>[] = [
    {
      key: 'person',
      width: 230,
      title: 'Người',
      className: 'case-who',
      cell: (line) => (
        <>
          <input
            type="checkbox"
            className="case-pick"
            aria-label={`Chọn ${line.person.name}`}
            checked={isChosen(line.id)}
            onChange={(event) => onChosen(line, event.target.checked)}
          />
          <AppLink href={`/ho-so/${line.id}`}>{line.person.name}</AppLink>
          <span className="muted"> sinh {formatPartialDate(line.birth)}</span>
        </>
      ),
    },
    {
      key: 'cell',
      title: 'Chi bộ',
      className: 'case-cell',
      cell: (line) => <Words>{line.cell.name}</Words>,
    },
    {
      key: 'source',
      width: 130,
      title: 'Nguồn',
      className: 'case-source',
      cell: (line) => SOURCES.find(({ id }) => id === line.source)?.short,
    },
    {
      key: 'stage',
      width: 250,
      title: 'Bước',
      className: 'case-stage',
      cell: (line) => line.stageLabel,
    },
    {
      key: 'waits',
      width: 180,
      title: 'Đang chờ',
      className: 'case-waits',
      cell: (line) => (line.closedOn ? '' : capitalised(doerWords(line.waitsFor))),
    },
    {
      key: 'due',
      width: 140,
      title: 'Hạn',
      className: 'case-due',
      cell: (line) => <Due line={line} today={today} />,
    },
  ]
  return (
    <DataTable
      className="cases"
      caption="Hồ sơ kết nạp"
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
    />
  )
}

function Due({ line, today }: { line: CaseLine; today: PlainDate }) {
  if (line.closedOn) return <span className="muted">kết thúc {formatDate(line.closedOn)}</span>
  if (line.dueOn === null) return <span className="muted">chưa có hạn</span>
  if (line.dueOn >= today) return <>{formatDate(line.dueOn)}</>
  return (
    <>
      <b className="late-t">Quá hạn</b> {formatDate(line.dueOn)}
    </>
  )
}
