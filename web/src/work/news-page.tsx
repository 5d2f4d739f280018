import { NEWS_GROUPS, type NewsGroup } from '@ptdv/core/work/news'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { News, Visit } from '../api/shapes.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ChipFilter } from '../ui/chip-filter.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { formatMoment } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Words } from '../ui/words.tsx'
import { useVisit } from './use-visit.ts'
import './news.css'

const ALL = 'all'
type Shown = NewsGroup | typeof ALL
const GROUP_KEYS = Object.keys(NEWS_GROUPS) as NewsGroup[]
/** Name in the address: which heading is looked at. */
const GROUP = 'phan'

/** What others recorded in one's part of the tree since the last visit. */
export function NewsPage() {
  const { visit, error, busy, markSeen } = useVisit()
  if (error) return <ProblemView problem={problemOf(error)} />
  if (visit === null) return <Loading label="Đang xem có gì mới" lines={6} />
  return (
    <div className="narrow">
      <PageHead
        title="Có gì mới từ lần trước"
        sub={`Người khác đã ghi trong phạm vi của đồng chí từ ${formatMoment(visit.since)}.`}
        actions={
          <Button busy={busy} onClick={markSeen}>
            Đánh dấu đã xem
          </Button>
        }
      />
      <Listed visit={visit} />
    </div>
  )
}

function Listed({ visit: { since, counts } }: { readonly visit: Visit }) {
  const query = useQueryParams()
  const shown: Shown = GROUP_KEYS.find((key) => key === query.get(GROUP)) ?? ALL
  const total = GROUP_KEYS.reduce((sum, key) => sum + (counts[key] ?? 0), 0)
  const found = useInfiniteQuery(
    api.work.news.infiniteOptions({
      input: (before: number | undefined) => ({
        since,
        ...(shown !== ALL && { group: shown }),
        ...(before !== undefined && { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const news = found.data?.pages.flatMap((page) => page.news) ?? []
  return (
    <>
      <div className="filters page-filters">
        <ChipFilter<Shown>
          label="Xem"
          chips={[
            { value: ALL, label: 'Tất cả', count: total },
            ...GROUP_KEYS.map((value) => ({
              value,
              label: NEWS_GROUPS[value],
              count: counts[value] ?? 0,
            })),
          ]}
          value={shown}
          onValue={(value) => query.set({ [GROUP]: value === ALL ? null : value })}
        />
      </div>
      {found.isPending && <Loading label="Đang tải" lines={6} />}
      {found.error && (
        <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && (
        <Card label="Những điều mới">
          {news.length === 0 ? (
            <EmptyState title="Không có gì mới" icon="check">
              Từ lần trước chưa ai ghi thêm gì ở đây.
            </EmptyState>
          ) : (
            <ol className="news">
              {news.map((one) => (
                <NewsItem key={one.id} news={one} />
              ))}
            </ol>
          )}
        </Card>
      )}
      {found.hasNextPage && (
        <p className="grp">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Xem thêm
          </Button>{' '}
          <span className="muted">
            đang hiện {formatNumber(news.length)} trong{' '}
            {formatNumber(shown === ALL ? total : (counts[shown] ?? 0))}
          </span>
        </p>
      )}
    </>
  )
}

function NewsItem({ news: { text, about, link, at, by, organisation } }: { readonly news: News }) {
  return (
    <li>
      <span>
        <AppLink href={link}>{about ?? text}</AppLink>
        {about !== null && `: ${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`}
      </span>
      <span className="muted">
        <Words>{`${by}, ${organisation}`}</Words>, {formatMoment(at)}
      </span>
    </li>
  )
}
