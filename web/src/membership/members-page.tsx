import { capitalised, formatNumber } from '@ptdv/core/text/numbers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { ExportChoice } from '../exports/export-choice.tsx'
import { OrganisationInAddress } from '../frame/address-filters.tsx'
import { ORGANISATION, TEXT } from '../frame/address-names.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { ImportLink } from '../imports/import-link.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListCard, NoMatch } from '../ui/list-card.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { SearchFilter } from '../ui/search-filter.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { GuestsNote } from './guests-note.tsx'
import { MemberPlaces } from './member-places.tsx'
import { MembersTable } from './members-table.tsx'
import './members.css'

/** Names of the filters in the address. */
const STANDING = 'tu-cach'
const CARD = 'so-the'
const STAY = 'tam-thoi'

const STANDINGS = [
  { value: 'all', label: 'Tất cả' },
  { value: 'official', label: 'Chính thức' },
  { value: 'probationary', label: 'Dự bị' },
] as const

/** Members of the organisation one acts for, or of one below it, in the order of Vietnamese lists. */
export function MembersPage() {
  const { acting } = useMe()
  const query = useQueryParams()
  const text = query.get(TEXT) ?? ''
  const organisation = query.getNumber(ORGANISATION)
  const standing = STANDINGS.find(({ value }) => value === query.get(STANDING))?.value ?? 'all'
  const withCard = query.get(CARD) === 'co'
  const onlyElsewhere = query.get(STAY) === 'co'
  const isNarrowed = text !== '' || standing !== 'all' || organisation !== null || onlyElsewhere
  const filters = {
    id: organisation ?? acting?.organisation.id ?? 0,
    ...(text && { text }),
    ...(standing !== 'all' && { standing }),
    ...(onlyElsewhere && { stay: 'elsewhere' as const }),
  }
  const members = useInfiniteQuery(
    api.membership.listMembers.infiniteOptions({
      input: (after: string | undefined) => ({
        ...filters,
        ...(after !== undefined && { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (earlier) => earlier,
    }),
  )
  const pages = members.data?.pages ?? []
  const lines = pages.flatMap((page) => page.members)
  const first = pages[0]
  const total = first && `${first.totalIsExact ? '' : 'hơn '}${formatNumber(first.total)}`
  return (
    <>
      <PageHead
        title="Đảng viên"
        sub={total && `${capitalised(total)} đảng viên${isNarrowed ? ' khớp điều kiện lọc' : ''}.`}
        actions={
          <>
            <ExportButton what="members" filters={filters} />
            <ExportChoice
              label="Xuất theo mẫu"
              choices={[
                { what: 'members_template', filters },
                { what: 'members_book', filters },
              ]}
              hint="Những người đang lọc trên trang. Sửa trong tệp rồi nhập lại được; số định danh chỉ hiện bốn số cuối."
            />
            <ImportLink kind="members" />
          </>
        }
      />
      <MemberPlaces />
      <div className="filters members-filters register-filters">
        <Segmented
          label="Tư cách đảng viên"
          options={STANDINGS}
          value={standing}
          onValue={(chosen) => query.set({ [STANDING]: chosen === 'all' ? null : chosen })}
        />
        <SearchFilter
          label="Tìm theo họ tên không cần dấu, hoặc số thẻ"
          placeholder="Tìm họ tên, số thẻ"
          text={text}
          onText={(typed) => query.set({ [TEXT]: typed })}
        />
        <OrganisationInAddress />
        <Checkbox
          checked={onlyElsewhere}
          onValue={(only) => query.set({ [STAY]: only ? 'co' : null })}
        >
          Đang tạm thời nơi khác
        </Checkbox>
        <Checkbox
          checked={withCard}
          onValue={(shown) => query.set({ [CARD]: shown ? 'co' : null })}
        >
          Hiện số thẻ
        </Checkbox>
      </div>
      <GuestsNote />
      {members.isPending && <Loading label="Đang tải danh sách đảng viên" lines={6} />}
      {members.error && (
        <ProblemView problem={problemOf(members.error)} onRetry={() => void members.refetch()} />
      )}
      {first && (
        <ListCard
          label="Danh sách đảng viên"
          shown={lines.length}
          total={first.total}
          totalIsExact={first.totalIsExact}
          counted="đảng viên"
          more={
            members.hasNextPage
              ? { busy: members.isFetchingNextPage, load: () => void members.fetchNextPage() }
              : null
          }
          empty={
            isNarrowed ? (
              <NoMatch
                title="Không có đảng viên nào khớp"
                onClear={() =>
                  query.set({
                    [TEXT]: null,
                    [STANDING]: null,
                    [ORGANISATION]: null,
                    [STAY]: null,
                  })
                }
              />
            ) : (
              <EmptyState title="Chưa có đảng viên nào" icon="search" />
            )
          }
        >
          <MembersTable members={lines} withCard={withCard} />
        </ListCard>
      )}
    </>
  )
}
