import { isOpen } from '@ptdv/core/jobs/kinds'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Job } from '../api/shapes.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { useJob } from '../jobs/use-job.ts'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { ImportView } from './import-view.tsx'

/** One import: what was understood of the file, row by row, until it is written or left. */
export function ImportPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const queries = useQueryClient()
  const found = useQuery(api.imports.get.queryOptions({ input: { id: Number(id) } }))
  /** The job that is at it, followed until it has told how it ended. */
  const [followed, follow] = useState<number | null>(null)
  /** How the last job ended, told until the next begins. */
  const [ended, setEnded] = useState<Job | null>(null)
  const data = found.data
  // Asked for by a colleague, it cannot be followed: the page is then as it was last seen.
  const job = useJob(data?.job ?? null).data
  const isAtIt = job !== undefined && (isOpen(job.state) || data?.state === 'reading')
  if (isAtIt && job.id !== followed && job.id !== ended?.id) follow(job.id)
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!data) return <Loading label="Đang mở lần nhập" lines={6} />
  return (
    <ImportView
      file={data}
      busy={followed !== null}
      progress={
        followed === null ? (
          ended !== null && data.problem === null && <Ending job={ended} />
        ) : (
          <Card label="Việc đang chạy" padded>
            <JobProgress
              key={followed}
              job={followed}
              onEnd={(job) => {
                setEnded(job)
                follow(null)
                // What was written stands on every page.
                void queries.invalidateQueries()
              }}
            />
          </Card>
        )
      }
      onAsked={(asked) => {
        setEnded(null)
        follow(asked)
        void found.refetch()
      }}
    />
  )
}

function Ending({ job }: { readonly job: Job }) {
  const failed = job.state === 'failed'
  // What was read stands below in figures.
  if (!failed && job.kind === 'import_read') return null
  return (
    <ProblemNotice
      kind={failed ? 'refusal' : 'info'}
      title={failed ? 'Chưa làm được' : 'Xong'}
      sentence={job.sentence}
      code={job.code ?? undefined}
    />
  )
}
