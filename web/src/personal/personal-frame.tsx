import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { OpenLink } from './open-link.tsx'
import './personal.css'

interface PersonalFrameProps<T> {
  readonly token: string
  /** Of the door, before it is opened. */
  readonly title: string
  readonly own: UseQueryResult<T>
  readonly children: (own: T) => ReactNode
}

/** What somebody sees by a personal link: the door first, then the own page. No account, no menu. */
export function PersonalFrame<T>({ token, title, own, children }: PersonalFrameProps<T>) {
  const queries = useQueryClient()
  const problem = own.error ? problemOf(own.error) : null
  return (
    <div className="ph-app">
      <header className="ph-top">
        <b className="ph-name">PTĐV</b>
        {own.data !== undefined && (
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
        <OpenLink token={token} title={title} onOpened={() => void own.refetch()} />
      ) : problem ? (
        <main className="ph-main">
          <ProblemView
            problem={problem}
            title="Chưa mở được trang"
            {...(problem.kind === 'offline' ? { onRetry: () => void own.refetch() } : {})}
          />
        </main>
      ) : own.data === undefined ? (
        <main className="ph-main">
          <Loading label="Đang mở trang" />
        </main>
      ) : (
        children(own.data)
      )}
    </div>
  )
}
