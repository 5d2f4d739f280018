import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber, formatPercent } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { MilitiaPosts } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { OrganisationInAddress } from '../frame/address-filters.tsx'
import { ORGANISATION } from '../frame/address-names.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Words } from '../ui/words.tsx'
import { BeginPostForm, EndPostForm } from './militia-post-forms.tsx'
import { SoldierPlaces } from './soldier-places.tsx'
import './soldiers.css'

/** Where the secretary of the youth cell is the hamlet's militia leader too, and how far the model has spread. */
export function MilitiaPostsPage() {
  const { acting } = useMe()
  const query = useQueryParams()
  const filters = { id: query.getNumber(ORGANISATION) ?? acting?.organisation.id ?? 0 }
  const found = useQuery(
    api.soldiers.listPosts.queryOptions({
      input: filters,
      placeholderData: (earlier) => earlier,
    }),
  )
  return (
    <div className="narrow">
      <PageHead
        title={found.data ? headline(found.data) : 'Bí thư chi đoàn kiêm thôn đội trưởng'}
        sub="Mô hình bí thư chi đoàn kiêm thôn đội trưởng. Số thôn đếm theo tên các chi bộ thôn, bản, tổ dân phố đang hoạt động."
        actions={<ExportButton what="militia_posts" filters={filters} />}
      />
      <SoldierPlaces />
      <div className="filters soldiers-filters">
        <OrganisationInAddress />
      </div>
      {found.isPending && <Loading label="Đang tải danh sách" lines={6} />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && (
        <div className="stack">
          {found.data.mayRecord && (
            <Card title="Ghi thôn có mô hình" padded>
              <BeginPostForm />
            </Card>
          )}
          <Card title="Thôn có mô hình">
            {found.data.posts.length === 0 ? (
              <EmptyState title="Chưa có thôn nào được ghi" icon="search" />
            ) : (
              <DataTable
                className="members soldiers"
                caption="Bí thư chi đoàn kiêm thôn đội trưởng"
                columns={postColumns(found.data.mayRecord)}
                rows={found.data.posts}
                rowKey={({ id }) => id}
              />
            )}
          </Card>
          {found.data.spread.length > 0 && (
            <Card title="Mức lan tỏa">
              <DataTable
                caption="Số thôn có mô hình theo đảng bộ"
                columns={SPREAD}
                rows={found.data.spread}
                rowKey={({ organisation }) => organisation.id}
              />
            </Card>
          )}
        </div>
      )}
    </div>
  )
}

type Post = MilitiaPosts['posts'][number]
type Spread = MilitiaPosts['spread'][number]

function postColumns(mayRecord: boolean): readonly Column<Post, string>[] {
  return [
    { key: 'cell', title: 'Thôn', cell: ({ cell }) => <Words>{cell.name}</Words> },
    { key: 'holder', title: 'Người kiêm', cell: ({ holder }) => holder },
    {
      key: 'since',
      title: 'Từ ngày',
      className: 'soldier-since',
      cell: ({ since }) => formatDate(since),
    },
    {
      key: 'ended',
      title: 'Đến',
      cell: ({ id, endedOn, holder }) => {
        if (endedOn !== null) return formatDate(endedOn)
        return mayRecord ? <EndPostForm id={id} holder={holder} /> : 'đang kiêm'
      },
    },
  ]
}

const SPREAD: readonly Column<Spread, string>[] = [
  {
    key: 'organisation',
    title: 'Đảng bộ',
    cell: ({ organisation }) => <Words>{organisation.name}</Words>,
  },
  { key: 'hamlets', title: 'Số thôn', numeric: true, cell: ({ hamlets }) => formatNumber(hamlets) },
  { key: 'held', title: 'Có mô hình', numeric: true, cell: ({ held }) => formatNumber(held) },
  {
    key: 'share',
    title: 'Tỷ lệ',
    numeric: true,
    cell: ({ held, hamlets }) => formatPercent(held, hamlets),
  },
]

function headline({ spread }: MilitiaPosts): string {
  const held = spread.reduce((sum, each) => sum + each.held, 0)
  const hamlets = spread.reduce((sum, each) => sum + each.hamlets, 0)
  return `${formatNumber(held)} / ${formatNumber(hamlets)} thôn có bí thư chi đoàn kiêm thôn đội trưởng`
}
