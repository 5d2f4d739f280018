import { formatNumber } from '@ptdv/core/text/numbers'
import { SOLDIER_LISTS, type SoldierList } from '@ptdv/core/soldiers/soldier-lists'
import { OFFER_FIGURES } from '@ptdv/core/soldiers/offer-figures'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ListInAddress, NameInAddress, OrganisationInAddress } from '../frame/address-filters.tsx'
import { NOT_NARROWED, ORGANISATION, YEAR } from '../frame/address-names.ts'
import { useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ListCard, NoMatch } from '../ui/list-card.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Words } from '../ui/words.tsx'
import { GIVER, OFFER, readSoldierFilters, SOLDIERS } from './soldier-filters.ts'
import { SoldierPlaces } from './soldier-places.tsx'
import { SoldierShares } from './soldier-shares.tsx'
import { SoldiersTable } from './soldiers-table.tsx'
import { YearFilter } from './year-filter.tsx'
import '../membership/members.css'
import './soldiers.css'

/** Demobilised soldiers of the organisation one acts for, or of one below it; who is overdue comes first. */
export function SoldiersPage() {
  const { acting } = useMe()
  const mayAnnounce = useMay('soldiers.announce')
  const query = useQueryParams()
  const filters = readSoldierFilters(query, acting?.organisation.id ?? 0)
  const found = useQuery(
    api.soldiers.list.queryOptions({ input: filters, placeholderData: (earlier) => earlier }),
  )
  const isNarrowed =
    filters.list !== 'all' || filters.text !== undefined || query.get(ORGANISATION) !== null
  const offered = offeredWords(filters)
  const figures = found.data?.figures
  return (
    <>
      <PageHead
        title={figures ? headline(figures) : 'Quân nhân xuất ngũ'}
        sub="Từ khi cơ quan quân sự công bố đến khi về chi bộ, vào dự bị động viên, có việc làm."
        actions={
          <>
            <ExportButton what="soldiers" filters={filters} />
            {mayAnnounce && (
              <LinkButton kind="primary" href={`${SOLDIERS}/cong-bo`}>
                Công bố danh sách
              </LinkButton>
            )}
          </>
        }
      />
      <SoldierPlaces />
      {figures && figures.all > 0 && <SoldierShares figures={figures} />}
      <div className="filters soldiers-filters">
        <YearFilter value={filters.year ?? null} onValue={(year) => query.set({ [YEAR]: year })} />
        <NameInAddress />
        <OrganisationInAddress />
        {figures && <ListInAddress words={SOLDIER_LISTS} figures={figures} open={filters.list} />}
      </div>
      {offered && (
        <p className="muted">
          Chỉ những người được giới thiệu đến <Words>{offered}</Words>.{' '}
          <AppLink href={query.hrefWith({ [GIVER]: null, [OFFER]: null })}>Xem tất cả</AppLink>
        </p>
      )}
      {found.isPending && <Loading label="Đang tải danh sách quân nhân xuất ngũ" lines={6} />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && (
        <ListCard
          label="Danh sách quân nhân xuất ngũ"
          shown={found.data.soldiers.length}
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
              <EmptyState title="Chưa có danh sách xuất ngũ nào" icon="search">
                Cơ quan quân sự công bố danh sách thì hiện ở trang này.
              </EmptyState>
            )
          }
        >
          <SoldiersTable soldiers={found.data.soldiers} />
        </ListCard>
      )}
    </>
  )
}

function headline({ all, late, on_the_way: onTheWay }: Readonly<Record<SoldierList, number>>) {
  if (all === 0) return 'Quân nhân xuất ngũ'
  if (late > 0) return `${formatNumber(late)} quân nhân xuất ngũ quá hạn`
  if (onTheWay > 0) return `${formatNumber(onTheWay)} quân nhân xuất ngũ chưa về chi bộ`
  return `${formatNumber(all)} quân nhân xuất ngũ đã về chi bộ`
}

/** “Công ty May Hưng Yên: đã nhận vào làm” */
function offeredWords({ giver, offer }: ReturnType<typeof readSoldierFilters>): string | null {
  if (giver === undefined && offer === undefined) return null
  const outcome = offer === undefined ? [] : [OFFER_FIGURES[offer].toLowerCase()]
  return [giver ?? 'các nơi nhận', ...outcome].join(': ')
}
