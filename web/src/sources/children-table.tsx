import { formatNumber } from '@ptdv/core/text/numbers'
import type { Round } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Words } from '../ui/words.tsx'
import { COUNT_KINDS, roundHref, sumOf, type CountKind } from './round-words.ts'

type Child = Round['children'][number]
type Key = 'organisation' | 'reported' | CountKind

interface ChildrenTableProps {
  readonly round: Round
  readonly mayReport: boolean
}

/** Those from whom most is missing stand first; who has answered keeps the order of the tree. */
export function ChildrenTable({ round, mayReport }: ChildrenTableProps) {
  const rows = round.children.toSorted((a, b) => missingOf(b) - missingOf(a))
  const columns: readonly Column<Child, Key>[] = [
    {
      key: 'organisation',
      title: 'Tổ chức',
      className: 'line-head',
      cell: ({ organisation }) => (
        <AppLink href={roundHref(round.round.id, organisation.id)}>
          <Words>{organisation.name}</Words>
        </AppLink>
      ),
    },
    {
      key: 'reported',
      title: 'Đã báo cáo',
      className: 'line-reported',
      cell: (child) => <Reported child={child} round={round.round.id} mayReport={mayReport} />,
    },
    ...COUNT_KINDS.map(({ key, label }) => ({
      key,
      title: label,
      numeric: true,
      className: 'line-count',
      cell: (child: Child) =>
        child.reported === 0 ? (
          <span className="faint">–</span>
        ) : (
          <>
            <span className="only-phone muted">{label}: </span>
            {formatNumber(sumOf(child.counts, key))}
          </>
        ),
    })),
  ]
  return (
    <DataTable
      className="lines"
      caption="Báo cáo của các tổ chức trực thuộc"
      columns={columns}
      rows={rows}
      rowKey={({ organisation }) => organisation.id}
    />
  )
}

function missingOf({ expected, reported }: Child): number {
  return expected - reported
}

interface ReportedProps {
  readonly child: Child
  readonly round: number
  readonly mayReport: boolean
}

function Reported({ child, round, mayReport }: ReportedProps) {
  const { organisation, holdsMembers, expected, reported } = child
  if (expected === 0) return <span className="muted">không phải báo cáo đợt này</span>
  if (!holdsMembers) {
    return (
      <span className="reported">
        <ProgressBar share={reported / expected} />
        <span className="tn">
          {formatNumber(reported)} / {formatNumber(expected)}
        </span>
      </span>
    )
  }
  if (reported > 0) {
    return (
      <Badge tone="ok" icon="check">
        Đã báo cáo
      </Badge>
    )
  }
  return (
    <span className="reported">
      <Badge tone="soon" icon="hourglass">
        Chưa báo cáo
      </Badge>
      {mayReport && (
        <AppLink
          className="above-row"
          href={roundHref(round, organisation.id)}
          aria-label={`Nhập thay ${organisation.name}`}
        >
          Nhập thay
        </AppLink>
      )}
    </span>
  )
}
