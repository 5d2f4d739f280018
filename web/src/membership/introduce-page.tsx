import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { OrganisationInAddress } from '../frame/address-filters.tsx'
import { ORGANISATION } from '../frame/address-names.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { IntroduceForm } from './introduce-form.tsx'

/** Several members of a cell sent on in one form: a class that leaves school, a unit that closes, a cell that was split. */
export function IntroducePage() {
  const { acting } = useMe()
  const query = useQueryParams()
  const organisation = query.getNumber(ORGANISATION)
  const members = useInfiniteQuery(
    api.membership.listMembers.infiniteOptions({
      input: (after: string | undefined) => ({
        id: organisation ?? acting?.organisation.id ?? 0,
        ...(after !== undefined && { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const lines = (members.data?.pages ?? []).flatMap((page) => page.members)
  return (
    <div className="narrow">
      <PageHead
        crumb={{
          href: '/dang-vien/chuyen-sinh-hoat',
          label: 'Chuyển sinh hoạt đảng',
          here: 'Giới thiệu nhiều người',
        }}
        title="Giới thiệu nhiều người"
        sub="Chọn chi bộ, chọn người, chọn nơi đến; nơi đến của từng người có thể khác nhau. Người nào chưa giới thiệu được thì nói rõ vì sao, những người khác vẫn được ghi."
      />
      <div className="filters transfers-filters">
        <OrganisationInAddress />
      </div>
      {members.isPending && <Loading label="Đang tải danh sách đảng viên" lines={6} />}
      {members.error && (
        <ProblemView problem={problemOf(members.error)} onRetry={() => void members.refetch()} />
      )}
      {members.data && (
        <Card label="Giới thiệu nhiều người" padded>
          <IntroduceForm key={organisation} members={lines} />
          {members.hasNextPage && (
            <Button busy={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
              Xem thêm đảng viên
            </Button>
          )}
        </Card>
      )}
    </div>
  )
}
