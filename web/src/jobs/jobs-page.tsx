import { isOpen } from '@ptdv/core/jobs/kinds'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { JobProgress } from './job-progress.tsx'
import { JobsView } from './jobs-view.tsx'

/** What one has asked the server to do, and what came of it. */
export function JobsPage() {
  const queries = useQueryClient()
  const jobs = useQuery(api.jobs.list.queryOptions())
  if (jobs.error) {
    return <ProblemView problem={problemOf(jobs.error)} onRetry={() => void jobs.refetch()} />
  }
  if (!jobs.data) return <Loading label="Đang tải các việc" lines={4} />
  return (
    <JobsView
      jobs={jobs.data}
      progressOf={(job) =>
        isOpen(job.state) && (
          <JobProgress
            job={job.id}
            onEnd={() => void queries.invalidateQueries({ queryKey: api.jobs.list.key() })}
          />
        )
      }
    />
  )
}
