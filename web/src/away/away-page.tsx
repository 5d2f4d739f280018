import { AWAY_LISTS, type AwayList } from '@ptdv/core/away/away-lists'
import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ListInAddress, NameInAddress, OrganisationInAddress } from '../frame/address-filters.tsx'
import { NOT_NARROWED, ORGANISATION } from '../frame/address-names.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { MemberPlaces } from '../membership/member-places.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ListCard, NoMatch } from '../ui/list-card.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { MEETINGS, readAwayFilters } from './away-filters.ts'
import { AwayTable } from './away-table.tsx'
import '../membership/members.css'
import './away.css'

/** Members working away from the organisation one acts for, or one below it; who has not answered comes first. */
export function AwayPage() {
  const { acting } = useMe()
  const query = useQueryParams()
  const filters = readAwayFilters(query, acting?.organisation.id ?? 0)
  const found = useQuery(
    api.away.list.queryOptions({ input: filters, placeholderData: (earlier) => earlier }),
  )
  const isNarrowed =
    filters.list !== 'all' || filters.text !== undefined || query.get(ORGANISATION) !== null
  const figures = found.data?.figures
  return (
    <>
      <PageHead
        title={figures ? headline(figures) : 'Đảng viên đi làm xa'}
        sub="Không chuyển sinh hoạt, vẫn là đảng viên của chi bộ: ở đâu, từ khi nào, hẹn liên lạc ra sao."
        actions={
          <>
            <LinkButton href={MEETINGS}>Kỳ họp đã báo</LinkButton>
            <ExportButton what="away" filters={filters} />
          </>
        }
      />
      <MemberPlaces />
      <div className="filters members-filters">
        <NameInAddress />
        <OrganisationInAddress />
        {figures && <ListInAddress words={AWAY_LISTS} figures={figures} open={filters.list} />}
      </div>
      {found.isPending && <Loading label="Đang tải danh sách đảng viên đi làm xa" lines={6} />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && found.data.figures.silent > 0 && found.data.condition && (
        <p className="away-condition">
          {found.data.condition} Ngày đủ ba tháng tính từ lần liên lạc gần nhất; vắng hai kỳ họp
          chưa phải là ba tháng.
        </p>
      )}
      {found.data && (
        <ListCard
          label="Danh sách đảng viên đi làm xa"
          shown={found.data.members.length}
          total={found.data.total}
          counted="người"
          rest="lọc hẹp lại hoặc xuất Excel để xem hết"
          empty={
            isNarrowed ? (
              <NoMatch
                title="Không có ai khớp điều kiện lọc"
                onClear={() => query.set(NOT_NARROWED)}
              />
            ) : (
              <EmptyState title="Chưa ghi ai đi làm xa" icon="search">
                Chi bộ mở trang của đảng viên, chọn “Ghi đi làm xa”.
              </EmptyState>
            )
          }
        >
          <AwayTable members={found.data.members} />
        </ListCard>
      )}
    </>
  )
}

function headline({ all, silent }: Readonly<Record<AwayList, number>>) {
  if (all === 0) return 'Đảng viên đi làm xa'
  if (silent > 0) {
    return `${capitalised(formatNumber(silent))} trong ${formatNumber(all)} đảng viên đi làm xa hai kỳ họp chưa trả lời`
  }
  return `${capitalised(formatNumber(all))} đảng viên đi làm xa`
}
