import { isOpen } from '@ptdv/core/jobs/kinds'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Job } from '../api/shapes.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { JobView } from './job-view.tsx'
import { useJob } from './use-job.ts'

interface JobProgressProps {
  readonly job: number
  /** Told once, when it has ended in whatever way. */
  readonly onEnd?: (job: Job) => void
}

/** A job from asked to ended: how far it is, a way to stop it, how it ended and what it made. */
export function JobProgress({ job: id, onEnd }: JobProgressProps) {
  const job = useJob(id)
  const queries = useQueryClient()
  const announce = useAnnounce()
  const cancel = useMutation({
    mutationFn: () => client.jobs.cancel({ id, key: newWriteKey() }),
    onSettled: () => queries.invalidateQueries({ queryKey: api.jobs.get.key() }),
  })
  const ended = job.data && !isOpen(job.data.state) ? job.data : null
  const told = useRef<number | null>(null)
  useEffect(() => {
    if (ended === null || told.current === ended.id) return
    told.current = ended.id
    if (ended.sentence !== null) announce(ended.sentence)
    onEnd?.(ended)
  }, [ended, announce, onEnd])

  if (job.error) {
    return <ProblemView problem={problemOf(job.error)} onRetry={() => void job.refetch()} />
  }
  if (!job.data) return <Loading label="Đang xem việc chạy đến đâu" />
  return (
    <JobView job={job.data} stopping={cancel.isPending} onStop={() => cancel.mutate()}>
      {job.data.file && <DownloadButton file={job.data.file} />}
    </JobView>
  )
}
