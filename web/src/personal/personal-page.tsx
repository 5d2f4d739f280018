import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { LifeHistoryPage } from './life-history-page.tsx'
import { OpenLink } from './open-link.tsx'
import './personal.css'

/** What an applicant sees by the personal link: the door first, then the own page. No account, no menu. */
export function PersonalPage() {
  const { token } = useParams({ strict: false }) as { token: string }
  const queries = useQueryClient()
  const mine = useQuery(api.personal.mine.queryOptions({ input: { token } }))
  const problem = mine.error ? problemOf(mine.error) : null

  return (
    <div className="ph-app">
      <header className="ph-top">
        <b className="ph-name">PTĐV</b>
        {mine.data && (
          <button
            type="button"
            className="btn txt"
            onClick={() => {
              void client.personal.leave().finally(() => queries.resetQueries())
            }}
          >
            Đóng trang này
          </button>
        )}
      </header>
      {problem?.kind === 'signed_out' ? (
        <OpenLink token={token} onOpened={() => void mine.refetch()} />
      ) : problem ? (
        <main className="ph-main">
          <ProblemView
            problem={problem}
            title="Chưa mở được trang"
            {...(problem.kind === 'offline' ? { onRetry: () => void mine.refetch() } : {})}
          />
        </main>
      ) : mine.data ? (
        <LifeHistoryPage token={token} mine={mine.data} />
      ) : (
        <main className="ph-main">
          <Loading label="Đang mở trang" />
        </main>
      )}
    </div>
  )
}
