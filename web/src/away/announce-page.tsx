import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { AnnounceForm } from './announce-form.tsx'
import { MEETINGS } from './away-filters.ts'
import './away.css'

/** A cell announces a meeting to its members working away. */
export function AnnouncePage() {
  const { acting } = useMe()
  const router = useRouter()
  const found = useQuery(
    api.away.list.queryOptions({ input: { id: acting?.organisation.id ?? 0, list: 'all' } }),
  )
  return (
    <div className="narrow">
      <PageHead
        crumb={{ href: MEETINGS, label: 'Kỳ họp đã báo', here: 'Báo kỳ họp' }}
        title="Báo kỳ họp cho đảng viên ở xa"
        sub="Ai có đường dẫn cá nhân thì thấy ngay trên trang của mình."
      />
      {found.isPending && <Loading label="Đang tải danh sách đi làm xa" lines={5} />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && (
        <Card label="Báo kỳ họp" padded>
          {found.data.members.length === 0 ? (
            <EmptyState title="Chi bộ chưa ghi ai đi làm xa" icon="people">
              Mở trang của đảng viên, chọn “Ghi đi làm xa”.
            </EmptyState>
          ) : (
            <AnnounceForm
              members={found.data.members}
              onDone={(meeting) => router.history.push(`${MEETINGS}/${meeting}`)}
            />
          )}
        </Card>
      )}
    </div>
  )
}
