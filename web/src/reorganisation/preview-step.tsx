import { formatNumber } from '@ptdv/core/text/numbers'
import type { UseQueryResult } from '@tanstack/react-query'
import { problemOf } from '../api/problem.ts'
import type { PlanPreview, PreviewRow } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'

type Preview = UseQueryResult<PlanPreview>

/** Before and after, side by side with their numbers; then who goes where. */
export function PreviewStep({ preview }: { readonly preview: Preview }) {
  if (preview.error) {
    return <ProblemView problem={problemOf(preview.error)} onRetry={() => void preview.refetch()} />
  }
  if (!preview.data) return <Loading label="Đang tính trước và sau" lines={6} />
  const { before, after, fates, totals, misfits } = preview.data
  return (
    <>
      {misfits.length > 0 && (
        <ProblemNotice
          kind="warning"
          title={`${formatNumber(misfits.length)} chỗ chưa khớp; hình sau chỉ tính những chỗ khớp`}
          changes={misfits.map(({ sentence }) => sentence)}
        />
      )}
      <p className="plan-equal" role="status">
        <b>{formatNumber(totals.before.members)}</b> đảng viên và{' '}
        <b>{formatNumber(totals.before.cases)}</b> hồ sơ đang xét trước sắp xếp;{' '}
        <b>{formatNumber(totals.after.members)}</b> đảng viên và{' '}
        <b>{formatNumber(totals.after.cases)}</b> hồ sơ sau sắp xếp. Chi bộ:{' '}
        {formatNumber(totals.before.cells)} còn {formatNumber(totals.after.cells)}.
      </p>
      <div className="sides">
        <Card title="Trước">
          <Side title="Trước sắp xếp" rows={before} />
        </Card>
        <Card title="Sau">
          <Side title="Sau sắp xếp" rows={after} />
        </Card>
      </div>
      <Card title="Đi đâu">
        <DataTable
          caption="Tổ chức kết thúc hoặc chuyển đi và nơi kế thừa"
          columns={FATES}
          rows={fates}
          rowKey={({ organisation }) => organisation}
        />
      </Card>
    </>
  )
}

const MARKS = {
  same: null,
  ends: 'kết thúc',
  moves: 'chuyển',
  renamed: 'đổi tên',
  founded: 'mới',
  receives: 'tiếp nhận',
} as const satisfies Record<PreviewRow['mark'], string | null>

type SideColumn = 'name' | 'cells' | 'members' | 'cases'

const SIDE: readonly Column<PreviewRow, SideColumn>[] = [
  {
    key: 'name',
    title: 'Tổ chức',
    cell: ({ name, depth, mark }) => (
      <span
        className={mark === 'ends' ? 'side-name ends' : 'side-name'}
        style={{ paddingInlineStart: depth * 14 }}
      >
        {name}
        {MARKS[mark] && <span className={`mark ${mark}`}>{MARKS[mark]}</span>}
      </span>
    ),
  },
  {
    key: 'cells',
    title: 'Chi bộ',
    numeric: true,
    className: 'p2',
    cell: ({ counts }) => formatNumber(counts.cells),
  },
  {
    key: 'members',
    title: 'Đảng viên',
    numeric: true,
    cell: ({ counts }) => formatNumber(counts.members),
  },
  {
    key: 'cases',
    title: 'Hồ sơ',
    numeric: true,
    className: 'p2',
    cell: ({ counts }) => formatNumber(counts.cases),
  },
]

function Side({ title, rows }: { title: string; rows: readonly PreviewRow[] }) {
  return (
    <DataTable
      density="compact"
      caption={title}
      columns={SIDE}
      rows={rows}
      rowKey={({ organisation }) => organisation}
      rowClass={({ mark }) => (mark === 'same' ? undefined : 'touched')}
    />
  )
}

type Fate = PlanPreview['fates'][number]
type FateColumn = 'name' | 'how' | 'passing' | 'members' | 'cases'

const FATES: readonly Column<Fate, FateColumn>[] = [
  { key: 'name', title: 'Tổ chức', cell: ({ name }) => name },
  { key: 'how', title: 'Từ ngày có hiệu lực', cell: ({ how }) => how },
  {
    key: 'passing',
    title: 'Trực thuộc theo',
    numeric: true,
    className: 'p2',
    cell: ({ passing }) => (passing === 0 ? '–' : formatNumber(passing)),
  },
  {
    key: 'members',
    title: 'Đảng viên',
    numeric: true,
    cell: ({ counts }) => formatNumber(counts.members),
  },
  {
    key: 'cases',
    title: 'Hồ sơ',
    numeric: true,
    className: 'p2',
    cell: ({ counts }) => formatNumber(counts.cases),
  },
]
